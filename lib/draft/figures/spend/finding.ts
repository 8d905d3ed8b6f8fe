import type { SpendBars } from "@/lib/draft/figures/spend/points";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatMoney } from "@/lib/units/money";

/** `$1,690.02 in October 2026, the most in 6 months`. */
function titleOf({ unit, bars, currency }: SpendBars): string {
  const last = bars.at(-1);
  if (last === undefined) return "Nothing was paid here";
  const most = bars.reduce((a, b) => (b.amount > a.amount ? b : a));
  if (unit === "day") return `At most ${formatMoney(most.amount, currency)} in a day, on ${most.name}`;
  const now = `${formatMoney(last.amount, currency)} in ${last.name}`;
  if (bars.length === 1) return now;
  return last.amount >= most.amount
    ? `${now}, the most in ${countWithNoun(bars.length, "month")}`
    : `${now}; the most was ${formatMoney(most.amount, currency)} in ${most.name}`;
}

/** The figure's heading and note; `place` is the Region and account of the amounts, in words. */
export const spendFinding = (spend: SpendBars, place: string): { readonly title: string; readonly note: string } => ({
  title: titleOf(spend),
  note: `What was paid for NAT, endpoints, addresses and transfer in ${place}, ${countWithNoun(spend.bars.length, spend.unit)}, before tax and credits.`,
});
