import { coveredHours, isWhole, monthInWords } from "@/lib/bills/period";
import { type FamilyId, families, familyOf } from "@/lib/bills/usageTypes/families";
import { type BilledMonth, billedOf } from "@/lib/draft/billedMonth";
import { type DraftWarning, draftWarning } from "@/lib/draft/draftWarningWords";
import { inWords, roughly } from "@/lib/draft/fieldOrigin";
import type { Network } from "@/lib/draft/inferNetwork";
import type { NatMode } from "@/lib/model/scenario";

/** A family that was paid for and that the calculator does not plan with: shown with its amount. */
export type Unplanned = { readonly family: FamilyId; readonly label: string; readonly amount: number };

const alwaysPlanned: readonly FamilyId[] = [
  "public-ipv4-in-use-hours",
  "interface-endpoint-hours",
  "interface-endpoint-data",
  "internet-data-out",
];

function plannedFamilies(mode: NatMode): ReadonlySet<FamilyId> {
  const nat: readonly FamilyId[] =
    mode === "regional"
      ? ["regional-nat-gateway-hours", "regional-nat-gateway-data"]
      : ["nat-gateway-hours", "nat-gateway-data"];
  return new Set([...alwaysPlanned, ...nat, ...(mode === "single" ? (["cross-az-data"] as const) : [])]);
}

/** What the choice has besides, in the order of `families`. */
export function unplannedOf(month: BilledMonth, mode: NatMode): readonly Unplanned[] {
  const planned = plannedFamilies(mode);
  return families.flatMap(({ id, label }) => {
    const { amount } = billedOf(month, id);
    return amount === 0 || planned.has(id) ? [] : [{ family: id, label, amount }];
  });
}

/** Families whose gateways, endpoints or attachments stand in the way of the same traffic, or cost by the VPC. */
const besides: readonly FamilyId[] = [
  "provisioned-nat-gateway-hours",
  "provisioned-nat-gateway-data",
  "gateway-load-balancer-endpoint-hours",
  "gateway-load-balancer-endpoint-data",
  "resource-endpoint-hours",
  "resource-endpoint-data",
  "transit-gateway-hours",
  "transit-gateway-data",
  "vpc-encryption-controls-hours",
];

function bothModes(month: BilledMonth, mode: NatMode): readonly DraftWarning[] {
  const [zonal, regional] = [billedOf(month, "nat-gateway-hours"), billedOf(month, "regional-nat-gateway-hours")];
  if (!zonal.quantity || !regional.quantity) return [];
  const [kept, other] = mode === "regional" ? (["regional", "zonal"] as const) : (["zonal", "regional"] as const);
  return [draftWarning("both-nat-modes", inWords(zonal.quantity), inWords(regional.quantity), kept, other)];
}

/** What to know before the draft is believed. */
export function draftWarnings(month: BilledMonth, shape: Network, leftOutAzCount: number): readonly DraftWarning[] {
  const { period } = month;
  const name = monthInWords(period.month);
  const { averageGatewayCount: average, gatewayCount } = shape;
  const notPlanned = besides.filter((id) => billedOf(month, id).amount !== 0).map((id) => familyOf(id).label);
  return [
    ...(isWhole(period) ? [] : [draftWarning("partial-month", coveredHours(period) / 24, name)]),
    ...(period.isEstimated ? [draftWarning("estimated", name)] : []),
    ...bothModes(month, shape.mode),
    ...(Math.abs(average - gatewayCount) > 0.02 * gatewayCount
      ? [draftWarning("gateways-on-average", roughly(average), gatewayCount)]
      : []),
    ...(leftOutAzCount > 0 ? [draftWarning("endpoints-left-out", leftOutAzCount)] : []),
    ...(notPlanned.length > 0 ? [draftWarning("not-planned", notPlanned)] : []),
  ];
}
