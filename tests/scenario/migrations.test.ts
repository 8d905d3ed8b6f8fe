import { describe, expect, it } from "vitest";
import { scenarioVersion } from "@/lib/model/scenario";
import { type Migration, migrate, migrations } from "@/lib/scenario/migrations";

// Two invented shapes of the past: version 1 called azs "zones", version 2 counted GB in TB.
const zonesToAzs: Migration = (entries) => entries.map(([key, text]) => [key === "zones" ? "azs" : key, text]);
const tbToGb: Migration = (entries) =>
  entries.map(([key, text]) => (key === "tb" ? ["gb", String(Number(text) * 1024)] : [key, text]));
const steps = [zonesToAzs, tbToGb];

describe("links of earlier versions", () => {
  it("go through every step from their own version on, in order", () => {
    expect(
      migrate(
        [
          ["v", "1"],
          ["zones", "3"],
          ["tb", "2"],
        ],
        steps,
      ),
    ).toEqual([
      ["v", "3"],
      ["azs", "3"],
      ["gb", "2048"],
    ]);
    expect(
      migrate(
        [
          ["v", "2"],
          ["zones", "3"],
          ["tb", "2"],
        ],
        steps,
      ),
    ).toEqual([
      ["v", "3"],
      ["zones", "3"],
      ["gb", "2048"],
    ]);
  });

  it.each(["3", "4", "0", "-1", "1.0", "x", ""])("are left as they are at version %j", (version) => {
    const entries = [
      ["v", version],
      ["tb", "2"],
    ] as const;
    expect(migrate(entries, steps)).toEqual(entries);
  });

  it("without a version are of the newest", () => {
    expect(migrate([["tb", "2"]], steps)).toEqual([["tb", "2"]]);
  });

  it("have a step for each version before the current one", () => {
    expect(migrations).toHaveLength(scenarioVersion - 1);
  });
});
