import { coveredHours, isWholeMonth, monthInWords } from "@/lib/bills/period";
import { type BilledMonth, billedOf, gatewayHoursOf } from "@/lib/draft/billedMonth";
import { averageInWords, numberInWords } from "@/lib/draft/fieldOrigin";
import type { Network } from "@/lib/draft/inferNetwork";
import { plannedMeters } from "@/lib/draft/plannedMeters";
import { type DraftWarning, draftWarning } from "@/lib/draft/warnings/draftWarningWords";
import { type MeterId, meters } from "@/lib/meters/meters";
import type { NatMode } from "@/lib/meters/natModes";

/** A meter that was paid for and that the calculator does not plan with: shown with its amount. */
export type Unplanned = { readonly family: MeterId; readonly label: string; readonly amount: number };

/**
 * The meters of a choice that have an amount and that a scenario of this NAT mode does not plan with, in the order of
 * `meters`.
 */
export function unplannedOf(month: BilledMonth, mode: NatMode): readonly Unplanned[] {
  const planned = new Set(plannedMeters(mode).map(({ id }) => id));
  return meters.flatMap(({ id, label }) => {
    const { amount } = billedOf(month, id);
    return amount === 0 || planned.has(id) ? [] : [{ family: id, label, amount }];
  });
}

function bothModes(month: BilledMonth, mode: NatMode): readonly DraftWarning[] {
  const [zonal, regional] = gatewayHoursOf(month);
  if (!zonal.quantity || !regional.quantity) return [];
  const [kept, other] = mode === "regional" ? (["regional", "zonal"] as const) : (["zonal", "regional"] as const);
  return [draftWarning("both-nat-modes", numberInWords(zonal.quantity), numberInWords(regional.quantity), kept, other)];
}

/** The warnings of a draft. */
export function draftWarnings(month: BilledMonth, network: Network, leftOutAzCount: number): readonly DraftWarning[] {
  const { period } = month;
  const name = monthInWords(period.month);
  const { averageGatewayCount: average, gatewayCount } = network;
  const notPlanned = meters
    .filter(({ id, warnsUnplanned }) => warnsUnplanned && billedOf(month, id).amount !== 0)
    .map(({ label }) => label);
  return [
    ...(isWholeMonth(period) ? [] : [draftWarning("partial-month", coveredHours(period) / 24, name)]),
    ...(period.isEstimated ? [draftWarning("estimated", name)] : []),
    ...bothModes(month, network.mode),
    ...(Math.abs(average - gatewayCount) > 0.02 * gatewayCount
      ? [draftWarning("gateways-on-average", averageInWords(average), gatewayCount)]
      : []),
    ...(leftOutAzCount > 0 ? [draftWarning("endpoints-left-out", leftOutAzCount)] : []),
    ...(notPlanned.length > 0 ? [draftWarning("not-planned", notPlanned)] : []),
  ];
}
