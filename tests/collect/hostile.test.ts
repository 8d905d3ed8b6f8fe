import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { type CollectChoices, readCollectChoices } from "@/lib/collect/choices";
import { collectScript } from "@/lib/collect/collectScript";
import { singleQuoted } from "@/lib/collect/singleQuoted";
import { hostileTexts } from "@/tests/collect/hostileTexts";
import { linesOf, type ScriptRun } from "@/tests/collect/runScript";
import { run, slow } from "@/tests/collect/runs";
import { AwsError } from "@/tests/collect/standIn/standIn";

const texts = hostileTexts(500);

const base: CollectChoices = { regions: ["eu-west-1"], days: 30, costExplorer: false, insightsLogGroup: null };

/** Ends after the first call: enough to see what a Region became. */
const noCredentials = { refuse: () => "Unable to locate credentials" };

const regionsSeen = ({ calls }: ScriptRun) => calls.map(({ region }) => region);

describe("500 hostile Regions", () => {
  const accepted = new Set(texts.filter((regions) => readCollectChoices({ regions, costExplorer: false }).ok));

  it("are refused by a closed pattern, or are Regions' codes with commas between", () => {
    expect(texts.length).toBe(500);
    for (const text of accepted) expect(text).toMatch(/^[a-z]+(?:-[a-z]+)+-\d+(?:,[a-z]+(?:-[a-z]+)+-\d+)*$/);
    expect(accepted.size).toBeGreaterThan(2);
  });

  it(
    "reach the stand-in as one argument where they are accepted",
    async () => {
      for (const text of accepted) {
        const read = readCollectChoices({ regions: text, costExplorer: false });
        if (!read.ok) throw new Error(text);
        expect(regionsSeen(await run(noCredentials, collectScript(read.value)))).toEqual([read.value.regions[0]]);
      }
    },
    slow,
  );

  it(
    "would reach it as one argument even without the pattern",
    async () => {
      for (const text of hostileTexts(25)) {
        const { calls } = await run(noCredentials, collectScript({ ...base, regions: [text] }));
        // A Region that begins with a hyphen is no value of --region to the AWS CLI either.
        const args = calls[0]?.args ?? [];
        expect(args[args.indexOf("--region") + 1]).toBe(text);
      }
    },
    slow,
  );
});

describe("500 hostile log groups", () => {
  const accepted = texts.filter(
    (insightsLogGroup) => readCollectChoices({ regions: "eu-west-1", costExplorer: false, insightsLogGroup }).ok,
  );

  it("are refused by a closed pattern, or are names that CloudWatch Logs allows", () => {
    for (const text of accepted) expect(text).toMatch(/^[\w./#][\w./#-]{0,511}$/);
    expect(new Set(accepted).size).toBeGreaterThan(4);
  });

  it(
    "reach the stand-in as one argument where they are accepted",
    async () => {
      const denyShape = (name: string) => name.startsWith("route53") || name === "cloudwatch list-metrics";
      for (const insightsLogGroup of new Set(accepted)) {
        const refuse = ({ operation }: { readonly operation: string }) =>
          denyShape(operation) ? new AwsError("AccessDenied", "no") : null;
        const { calls, file } = await run({ refuse }, collectScript({ ...base, insightsLogGroup }));
        const args = calls.find(({ operation }) => operation === "logs start-query")?.args ?? [];
        expect(args[args.indexOf("--log-group-name") + 1]).toBe(insightsLogGroup);
        expect(linesOf(file).at(-1)?.operation).toBe("complete");
      }
    },
    slow,
  );
});

describe("a text in single quotes", () => {
  it("is one word of bash, whatever is in it", () => {
    const words = texts.map(singleQuoted).join(" ");
    const { stdout, status } = spawnSync("bash", [], { input: `printf '%s\\0' ${words}\n`, encoding: "utf8" });
    expect(status).toBe(0);
    expect(stdout.split("\u0000").slice(0, -1)).toEqual(texts);
  });
});

describe("days", () => {
  it.each(["0", "-1", "1.5", "1e2", "456", "007", "", " 30", "30;ls", "$(date)"])(
    "%j are refused by their name",
    (days) => {
      const read = readCollectChoices({ regions: "eu-west-1", days, costExplorer: false });
      expect(read.ok ? [] : read.error.map(({ path }) => path)).toEqual(["days"]);
    },
  );

  it.each(["1", "30", "455"])("%s are taken", (days) => {
    const read = readCollectChoices({ regions: "eu-west-1", days, costExplorer: false });
    expect(read.ok && read.value.days).toBe(Number(days));
  });
});
