import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatGb, formatGbExact, formatGbShort, formatGbTick, readGb } from "@/lib/units/gb";

describe("GB as people type them", () => {
  it.each([
    ["5000", 5000],
    ["5,000", 5000],
    ["5 000", 5000],
    ["5\u00a0000", 5000],
    ["1,234,567.5", 1_234_567.5],
    ["1.5e3", 1500],
    ["1E-2", 0.01],
    ["5 TB", 5 * 1024],
    ["5tib", 5 * 1024],
    ["0.5pb", 0.5 * 1024 * 1024],
    ["512 MB", 0.5],
    [" 7 gb ", 7],
    ["1,000 GB", 1000],
    ["0", 0],
    ["-5", -5],
    ["5e2 TB", 500 * 1024],
  ])("reads %j as %d GB", (text, gb) => {
    expect(readGb(text)).toBe(gb);
  });

  it.each([
    ...["", " ", "5,00", "12abc", "1e400", "--5", "5,0000", ",5", "5,", "1,00,000", "0x10", "NaN", "Infinity", "5 kb"],
    ...["0,500", "01,500", "1,5 TB"],
    ...["TB", "5 5", "1.2.3", "1e", "1e5.5", "5 TB TB", "١٢", "1e306 PB", "+5", "5.", ".5", "1 0000"],
  ])("does not guess at %j", (text) => {
    expect(readGb(text)).toBeNull();
  });

  it("reads every number a scenario can hold as it is written", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (gb) => {
        expect(readGb(String(gb))).toBe(gb === 0 ? 0 : gb);
      }),
    );
  });

  it("reads what it writes in full", () => {
    for (const gb of [0, 1, 999, 1000, 1_048_576, 1e9, 0.25]) expect(readGb(formatGbExact(gb))).toBe(gb);
  });

  const long = 100_000;
  it.each([
    ["digits", `${"1".repeat(long)}!`],
    ["groups", `${"1,000".repeat(long / 5)}!`],
    ["proper groups", `1${",000".repeat(long / 4)}!`],
    ["spaces", `1${" ".repeat(long)}!`],
    ["groups of spaces", `1${" 000".repeat(long / 4)}x!`],
    ["letters", `1${"e".repeat(long)}!`],
    ["exponent digits", `1e${"1".repeat(long)}!`],
    ["fraction digits", `1.${"1".repeat(long)}!`],
    ["blanks", " ".repeat(long)],
  ])("gives up on 100 kB of %s in linear time", (_, text) => {
    readGb(text);
    const start = performance.now();
    expect(readGb(text)).toBeNull();
    expect(performance.now() - start).toBeLessThan(10);
  });
});

describe("GB as shown", () => {
  it("where they are multiplied or held against a limit have separators and at most two decimals", () => {
    expect(formatGbExact(1_048_576)).toBe("1,048,576 GB");
    expect(formatGbExact(625.7142857)).toBe("625.71 GB");
    expect(formatGbExact(18_910.46)).toBe("18,910.46 GB");
    expect(formatGbExact(0)).toBe("0 GB");
    expect(formatGbExact(0.0001)).toBe("0.0001 GB");
    expect(formatGbExact(0.004)).toBe("0.004 GB");
  });

  it.each([
    [18_910.46, "18,910 GB"],
    [85.7142857, "86 GB"],
    [625.7142857, "626 GB"],
    [10.4, "10 GB"],
    [9.96, "10 GB"],
    [3.4444, "3.4 GB"],
    [0.254, "0.25 GB"],
    [0.00014, "0.00014 GB"],
    [0, "0 GB"],
    [-85.7, "-86 GB"],
  ])("as a person writes %d GB: whole from 10 up, two digits below", (gb, text) => {
    expect(formatGb(gb)).toBe(text);
    if (gb >= 0) expect(formatGbShort(gb)).toBe(gb >= 1024 ? "18.5 TB" : text);
  });

  it("as a person writes them never read as 0 where there is something, and stay within a twentieth", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (gb) => {
        const shown = readGb(formatGb(gb)) ?? Number.NaN;
        expect(Math.abs(shown - gb)).toBeLessThanOrEqual(gb * 0.0501);
      }),
    );
  });

  it("at a tick of an axis keep what a tick has: halves and quarters", () => {
    expect(formatGbTick(12.5)).toBe("12.5 GB");
    expect(formatGbTick(0.25)).toBe("0.25 GB");
    expect(formatGbTick(2.5 * 1024)).toBe("2.5 TB");
  });

  it("in short take the largest unit that keeps the number at 1 or more", () => {
    expect(formatGbShort(625.714)).toBe("626 GB");
    expect(formatGbShort(1023)).toBe("1,023 GB");
    expect(formatGbShort(1024)).toBe("1 TB");
    expect(formatGbShort(5140)).toBe("5.02 TB");
    expect(formatGbShort(1_048_576)).toBe("1 PB");
    expect(formatGbShort(1.5 * 1_048_576)).toBe("1.5 PB");
    expect(formatGbShort(0)).toBe("0 GB");
  });
});
