import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLessAmount, isSameAmount } from "@/lib/units/amounts";
import { averageHoursPerMonth, monthsPerYear } from "@/lib/units/hours";
import {
  formatUsd,
  formatUsdCompact,
  formatUsdInWords,
  formatUsdPerUnit,
  roundToCents,
  sumOfRoundedUsd,
} from "@/lib/units/usd";

describe("USD as shown", () => {
  it("have cents and separators", () => {
    expect(formatUsd(1204.5)).toBe("$1,204.50");
    expect(formatUsd(0)).toBe("$0.00");
    expect(formatUsd(-21.9)).toBe("−$21.90");
    expect(formatUsd(45_000_000)).toBe("$45,000,000.00");
  });

  it("are never minus nothing", () => {
    expect(formatUsd(-0)).toBe("$0.00");
    expect(formatUsd(-0.004)).toBe("$0.00");
    expect(formatUsd(-1e-300)).toBe("$0.00");
    expect(formatUsdInWords(-0.004)).toBe("$0.00");
    expect(formatUsdCompact(-0)).toBe("$0");
  });

  it("round halves away from zero, as written: 1.005 to 1.01", () => {
    expect(formatUsd(1.005)).toBe("$1.01");
    expect(formatUsd(-1.005)).toBe("−$1.01");
    expect(formatUsd(0.125)).toBe("$0.13");
    expect(formatUsd(1.004999)).toBe("$1.00");
  });

  it("in a sentence are whole from $100 up", () => {
    expect(formatUsdInWords(99.99)).toBe("$99.99");
    expect(formatUsdInWords(99.996)).toBe("$100");
    expect(formatUsdInWords(1204.5)).toBe("$1,205");
    expect(formatUsdInWords(-450)).toBe("−$450");
  });

  it("per unit have all their digits", () => {
    expect(formatUsdPerUnit(0.045)).toBe("$0.045");
    expect(formatUsdPerUnit(0.01)).toBe("$0.01");
    expect(formatUsdPerUnit(0.06195)).toBe("$0.06195");
    expect(formatUsdPerUnit(0)).toBe("$0.00");
  });

  it("on an axis are short", () => {
    expect([250, 1200, 3e6].map(formatUsdCompact)).toEqual(["$250", "$1.2K", "$3M"]);
  });
});

describe("rounding to cents", () => {
  it("gives a whole number of cents next to the amount", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (usd) => {
        const rounded = roundToCents(usd);
        expect(Math.abs(rounded - usd)).toBeLessThanOrEqual(0.005 + 1e-7);
        expect(rounded).toBe(Math.round(rounded * 100) / 100);
        expect(Object.is(rounded, -0)).toBe(false);
      }),
    );
  });

  it("keeps what is too large or too small to have cents", () => {
    expect(roundToCents(1e21) / 1e21).toBeCloseTo(1, 12);
    expect(roundToCents(1e-7)).toBe(0);
  });
});

describe("a shown total", () => {
  it("is the sum of the shown lines: three of $0.333 show $0.33 each and $0.99 together", () => {
    expect(sumOfRoundedUsd([{ usd: 0.333 }, { usd: 0.333 }, { usd: 0.333 }])).toBe(0.99);
    expect(sumOfRoundedUsd([{ usd: 0.005 }, { usd: 0.005 }])).toBe(0.02);
    expect(sumOfRoundedUsd([])).toBe(0);
  });

  it("has no dust of its own: 0.1 + 0.2 is 0.3", () => {
    expect(sumOfRoundedUsd([{ usd: 0.1 }, { usd: 0.2 }])).toBe(0.3);
  });
});

describe("equal amounts", () => {
  it("differ by at most a billionth of a dollar, or of the larger", () => {
    expect(isSameAmount(0, 1e-9)).toBe(true);
    expect(isSameAmount(0, 1.1e-9)).toBe(false);
    expect(isSameAmount(1e9, 1e9 + 0.9)).toBe(true);
    expect(isSameAmount(1e9, 1e9 + 1.1)).toBe(false);
    expect(isSameAmount(-1e9, -1e9 - 0.9)).toBe(true);
    expect(isSameAmount(0.1 + 0.2, 0.3)).toBe(true);
  });

  it("are not less than each other", () => {
    expect(isLessAmount(0.3, 0.1 + 0.2)).toBe(false);
    expect(isLessAmount(1, 2)).toBe(true);
    expect(isLessAmount(2, 1)).toBe(false);
  });
});

describe("hours", () => {
  it("of the average month are a twelfth of a year's 8,760", () => {
    expect(averageHoursPerMonth).toBe(8760 / 12);
    expect(monthsPerYear).toBe(12);
  });
});
