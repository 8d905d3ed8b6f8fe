import type { MonthGb } from "@/lib/traffic/settle/month";

/** Sums of ranges, end by end. */
export const addRanges = (one: MonthGb, other: MonthGb): MonthGb => ({
  low: one.low + other.low,
  likely: one.likely + other.likely,
  high: one.high + other.high,
});

/** GB that are known as they stand. */
export const exactGb = (gb: number): MonthGb => ({ low: gb, likely: gb, high: gb });
