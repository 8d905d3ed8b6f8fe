import type { PriceSources } from "@/lib/pricing/priceSources";
import { isUnread, type SourcedRate } from "@/lib/pricing/rate";
import { msPerDay } from "@/lib/units/hours";

const oldAfterDays = 365;

/** When a price was read, in dates as precise as the sources give them: a day, a month (`2026-09`) or a year. */
export type ReadDays = {
  /** The earliest dated reading that gave today's figure; null for a price that was never read. */
  readonly firstRead: string | null;
  /** The latest one. */
  readonly lastChecked: string | null;
  /** Whether the last check lies more than 365 days before the day of the snapshot. */
  readonly isOld: boolean;
};

/** The day this many days before another, `YYYY-MM-DD`. */
const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * msPerDay).toISOString().slice(0, 10);

/**
 * When a price was first read and last checked, over its own source and all that gave the same figure. Undated sources
 * are ignored; a month or a year counts from its beginning, so that no price looks more recent than is known.
 */
export function readDaysOf(rate: SourcedRate, sources: PriceSources, publishedOn: string): ReadDays {
  if (isUnread(rate.confidence)) return { firstRead: null, lastChecked: null, isOld: false };
  const days = [
    rate.effective ?? sources[rate.source]?.date,
    ...rate.crossChecks.map((key) => sources[key]?.date),
  ].flatMap((day) => day ?? []);
  // As text `2026-09` sorts before `2026-09-01`.
  const [firstRead = null] = days.sort();
  const lastChecked = days.at(-1) ?? null;
  return {
    firstRead,
    lastChecked,
    isOld: lastChecked !== null && lastChecked < daysBefore(publishedOn, oldAfterDays),
  };
}
