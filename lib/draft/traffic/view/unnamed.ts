import type { EnteredService } from "@/lib/draft/traffic/rowBasis";
import type { TrafficDraft } from "@/lib/draft/traffic/trafficDraft";
import type { MonthGb } from "@/lib/traffic/settle/month";
import { formatGb } from "@/lib/units/gb";
import { formatShare } from "@/lib/units/share";
import { formatUsdInWords } from "@/lib/units/usd";
import { addRanges, exactGb } from "./gbRange";
import type { TrafficService } from "./services";

/** What stays without a name, and what it could change. It is never spread by a guess. */
export type UnnamedView = {
  readonly gb: MonthGb;
  /** GB of it that the reader named; they are in `gb` no more. */
  readonly enteredGb: number;
  /** Of all GB through NAT, 0 to 1. */
  readonly share: number;
  readonly rows: readonly TrafficService[];
  /**
   * USD a month of the plan: `worstUsd` while all of it stays on NAT, `bestUsd` if all but the private could go by gateway
   * endpoints. Null without a plan.
   */
  readonly plan: { readonly bestUsd: number; readonly worstUsd: number } | null;
};

export function unnamedView(
  { plan }: TrafficDraft,
  services: readonly TrafficService[],
  entered: readonly EnteredService[],
): UnnamedView {
  const rows = services.filter(({ carrier }) => carrier === "unnamed");
  const measured = rows.map(({ totalGb }) => totalGb).reduce(addRanges, exactGb(0));
  const enteredGb = entered.reduce((sum, one) => sum + one.gb, 0);
  const rest = (gb: number) => Math.max(0, gb - enteredGb);
  const gb = { low: rest(measured.low), likely: rest(measured.likely), high: rest(measured.high) };
  const allGb = services.reduce((sum, { totalGb }) => sum + totalGb.likely, 0);
  return { gb, enteredGb, share: allGb === 0 ? 0 : gb.likely / allGb, rows, plan };
}

/** `412 GB a month, 18 % of the NAT traffic, stay unnamed`, and what the plan costs at best and at worst. */
export function unnamedInWords({ gb, share, plan, rows }: UnnamedView, unit: "month" | "sample"): string {
  if (rows.length === 0 || gb.likely === 0) return "Nothing stays unnamed";
  const what = `${formatGb(gb.likely)}${unit === "month" ? " a month" : ""}, ${formatShare(share)} of the NAT traffic, stay unnamed`;
  if (plan === null) return what;
  const [best, worst] = [formatUsdInWords(plan.bestUsd), formatUsdInWords(plan.worstUsd)];
  if (best === worst) return `${what}: the plan costs ${worst} a month, whatever they are`;
  return `${what}: the plan costs between ${best} and ${worst} a month, whichever service it is`;
}
