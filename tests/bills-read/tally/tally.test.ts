import { describe, expect, test } from "vitest";
import { isDay, monthEnd, nextDay } from "@/lib/bills/day";
import type { Period } from "@/lib/bills/period";
import type { BilledRecord } from "@/lib/bills/tally/billedRecord";
import { createTally } from "@/lib/bills/tally/tally";

const hours: BilledRecord = {
  month: "2026-10",
  day: null,
  account: "111122223333",
  usageType: "NatGateway-Hours",
  recordType: "Usage",
  quantity: 744,
  unit: "Hrs",
  amount: 33.48,
  currency: "USD",
};

function finished(...records: readonly Partial<BilledRecord>[]) {
  const tally = createTally();
  for (const record of records) tally.add({ ...hours, ...record });
  return tally.finish("cur");
}

describe("the tally", () => {
  test("a unit is the family's in every spelling, or is not told", () => {
    for (const unit of ["Hrs", "hrs", "Hours", "hour", " Hr ", "", "N/A", null]) {
      const result = finished({ unit });
      expect(result.ok && result.value.rows).toHaveLength(1);
    }
    const result = finished({ unit: "Requests" });
    expect(result.ok && result.value.unrecognised).toEqual([
      {
        month: "2026-10",
        account: "111122223333",
        usageType: "NatGateway-Hours",
        quantity: 744,
        unit: "Requests",
        amount: 33.48,
      },
    ]);
  });

  test("a currency of nothing but skipped rows is none", () => {
    const result = finished({}, { usageType: "BoxUsage:m5.large", currency: "EUR" });
    expect(result.ok && result.value.currency).toBe("USD");
  });

  test("a bill without any currency is taken as US dollars, and says so", () => {
    const result = finished({ currency: "" }, { currency: null });
    expect(result.ok && result.value.currency).toBe("USD");
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual(["currency-assumed"]);
    const known = finished({ currency: "" }, { currency: "EUR" });
    expect(known.ok && [known.value.currency, known.value.warnings]).toEqual(["EUR", []]);
  });

  test("nothing about the network is no spend", () => {
    const result = finished({ usageType: "BoxUsage:m5.large" });
    expect(!result.ok && result.error.code).toBe("nothing-found");
  });

  test("more different things than a bill has are refused, and not held", () => {
    const tally = createTally();
    for (let index = 0; index < 250_000; index++) tally.add({ ...hours, account: String(index) });
    expect(tally.isFull()).toBe(true);
    const result = tally.finish("cur");
    expect(!result.ok && result.error.code).toBe("too-many-groups");
  });
});

describe("the running month", () => {
  const wholeNovember = { month: "2026-11", start: "2026-11-01", end: "2026-12-01", isEstimated: false };

  function periodsOn(today: string, ...periods: readonly Period[]) {
    const tally = createTally(today);
    for (const period of periods) tally.cover(period);
    tally.add({ ...hours, month: periods[0]?.month ?? "" });
    const result = tally.finish("cost-explorer-csv");
    return result.ok && result.value.periods.map(({ end, isEstimated }) => [end, isEstimated]);
  }

  test("ends with yesterday, though the bill names it whole: there is nothing of days to come", () => {
    expect(periodsOn("2026-11-21", wholeNovember)).toEqual([["2026-11-21", true]]);
    expect(periodsOn("2026-11-01", wholeNovember)).toEqual([["2026-11-02", true]]);
  });

  test("keeps an earlier end, and months before it are as they are", () => {
    const october = { month: "2026-10", start: "2026-10-01", end: "2026-11-01", isEstimated: false };
    expect(periodsOn("2026-11-21", october, { ...wholeNovember, end: "2026-11-10" })).toEqual([
      ["2026-11-01", false],
      ["2026-11-10", true],
    ]);
  });
});

describe("days", () => {
  test.each([
    ["2026-10-31", true],
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-02-30", false],
    ["2026-13-01", false],
    ["2026-1-1", false],
    ["20261001", false],
    ["", false],
  ])("%s", (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test("the next one, and the end of a month", () => {
    expect(nextDay("2026-10-31")).toBe("2026-11-01");
    expect(nextDay("2028-02-28")).toBe("2028-02-29");
    expect(nextDay("2026-12-31")).toBe("2027-01-01");
    expect(monthEnd("2026-12")).toBe("2027-01-01");
    expect(monthEnd("2026-09")).toBe("2026-10-01");
  });
});
