import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptJson, keptRecord, maxNameLength, readKeptEntries, readName } from "@/components/compare/keptScenarios";
import { proposedName } from "@/lib/report/proposedName";
import { exampleScenario } from "@/lib/scenario/example";
import { readScenario } from "@/lib/scenario/readScenario";

const day = "2026-11-21T10:00:00.000Z";

describe("kept scenarios in storage", () => {
  it("are read back as they were kept", () => {
    const kept = keptRecord(exampleScenario, "Production", day);
    const [entry, ...more] = readKeptEntries(keptJson([{ stored: kept }]));
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ ok: true, name: "Production", value: { kept, scenario: exampleScenario } });
  });

  it("are none where nothing lies in storage", () => {
    expect(readKeptEntries(null)).toEqual([]);
    expect(readKeptEntries("[]")).toEqual([]);
  });

  it.each([
    ["not JSON at all", "{oops"],
    ["another page's object", '{"theme":"dark"}'],
    ["a list of something else", '[1,null,"x",[],{"name":"a"}]'],
    ["a name that is too long", JSON.stringify([{ name: "x".repeat(61), query: "v=1", keptOn: day }])],
    ["a name with control characters", JSON.stringify([{ name: "a\u0007b", query: "v=1", keptOn: day }])],
    ["a query that is no text", JSON.stringify([{ name: "a", query: 7, keptOn: day }])],
  ])("shows %s as unreadable, and loses nothing of it", (_, text) => {
    const entries = readKeptEntries(text);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.every((entry) => !entry.ok && entry.error === "This is not a kept scenario.")).toBe(true);
    expect(readKeptEntries(keptJson(entries))).toEqual(entries);
  });

  it("shows a damaged link with its name and the field that cannot be read, not another scenario", () => {
    const [entry] = readKeptEntries(JSON.stringify([{ name: "Old", query: "v=1&azs=2.7", keptOn: day }]));
    expect(entry).toMatchObject({ ok: false, name: "Old" });
    expect(entry && !entry.ok && entry.error).toMatch(/^Its link cannot be read: azCount .*2\.7/);
  });

  it("never throws, whatever lies there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const problems = readKeptEntries(text).flatMap((entry) => (entry.ok ? [] : [entry.error]));
        expect(problems.filter((message) => !/\S/.test(message))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("tell entries apart even where two are the same, and know a renamed one again", () => {
    const kept = keptRecord(exampleScenario, "A", day);
    const keys = readKeptEntries(JSON.stringify([kept, kept, 1, 1])).map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
    expect(readKeptEntries(JSON.stringify([{ ...kept, name: "B" }]))[0]?.key).toBe(keys[0]);
  });
});

describe("names", () => {
  it("are cleaned of blanks, breaks and control characters", () => {
    expect(readName("  Prod \n eu\u202e ")).toBe("Prod eu");
  });

  it("have 1 to 60 characters", () => {
    expect(readName("   ")).toBeNull();
    expect(readName("x".repeat(maxNameLength))).toBe("x".repeat(60));
    expect(readName("x".repeat(61))).toBeNull();
  });

  it("are proposed from Region, AZs and GB, and numbered where taken", () => {
    const read = readScenario({ region: "eu-west-1", azCount: 2, services: [{ id: "s3", gb: 2048 }] });
    if (!read.ok) throw new Error("the scenario is valid");
    const name = "eu-west-1, 2 AZs, 2 TB";
    expect(proposedName(read.value, [])).toBe(name);
    expect(proposedName(read.value, [name])).toBe(`${name} (2)`);
    expect(proposedName(read.value, [name, `${name} (2)`])).toBe(`${name} (3)`);
  });
});
