import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal } from "@/lib/units/decimal";

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
