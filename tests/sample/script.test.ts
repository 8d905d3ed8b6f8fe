import { spawnSync } from "node:child_process";
import { describe, expect, it, vi } from "vitest";
import { pastedStep, type SampleStep, sampleSteps } from "@/lib/sample/sampleCommands";
import { samplePolicy } from "@/lib/sample/samplePolicy";
import { sampleScript } from "@/lib/sample/sampleScript";
import { toBucket, toLogGroup } from "@/tests/sample/choices";
import { operationsOf, runStep } from "@/tests/sample/runStep";

// Each run starts some tens of programs.
vi.setConfig({ testTimeout: 60_000 });

const run = (choices: typeof toBucket, step: SampleStep) => runStep(pastedStep(choices, step));

describe("the script of all steps", () => {
  const script = sampleScript(toBucket, null);

  it("does the steps by their names, and nothing without one", async () => {
    for (const step of sampleSteps) {
      const pasted = await run(toBucket, step);
      expect((await runStep(script, {}, [step])).calls).toEqual(pasted.calls);
    }
    const nothing = await runStep(script);
    expect(nothing).toMatchObject({ rc: 2, calls: [] });
  });

  it("ends with the failure of its step", async () => {
    expect((await runStep(script, { SAMPLE_DENIED: "ec2 create-flow-logs" }, ["on"])).rc).not.toBe(0);
  });

  it("is bash, with each set of choices", () => {
    for (const choices of [toBucket, toLogGroup]) {
      for (const hasResolverLog of [true, false]) {
        const input = sampleScript({ ...choices, hasResolverLog }, { open: 2_000, newPerHour: 0 });
        const { status, stderr } = spawnSync("bash", ["-n"], { input, encoding: "utf8" });
        expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      }
    }
  });

  it("says first what it changes, how that is undone, and what it costs", () => {
    const head = script.slice(0, script.indexOf("\nset -euo"));
    expect(head).toContain("This changes the account:");
    expect(head).toContain("a new bucket, my-nat-sample");
    expect(head).toContain("Undone by: bash sample.sh off, then bash sample.sh remove");
    expect(head).toContain("$0.25 per GB delivered to S3, in us-east-1");
  });
});

describe("the policy of a sample", () => {
  /** `ec2 create-flow-logs` is `ec2:CreateFlowLogs` to IAM; some commands have other actions. */
  const actionOf = (operation: string): string => {
    const [service = "", command = ""] = operation.split(" ");
    const others: Readonly<Record<string, string>> = {
      "s3api head-bucket": "s3:ListBucket",
      "s3api create-bucket": "s3:CreateBucket",
      "s3 sync": "s3:GetObject",
      "s3 rb": "s3:DeleteBucket",
    };
    const name = command.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return others[operation] ?? `${service}:${name}`;
  };

  it.each([
    ["a bucket", toBucket],
    ["log groups", toLogGroup],
  ])("allows every call of every step, with %s", async (_, choices) => {
    const { Statement } = JSON.parse(samplePolicy(choices));
    const allowed = new Set(Statement.flatMap(({ Action }: { readonly Action: readonly string[] }) => Action));
    const runs = await Promise.all(sampleSteps.map((step) => run(choices, step)));
    const operations = new Set(runs.flatMap(operationsOf));
    // AWS asks for no permission for one's own identity.
    operations.delete("sts get-caller-identity");
    expect(operations.size).toBeGreaterThan(10);
    expect([...operations].map(actionOf).filter((action) => !allowed.has(action))).toEqual([]);
  });

  it("deletes no flow log but the sample's own, and touches no bucket, log group or role but these", () => {
    for (const choices of [toBucket, toLogGroup]) {
      const { Statement } = JSON.parse(samplePolicy(choices));
      for (const { Action, Resource, Condition } of Statement) {
        if (Action.includes("ec2:DeleteFlowLogs")) {
          expect(Condition).toEqual({ StringEquals: { "aws:ResourceTag/tollgate": "sample" } });
        }
        const isNarrow = Action.some((action: string) =>
          /^(?:s3:|iam:(?!CreateServiceLinkedRole)|logs:DeleteLogGroup)/.test(action),
        );
        if (isNarrow) expect(Resource).not.toBe("*");
      }
    }
  });
});
