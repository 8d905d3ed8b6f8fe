import { coveredHours, isWhole, monthInWords } from "@/lib/bills/period";
import type { SpendWarning } from "@/lib/bills/spend";
import { type FamilyId, families, familyOf } from "@/lib/bills/usageTypes/families";
import { type BilledMonth, billedOf } from "@/lib/draft/billedMonth";
import { inWords, roughly } from "@/lib/draft/fieldOrigin";
import type { Network } from "@/lib/draft/inferNetwork";
import type { NatMode } from "@/lib/model/scenario";
import { counted } from "@/lib/units/counted";

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
  const notPlanned = besides.filter((id) => billedOf(month, id).amount !== 0).map((id) => familyOf(id).label);
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
