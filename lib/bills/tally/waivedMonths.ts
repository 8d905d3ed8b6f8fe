import { monthInWords } from "@/lib/bills/period";
import type { Period, SpendRow } from "@/lib/bills/spend";
import { type SpendWarning, spendWarning } from "@/lib/bills/spendWarnings";
import { isOfNat } from "@/lib/meters/meterOf";

/**
 * Months whose usage AWS charged nobody for in a Region, and whose rows bills do not have: press reports of March and
 * April 2026, of me-central-1 by several and of me-south-1 by some.
 */
const waivedRegions: ReadonlyMap<string, readonly string[]> = new Map([["2026-03", ["me-central-1", "me-south-1"]]]);

const isWaived = (region: string, month: string): boolean => waivedRegions.get(month)?.includes(region) ?? false;

/** What to say of a Region's month without rows that AWS waived; null for any other. */
export const waivedInWords = (region: string, month: string): string | null =>
  isWaived(region, month)
    ? `AWS is reported to have waived all usage of ${monthInWords(month)} in ${region}, so bills have no rows of it: that says nothing about the NAT gateways there. Choose another month.`
    : null;

/** Told where a bill covers such a month without a NAT row in a Region that has some in another month. */
export function waivedMonthWarnings(periods: readonly Period[], rows: readonly SpendRow[]): readonly SpendWarning[] {
  const regionsWith = (test: (row: SpendRow) => boolean) => new Set(rows.filter(test).map(({ region }) => region));
  return periods.flatMap(({ month }) => {
    const billed = regionsWith((row) => row.month === month && isOfNat(row.family));
    const elsewhen = regionsWith((row) => row.month !== month && isOfNat(row.family));
    const regions = (waivedRegions.get(month) ?? []).filter((region) => elsewhen.has(region) && !billed.has(region));
    if (regions.length === 0) return [];
    return [spendWarning("waived-month", monthInWords(month), regions)];
  });
}
