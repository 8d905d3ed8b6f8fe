import { coveredHours, isWhole, monthInWords } from "@/lib/bills/period";
import type { SpendWarning } from "@/lib/bills/spend";
import { type BilledMonth, billedOf } from "@/lib/draft/billedMonth";
import { inWords, roughly } from "@/lib/draft/fieldOrigin";
import type { Network } from "@/lib/draft/inferNetwork";
import { plannedMeters } from "@/lib/draft/plannedMeters";
import { type MeterId, meters } from "@/lib/meters/meters";
import type { NatMode } from "@/lib/model/scenario";
import { counted } from "@/lib/units/counted";

/** A meter that was paid for and that the calculator does not plan with: shown with its amount. */
export type Unplanned = { readonly family: MeterId; readonly label: string; readonly amount: number };

/** What the choice has besides, in the order of the table. */
export function unplannedOf(month: BilledMonth, mode: NatMode): readonly Unplanned[] {
  const planned = new Set(plannedMeters(mode).map(({ id }) => id));
  return meters.flatMap(({ id, label }) => {
    const { amount } = billedOf(month, id);
    return amount === 0 || planned.has(id) ? [] : [{ family: id, label, amount }];
  });
}

const warning = (code: string, message: string): SpendWarning => ({ code, message });

function bothModes(month: BilledMonth, mode: NatMode): readonly SpendWarning[] {
  const [zonal, regional] = [billedOf(month, "nat-gateway-hours"), billedOf(month, "regional-nat-gateway-hours")];
  if (!zonal.quantity || !regional.quantity) return [];
  const [kept, other] = mode === "regional" ? ["regional", "zonal"] : ["zonal", "regional"];
  return [
    warning(
      "both-nat-modes",
      `The bill has zonal NAT gateways (${inWords(zonal.quantity)} hours) and regional ones (${inWords(regional.quantity)} hours). A scenario has one kind: this one has the ${kept}, and the ${other} are shown and not planned.`,
    ),
  ];
}

/** What to know before the draft is believed. */
export function draftWarnings(month: BilledMonth, shape: Network, leftOutAzCount: number): readonly SpendWarning[] {
  const { period } = month;
  const name = monthInWords(period.month);
  const { averageGatewayCount: average, gatewayCount } = shape;
  const notPlanned = meters
    .filter(({ id, warnsUnplanned }) => warnsUnplanned && billedOf(month, id).amount !== 0)
    .map(({ label }) => label);
  return [
    ...(isWhole(period)
      ? []
      : [
          warning(
            "partial-month",
            `The bill covers ${counted(coveredHours(period) / 24, "day")} of ${name}: every amount is of these days, not of a month.`,
          ),
        ]),
    ...(period.isEstimated ? [warning("estimated", `AWS still expects the amounts of ${name} to change.`)] : []),
    ...bothModes(month, shape.mode),
    ...(Math.abs(average - gatewayCount) > 0.02 * gatewayCount
      ? [
          warning(
            "gateways-on-average",
            `${roughly(average)} NAT gateways on average are taken as ${gatewayCount}: today's hours differ from the bill's by the rest.`,
          ),
        ]
      : []),
    ...(leftOutAzCount > 0
      ? [
          warning(
            "endpoints-left-out",
            `${counted(leftOutAzCount, "endpoint-AZ")} in each VPC found no place: a scenario has at most 100 services.`,
          ),
        ]
      : []),
    ...(notPlanned.length > 0
      ? [warning("not-planned", `On the bill and not in the scenario: ${notPlanned.join(", ")}.`)]
      : []),
  ];
}
