import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import type { CollectChoices } from "@/lib/collect/choices";
import { collectScript } from "@/lib/collect/collectScript";
import { linesOf, runScript, type ScriptRun } from "@/tests/collect/runScript";
import { readOnlyOperations } from "@/tests/collect/standIn/awsOptions";
import { secret } from "@/tests/collect/standIn/network";
import { twoRegions } from "@/tests/collect/standIn/world";

const plain: CollectChoices = { regions: ["eu-west-1"], days: 30, costExplorer: false, insightsLogGroup: null };

/** All combinations of the options; the days change nothing but dates. */
const combinations: readonly CollectChoices[] = [["eu-west-1"], ["eu-west-1", "us-east-1"]].flatMap((regions) =>
  [false, true].flatMap((costExplorer) =>
    [null, "/vpc/flow"].map((insightsLogGroup) => ({
      regions,
      days: costExplorer ? 30 : 1,
      costExplorer,
      insightsLogGroup,
    })),
  ),
);

/** A run starts some hundred programs. */
const slow = 120_000;

const inWords = ({ regions, days, costExplorer, insightsLogGroup }: CollectChoices): string =>
  [...regions, `${days} days`, costExplorer ? "with bill" : "", insightsLogGroup ?? ""].join(" ").trim();

const named = combinations.map((choices) => [inWords(choices), choices] as const);

describe("the script", () => {
  it.each(named)("is bash by bash's own check: %s", (_, choices) => {
    const { status, stderr } = spawnSync("bash", ["-n"], { input: collectScript(choices), encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("has nothing that bash 3.2 lacks, no jq and no Python", () => {
    const script = collectScript({ ...plain, costExplorer: true, insightsLogGroup: "g" });
    const later = /mapfile|readarray|declare -A|local -n|\$\{[a-z_]+(?:,,|\^\^|@)|\|&|&>>|printf '%\(|coproc|;;&|EPOCH/;
    expect(script).not.toMatch(later);
    expect(script).not.toMatch(/\b(?:jq|python3?|perl|node|gawk)\b/);
    // Said by a planted one, so that the check can fail.
    expect("mapfile -t ids").toMatch(later);
  });

  it("puts each option into the text as one quoted word", () => {
    const script = collectScript({ ...plain, regions: ["eu-west-1", "us-east-1"], insightsLogGroup: "/vpc/flow" });
    expect(script).toContain("\nmain 'eu-west-1' 'us-east-1'\n");
    expect(script).toContain("\nlog_group='/vpc/flow'\n");
  });
});

describe.each(named)("run with %s", (_, choices) => {
  let run: ScriptRun;
  beforeAll(async () => {
    run = await runScript(collectScript(choices), { world: twoRegions });
  }, slow);

  it("makes calls that read alone, with options that AWS knows, and all are answered", () => {
    expect(run.calls.length).toBeGreaterThan(20 * choices.regions.length);
    expect(run.calls.filter(({ operation, rc }) => operation === null || rc !== 0)).toEqual([]);
    expect(run.calls.every(({ operation }) => readOnlyOperations.has(operation ?? ""))).toBe(true);
    expect(run.rc).toBe(0);
  });

  it("asks what costs only where it was asked for", () => {
    const paid = new Set(
      run.calls.map(({ operation }) => operation).filter((name) => /^(?:ce|logs) /.test(name ?? "")),
    );
    expect([...paid].sort()).toEqual([
      ...(choices.costExplorer ? ["ce get-cost-and-usage"] : []),
      ...(choices.insightsLogGroup === null ? [] : ["logs get-query-results", "logs start-query"]),
    ]);
  });

  it("says first what it calls, what that costs and which policy it needs", () => {
    const [before = ""] = run.told.split("\neu-west-1\n");
    for (const operation of new Set(run.calls.map((call) => call.operation ?? ""))) {
      expect(before).toContain(operation.split(" ")[1]);
    }
    expect(before).toContain("$0.01 per 1,000 metrics");
    expect(before.includes("$0.01 a page")).toBe(choices.costExplorer);
    expect(before.includes("$0.005 per GB scanned")).toBe(choices.insightsLogGroup !== null);
    const policy = JSON.parse(before.slice(before.indexOf("{\n"), before.lastIndexOf("}\n") + 1));
    const actions: readonly string[] = policy.Statement[0].Action;
    expect(actions.every((action) => /:(?:Describe|List|Get|StartQuery$|StopQuery$)/.test(action))).toBe(true);
    // One action for each operation but the caller's own identity, which takes none.
    const calledActions = run.calls
      .map(({ operation }) =>
        (operation ?? "").replace(/^(.*) (.*)$/, (_all, service, name) => `${service}:${name.replaceAll("-", "")}`),
      )
      .filter((action) => action !== "sts:getcalleridentity");
    const known = new Set(actions.map((action) => action.toLowerCase()));
    expect(calledActions.filter((action) => !known.has(action))).toEqual([]);
  });

  it("writes one file for its owner alone: a line for each page, the last one says complete", () => {
    const lines = linesOf(run.file);
    expect(run.mode).toBe(0o600);
    expect(run.file?.endsWith("\n")).toBe(true);
    expect(lines.at(-1)).toMatchObject({ tollgate: 1, operation: "complete", rc: 0, answer: { notAnswered: 0 } });
    expect(Object.keys(lines[0] ?? {})).toEqual([
      "tollgate",
      "operation",
      "region",
      "account",
      "at",
      "page",
      "rc",
      "error",
      "answer",
    ]);
    const asked = lines.slice(0, -1).map(({ operation }) => operation);
    const polls = choices.insightsLogGroup === null ? 0 : choices.regions.length;
    expect(asked.length).toBe(run.calls.length - polls);
    expect(new Set(lines.slice(1).map(({ account }) => account))).toEqual(new Set(["111122223333"]));
    expect(lines.every(({ at }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at))).toBe(true);
  });

  it("leaves out tags, policies, descriptions and names, and never opens a pager or a prompt", () => {
    expect(run.file).not.toContain(secret);
    expect(run.file).not.toMatch(/"(?:Tags|TagSet|PolicyDocument|GroupName)"/);
    expect(new Set(run.calls.map(({ environment }) => `${environment.pager}|${environment.prompt}`))).toEqual(
      new Set(["|off"]),
    );
    expect(run.calls.every(({ args }) => args.includes("--cli-read-timeout") && args.includes("--no-paginate"))).toBe(
      true,
    );
  });
});
