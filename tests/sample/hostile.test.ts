import { describe, expect, it } from "vitest";
import { readSampleChoices, type SampleChoices, type SampleInput } from "@/lib/sample/sampleChoices";
import { pastedStep } from "@/lib/sample/sampleCommands";
import { hostileTexts } from "@/tests/collect/hostileTexts";
import { toBucket, toLogGroup } from "@/tests/sample/choices";
import { runStep, valuesOf } from "@/tests/sample/runStep";

const texts = hostileTexts(500);

const input: SampleInput = {
  region: "eu-west-1",
  natGateways: "",
  kind: "s3",
  name: "my-nat-sample",
  aggregationSeconds: 600,
  hasResolverLog: false,
};

const accepted = (change: (text: string) => Partial<SampleInput>): readonly (readonly [string, SampleChoices])[] =>
  [...new Set(texts)].flatMap((text) => {
    const read = readSampleChoices({ ...input, ...change(text) });
    return read.ok ? [[text, read.value] as const] : [];
  });

describe("500 hostile texts", () => {
  it("are no Region but where they are a Region's code", () => {
    const found = accepted((region) => ({ region })).map(([text]) => text);
    for (const text of found) expect(text).toMatch(/^[a-z]+(?:-[a-z]+)+-\d+$/);
    expect(found.length).toBeGreaterThan(1);
  });

  it("are no NAT gateways but where they are ids, commas and blanks", () => {
    const found = accepted((natGateways) => ({ natGateways }));
    for (const [, { natGateways }] of found) for (const id of natGateways) expect(id).toMatch(/^nat-[0-9a-f]{8,17}$/);
    expect(found.some(([, { natGateways }]) => natGateways.length > 0)).toBe(true);
  });

  it("are no bucket but where they are lower-case letters, digits and hyphens", () => {
    const found = accepted((name) => ({ name })).map(([text]) => text);
    for (const text of found) expect(text).toMatch(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);
    expect(found.length).toBeGreaterThan(1);
  });

  it("are no log group but where CloudWatch Logs allows the name", () => {
    const found = accepted((name) => ({ kind: "cloudwatch-logs", name })).map(([text]) => text);
    for (const text of found) expect(text).toMatch(/^[\w./#][\w./#-]{0,499}$/);
    expect(found.length).toBeGreaterThan(4);
  });

  it("reach the AWS CLI as one argument each where they are accepted", async () => {
    const region = await Promise.all(
      accepted((each) => ({ region: each })).map(async ([text, choices]) => {
        const { calls } = await runStep(pastedStep(choices, "on"), { SAMPLE_DENIED: "ec2 describe-nat-gateways" });
        return [text, ...valuesOf(calls[0] ?? [], "--region")];
      }),
    );
    for (const [text, ...values] of region) expect(values).toEqual([text]);
    for (const [text, choices] of accepted((name) => ({ kind: "cloudwatch-logs", name }))) {
      const { calls } = await runStep(pastedStep(choices, "on"), { SAMPLE_DENIED: "logs create-log-group" });
      expect(valuesOf(calls.at(-1) ?? [], "--log-group-name")).toEqual([text]);
    }
  }, 60_000);

  it("would reach it as one argument even without the patterns", async () => {
    for (const text of hostileTexts(25)) {
      const log: SampleChoices = {
        ...toLogGroup,
        destination: { kind: "cloudwatch-logs", logGroup: text },
        region: text,
      };
      const { calls, left } = await runStep(pastedStep(log, "on"), { SAMPLE_DENIED: "logs create-log-group" });
      const args = calls.at(-1) ?? [];
      expect(args[args.indexOf("--log-group-name") + 1]).toBe(text);
      expect(args[args.indexOf("--region") + 1]).toBe(text);
      expect(left).toEqual([]);
      const bucket: SampleChoices = { ...toBucket, destination: { kind: "s3", bucket: text } };
      const removed = await runStep(pastedStep(bucket, "remove"));
      expect(removed.calls).toEqual([["s3", "rb", "--region", "eu-west-1", `s3://${text}`, "--force"]]);
    }
  }, 60_000);
});

describe("a problem of a choice", () => {
  it.each([
    [{ region: "" }, ["region"]],
    [{ natGateways: "eni-01" }, ["nat"]],
    [{ natGateways: "nat-XYZ" }, ["nat"]],
    [{ name: "" }, ["bucket"]],
    [{ name: "My.Bucket" }, ["bucket"]],
    [{ kind: "cloudwatch-logs", name: "-x" }, ["log-group"]],
    [{ region: "x", natGateways: "x", name: "x" }, ["region", "nat", "bucket"]],
  ] as const)("of %j has the field's path", (change, paths) => {
    const read = readSampleChoices({ ...input, ...change });
    expect(read.ok ? [] : read.error.map(({ path }) => path)).toEqual(paths);
  });

  it("is none where an id comes twice, or blanks stand between", () => {
    const read = readSampleChoices({ ...input, natGateways: " nat-01234567, nat-01234567\nnat-89abcdef " });
    expect(read.ok && read.value.natGateways).toEqual(["nat-01234567", "nat-89abcdef"]);
  });
});
