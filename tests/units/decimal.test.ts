import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal, readTypedNumber, withDecimalPoint } from "@/lib/units/decimal";

describe("the strict decimal grammar", () => {
  it.each([
    ["0", 0],
    ["12", 12],
    ["-1.5", -1.5],
    ["1e21", 1e21],
    ["1e+21", 1e21],
    ["2.5E-7", 2.5e-7],
    ["0.1", 0.1],
  ])("reads %j", (text, value) => {
    expect(readDecimal(text)).toBe(value);
  });

  it.each([
    ...["", " ", " 1", "1 ", "1\n", "12abc", "0x10", "1,000", "1e400", "-1e400", "NaN", "Infinity", "+1", ".5", "5."],
    ...["1e", "1e1.5", "--5", "1_000", "١"],
  ])("does not read %j", (text) => {
    expect(readDecimal(text)).toBeNull();
  });

  it("gives back every number that JavaScript writes", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readDecimal(String(value))).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([`${"1".repeat(1e5)}!`, `1.${"1".repeat(1e5)}!`, `1e${"1".repeat(1e5)}!`, "-".repeat(1e5)])(
    "gives up on 100 kB in linear time",
    (text) => {
      readDecimal(text);
      const start = performance.now();
      expect(readDecimal(text)).toBeNull();
      expect(performance.now() - start).toBeLessThan(10);
    },
  );
});

describe("a number as people type it", () => {
  it.each([
    ["5000", 5000],
    ["1,500", 1500],
    ["1 500", 1500],
    ["1'500", 1500],
    ["1’234’567.5", 1_234_567.5],
    ["1,234,567.5", 1_234_567.5],
    [" 0.045 ", 0.045],
    ["1.5e3", 1500],
    ["-2", -2],
  ])("reads %j", (text, value) => {
    expect(readTypedNumber(text)).toBe(value);
  });

  it.each([
    "",
    "1,5",
    "0,045",
    "1234,567",
    "12,34,567",
    "1'5",
    "1'5000",
    "'500",
    "0'500",
    "12abc",
    "1,5 TB",
    ".5",
    "5,",
    "1e999",
  ])("does not guess at %j", (text) => {
    expect(readTypedNumber(text)).toBeNull();
  });
});

describe("a comma before decimals", () => {
  it.each([
    ["1,5", "1.5"],
    ["0,045", "0.045"],
    [",5", "0.5"],
    ["-1,25", "-1.25"],
    ["1.234,5", "1234.5"],
    ["1 234,5", "1234.5"],
    ["1234,567", "1234.567"],
    ["1,5 TB", "1.5 TB"],
    ["12,5 %", "12.5 %"],
    ["1,5000", "1.5000"],
  ])("of %j reads %j with a point", (text, pointed) => {
    expect(withDecimalPoint(text)).toBe(pointed);
  });

  it.each(["1,500", "12,345", "1,234,567", "5", "1.5", "", "1,", "a,5", "1,2,3", "1,5 T B", `1,${"5".repeat(40)}`])(
    "is not seen in %j",
    (text) => {
      expect(withDecimalPoint(text)).toBeNull();
    },
  );

  it("with a point is a number, or GB, that can be read", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.stringMatching(/^\d{1,6}$/), (whole, fraction) => {
        const pointed = withDecimalPoint(`${whole},${fraction}`);
        // Three digits after one to three separate thousands.
        if (whole > 0 && whole < 1000 && fraction.length === 3) expect(pointed).toBeNull();
        else expect(readTypedNumber(pointed ?? "")).toBe(Number(`${whole}.${fraction}`));
      }),
    );
  });
});
