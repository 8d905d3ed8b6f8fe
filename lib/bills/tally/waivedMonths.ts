import { monthInWords, type Period } from "@/lib/bills/period";
import type { SpendRow } from "@/lib/bills/spendRows";
import { type SpendWarning, spendWarning } from "@/lib/bills/spendWarnings";
import { isNatMeter } from "@/lib/meters/meterOf";

/**
 * Regions whose usage of a month AWS waived for everyone, so that bills have no rows of it. Sources: press reports of
 * March and April 2026, several for me-central-1 and some for me-south-1.
 */
const waivedRegions: ReadonlyMap<string, readonly string[]> = new Map([["2026-03", ["me-central-1", "me-south-1"]]]);

const isWaived = (region: string, month: string): boolean => waivedRegions.get(month)?.includes(region) ?? false;

/** The explanation for a Region's month that AWS waived; null for any other month. */
export const waivedInWords = (region: string, month: string): string | null =>
  isWaived(region, month)
    ? `AWS is reported to have waived all usage of ${monthInWords(month)} in ${region}, so bills have no rows of it: that says nothing about the NAT gateways there. Choose another month.`
    : null;

/** Warnings for waived months that the bill covers without NAT rows, in Regions that have NAT rows in another month. */
export function waivedMonthWarnings(periods: readonly Period[], rows: readonly SpendRow[]): readonly SpendWarning[] {
  const regionsWith = (test: (row: SpendRow) => boolean) => new Set(rows.filter(test).map(({ region }) => region));
  return periods.flatMap(({ month }) => {
    const billed = regionsWith((row) => row.month === month && isNatMeter(row.family));
    const inOtherMonths = regionsWith((row) => row.month !== month && isNatMeter(row.family));
    const regions = (waivedRegions.get(month) ?? []).filter(
      (region) => inOtherMonths.has(region) && !billed.has(region),
    );
    if (regions.length === 0) return [];
    return [spendWarning("waived-month", monthInWords(month), regions)];
  });
}
