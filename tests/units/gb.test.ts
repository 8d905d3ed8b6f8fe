import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatGb, formatGbShort, readGb } from "@/lib/units/gb";

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
    for (const gb of [0, 1, 999, 1000, 1_048_576, 1e9, 0.25]) expect(readGb(formatGb(gb))).toBe(gb);
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
  it("in full have separators and at most two decimals", () => {
    expect(formatGb(1_048_576)).toBe("1,048,576 GB");
    expect(formatGb(625.7142857)).toBe("625.71 GB");
    expect(formatGb(0)).toBe("0 GB");
    expect(formatGb(0.0001)).toBe("0.0001 GB");
    expect(formatGb(0.004)).toBe("0.004 GB");
  });

  it("in short take the largest unit that keeps the number at 1 or more", () => {
    expect(formatGbShort(625.714)).toBe("626 GB");
    expect(formatGbShort(1023)).toBe("1,020 GB");
    expect(formatGbShort(1024)).toBe("1 TB");
    expect(formatGbShort(5140)).toBe("5.02 TB");
    expect(formatGbShort(1_048_576)).toBe("1 PB");
    expect(formatGbShort(1.5 * 1_048_576)).toBe("1.5 PB");
    expect(formatGbShort(0)).toBe("0 GB");
  });
});
