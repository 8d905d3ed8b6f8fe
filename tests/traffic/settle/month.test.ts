import { describe, expect, it } from "vitest";
import { gbPerMonth } from "@/lib/traffic/settle/month";
import { countedHours } from "@/lib/traffic/settle/sampleHours";
import type { NatSample } from "@/lib/traffic/settle/traffic";

const gb = 2 ** 30;
const firstHour = 498_000;

/** A sample of hours with so many GB each, from the first second of the first to the last of the last. */
function sampleOf(gbByHour: readonly number[]) {
  const hours = gbByHour.map((_, at) => firstHour + at);
  const sample: NatSample = {
    nat: "nat-1",
    addresses: [],
    okCount: 1,
    skippedCount: 0,
    hours,
    hasSums: false,
    firstStart: firstHour * 3600,
    lastEnd: (firstHour + hours.length) * 3600 - 1,
  };
  const bytesByHour = new Map(gbByHour.map((amount, at) => [firstHour + at, BigInt(amount * gb)]));
  const bytes = [...bytesByHour.values()].reduce((sum, one) => sum + one, 0n);
  return { sample, row: { bytes, bytesByHour } };
}

const monthOf = (gbByHour: readonly number[]) => {
  const { sample, row } = sampleOf(gbByHour);
  return gbPerMonth(row, sample);
};

describe("a sample scaled to a month of 730 hours", () => {
  it("has its least and its largest hour as its range below a day", () => {
    // 1 + 2 + 6 GB in 3 hours: 3 GB an hour; 1 and 6 are the extremes.
    expect(monthOf([1, 2, 6])).toEqual({ low: 730, likely: 3 * 730, high: 6 * 730 });
  });

  it("has its least and its largest day below a week; hours that are left over make no day", () => {
    const days = [...Array<number>(24).fill(1), ...Array<number>(24).fill(3), 100];
    // 24 + 72 + 100 = 196 GB in 49 hours.
    expect(monthOf(days)).toEqual({ low: (24 * 730) / 24, likely: (196 * 730) / 49, high: (196 * 730) / 49 });
    const even = monthOf(days.slice(0, 48));
    expect(even).toEqual({ low: (24 * 730) / 24, likely: (96 * 730) / 48, high: (72 * 730) / 24 });
  });

  it("has the mean and one standard deviation of its days from a week on", () => {
    const days = [1, 1, 1, 2, 3, 3, 3].flatMap((amount) => Array<number>(24).fill(amount));
    // Days of 24, 24, 24, 48, 72, 72, 72: mean 48, deviation sqrt(6 x 24^2 / 6) = 24.
    expect(monthOf(days)).toEqual({ low: (24 * 730) / 24, likely: (48 * 730) / 24, high: (72 * 730) / 24 });
  });

  it("is not one below an hour", () => {
    const { sample, row } = sampleOf([5]);
    expect(gbPerMonth(row, { ...sample, lastEnd: sample.firstStart + 2_399 })).toBe(null);
    expect(gbPerMonth(row, { ...sample, hours: [] })).toBe(null);
    // An hour whose last interval of ten minutes is still to come.
    expect(gbPerMonth(row, { ...sample, lastEnd: sample.firstStart + 3_000 })).toEqual({
      low: 5 * 730,
      likely: 5 * 730,
      high: 5 * 730,
    });
  });
});

describe("the hours of a sample", () => {
  const span = (firstMinute: number, lastMinute: number) => ({
    hours: new Set([firstHour, firstHour + 1, firstHour + 2]),
    firstStart: firstHour * 3600 + firstMinute * 60,
    lastEnd: (firstHour + 2) * 3600 + lastMinute * 60 - 1,
  });

  it.each([
    [0, 60, 3],
    [30, 30, 3],
    [31, 30, 2],
    [30, 29, 2],
    [31, 29, 1],
  ])("from minute %d of the first to minute %d of the third count as %d", (first, last, count) => {
    expect(countedHours(span(first, last)).length).toBe(count);
  });

  it("count one that is the first and the last by what it holds", () => {
    const hours = new Set([firstHour]);
    const firstStart = firstHour * 3600 + 600;
    expect(countedHours({ hours, firstStart, lastEnd: firstStart + 1_799 })).toEqual([firstHour]);
    expect(countedHours({ hours, firstStart, lastEnd: firstStart + 1_798 })).toEqual([]);
  });
});
