import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PriceSources } from "@/lib/pricing/priceSources";
import type { Confidence, Rate, SourcedRate } from "@/lib/pricing/rate";
import { readDaysOf } from "@/lib/report/readDays";

const sourcesOf = (dates: readonly (string | null)[]): PriceSources =>
  Object.fromEntries(dates.map((date, n) => [`S${n}`, { name: `Source ${n}`, date, kind: "", where: "" }]));

/** A rate of which the first source is its own and the others gave the same figure. */
function daysOf(
  dates: readonly (string | null)[],
  publishedOn = "2026-11-27",
  given: Partial<Rate> & { confidence?: Confidence } = {},
) {
  const rate: SourcedRate = {
    usd: 0.045,
    unit: "GB",
    usageType: null,
    sku: null,
    source: "S0",
    effective: null,
    confidence: "medium",
    crossChecks: dates.slice(1).map((_, n) => `S${n + 1}`),
    ...given,
  };
  return readDaysOf(rate, sourcesOf(dates), publishedOn);
}

describe("when a price was read", () => {
  it("is the earliest and the latest day of all that gave the figure", () => {
    expect(daysOf(["2025-10-28", "2023-02-23", "2026-09-03"])).toEqual({
      firstRead: "2023-02-23",
      lastChecked: "2026-09-03",
      isOld: false,
    });
  });

  it("takes the rate's own day before its source's", () => {
    expect(daysOf(["2025-10-28"], "2026-11-27", { effective: "2026-02-01" })).toMatchObject({
      firstRead: "2026-02-01",
      lastChecked: "2026-02-01",
    });
  });

  it("counts a month or a year from its beginning, and an undated source not at all", () => {
    expect(daysOf(["2026-09-03", "2026-09", null]).lastChecked).toBe("2026-09-03");
    expect(daysOf(["2026-08-31", "2026-09"]).lastChecked).toBe("2026-09");
    expect(daysOf(["2026-01-01", "2026"]).lastChecked).toBe("2026-01-01");
    expect(daysOf([null])).toEqual({ firstRead: null, lastChecked: null, isOld: false });
  });

  it("is never, for a price that was derived or assumed", () => {
    for (const confidence of ["derived", "assumed"] as const)
      expect(daysOf(["2020-01-01"], "2026-11-27", { confidence })).toEqual({
        firstRead: null,
        lastChecked: null,
        isOld: false,
      });
  });

  it.each([
    // 365 days before 2026-11-27 is 2025-11-27, and that day itself is not more than a year ago.
    ["2025-11-27", "2026-11-27", false],
    ["2025-11-26", "2026-11-27", true],
    ["2025-11", "2026-11-27", true],
    ["2025", "2026-11-27", true],
    // 2028 has a 29 February: 365 days before 2028-12-31 is 2028-01-01.
    ["2028-01-01", "2028-12-31", false],
    ["2027-12-31", "2028-12-31", true],
  ])("last on %s, seen from %s: older than a year is %s", (day, publishedOn, isOld) => {
    expect(daysOf([day], publishedOn).isOld).toBe(isOld);
  });

  it("does not depend on the order of the sources", () => {
    const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2026-11-27"), noInvalidDate: true });
    const dates = fc.array(
      day.map((at) => at.toISOString().slice(0, 10)),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(dates, (some) => {
        const found = daysOf(some);
        expect(daysOf(some.toReversed())).toEqual(found);
        expect(found.firstRead).toBe(some.toSorted()[0]);
        expect(found.lastChecked).toBe(some.toSorted().at(-1));
      }),
    );
  });
});
