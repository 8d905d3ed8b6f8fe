import type { AccountPart, NatGateway } from "@/lib/account/account";
import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import type { NatMode } from "@/lib/meters/natModes";
import { limits } from "@/lib/model/limits";
import { countWithNoun } from "@/lib/units/countWithNoun";

/** The NAT gateways of one Region as a scenario has them, and what each field rests on. */
export type AccountNetwork = {
  readonly mode: NatMode;
  readonly vpcCount: number;
  readonly azCount: number;
  readonly publicIpv4PerGateway: number;
  readonly origins: readonly FieldOrigin[];
  readonly hasBothKinds: boolean;
};

const clampAzs = (count: number): number => Math.min(limits.azCount.max, Math.max(1, Math.round(count)));

const distinctCount = (values: readonly (string | null)[]): number => new Set(values).size;

export const pricedGateways = (parts: readonly AccountPart[]): readonly NatGateway[] =>
  parts.flatMap(({ natGateways }) => natGateways.filter(({ isPriced }) => isPriced));

/** AZs of a VPC whose subnets lead public addresses to a NAT gateway. */
function workloadAzCount(parts: readonly AccountPart[], vpc: string | null): number {
  const subnets = parts.flatMap((part) => part.subnets.filter((subnet) => subnet.vpc === vpc && subnet.natGateway));
  return distinctCount(subnets.map(({ azId }) => azId).filter((azId) => azId !== null));
}

/**
 * NAT mode, VPCs and AZs from the gateways that run and the subnets that lead to them; null for an account without one.
 * A scenario's VPCs are alike: where the account's are not, the average is taken, and the words say so.
 */
export function accountNetwork(parts: readonly AccountPart[]): AccountNetwork | null {
  const all = pricedGateways(parts);
  const regional = all.filter(({ mode }) => mode === "regional");
  const zonal = all.filter(({ mode }) => mode === "zonal");
  if (all.length === 0) return null;
  const isRegional = regional.length > zonal.length;
  const gateways = isRegional ? regional : zonal;
  const vpcs = [...new Set(gateways.map(({ vpc }) => vpc))];
  const vpcCount = vpcs.length;
  const perVpc = gateways.length / vpcCount;
  const workloadAzs = vpcs.reduce((sum, vpc) => sum + workloadAzCount(parts, vpc), 0) / vpcCount;
  const activeAzs = gateways.reduce((sum, { azIds }) => sum + azIds.length, 0) / vpcCount;
  const isSingle = !isRegional && Math.round(perVpc) === 1 && Math.round(workloadAzs) > 1;
  const mode: NatMode = isRegional ? "regional" : isSingle ? "single" : "per-az";
  const azCount = clampAzs(isRegional ? activeAzs || workloadAzs : isSingle ? workloadAzs : perVpc);
  const addressCount = gateways.reduce((sum, { publicAddresses }) => sum + publicAddresses.length, 0);
  const units = isRegional ? vpcCount * azCount : gateways.length;
  const publicIpv4PerGateway = Math.min(limits["nat.publicIpv4PerGateway"].max, Math.round(addressCount / units));

  const kind = isRegional ? "regional NAT gateway" : "zonal NAT gateway";
  const have = `The account has ${countWithNoun(gateways.length, kind)} in ${countWithNoun(vpcCount, "VPC")}`;
  const led =
    workloadAzs > 0 ? `, and subnets of ${countWithNoun(Math.round(workloadAzs), "AZ")} of a VPC lead to one` : "";
  const isEven = Number.isInteger(perVpc) && (workloadAzs === 0 || Number.isInteger(workloadAzs));
  const why = `${have}${led}.${isEven ? "" : " The VPCs differ: these are averages."}`;
  const certainty = isEven ? "read" : "worked-out";
  const paths = ["nat.mode", "vpcCount", "azCount"];
  return {
    mode,
    vpcCount,
    azCount,
    publicIpv4PerGateway,
    origins: [
      ...paths.map((path): FieldOrigin => ({ path, certainty, why })),
      {
        path: "nat.publicIpv4PerGateway",
        certainty: Number.isInteger(addressCount / units) ? "read" : "worked-out",
        why: `The account's ${countWithNoun(gateways.length, kind)} ${gateways.length === 1 ? "has" : "have"} ${addressCount} public IPv4 ${addressCount === 1 ? "address" : "addresses"}.`,
      },
    ],
    hasBothKinds: regional.length > 0 && zonal.length > 0,
  };
}
