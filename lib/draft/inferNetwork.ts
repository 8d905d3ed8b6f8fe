import type { BilledMeter } from "@/lib/draft/billedMonth";
import { averageInWords, entered, type FieldOrigin, numberInWords } from "@/lib/draft/fieldOrigin";
import { usageTypeOf } from "@/lib/meters/meterOf";
import type { NatMode } from "@/lib/meters/natModes";
import { limits } from "@/lib/model/limits";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";

/** The reader's own values, which replace what is inferred from the bill. */
export type NetworkOverrides = {
  /** Whether zonal gateways are one in each AZ or one for all; a regional one stays regional. */
  readonly natMode?: "per-az" | "single";
  readonly vpcCount?: number;
  readonly azCount?: number;
  readonly publicIpv4PerGateway?: number;
};

/** Billed hours of always-on resources (NAT gateways, endpoints, public IPv4 addresses), and the cross-AZ data. */
export type BilledHours = {
  readonly hoursPerMonth: number;
  readonly isRegional: boolean;
  readonly nat: BilledMeter;
  readonly endpoints: BilledMeter;
  readonly addresses: BilledMeter;
  readonly crossAz: BilledMeter;
};

/** The NAT gateways and the network around them, as far as a bill tells. */
export type Network = {
  readonly mode: NatMode;
  /** Zonal gateways, or AZs in which a regional one is active, in all VPCs together. */
  readonly gatewayCount: number;
  /** The same, unrounded: the average over the hours. */
  readonly averageGatewayCount: number;
  readonly endpointAzCount: number;
  readonly vpcCount: number;
  readonly azCount: number;
  readonly publicIpv4PerGateway: number;
  readonly origins: readonly FieldOrigin[];
};

const { max: maxAzCount, default: defaultAzCount } = limits.azCount;

/** AZ counts of a VPC, the most usual first, where there are more gateways than one VPC can have. */
const usualAzCounts = [3, 2, 1] as const;

/**
 * VPCs and AZs with this many gateways, one in each AZ. Up to `maxAzCount` gateways are one VPC. More are several VPCs with
 * three, two or one AZs: the first count that divides the gateways, preferably one whose number of VPCs divides the
 * endpoint-AZs too.
 */
function splitGateways(
  gatewayCount: number,
  endpointAzCount: number,
): { readonly vpcCount: number; readonly azCount: number } {
  if (gatewayCount <= maxAzCount) return { vpcCount: 1, azCount: gatewayCount };
  const dividing = usualAzCounts.filter((azCount) => gatewayCount % azCount === 0);
  const azCount =
    dividing.find((count) => endpointAzCount % (gatewayCount / count) === 0) ?? dividing[0] ?? defaultAzCount;
  return { vpcCount: gatewayCount / azCount, azCount };
}

const clampAzs = (azCount: number): number => Math.min(maxAzCount, Math.max(1, Math.round(azCount)));

function vpcsAndAzs(mode: NatMode, gatewayCount: number, endpointAzCount: number, own: NetworkOverrides) {
  if (mode === "single") return { vpcCount: own.vpcCount ?? gatewayCount, azCount: own.azCount ?? defaultAzCount };
  if (own.vpcCount !== undefined) {
    return { vpcCount: own.vpcCount, azCount: own.azCount ?? clampAzs(gatewayCount / own.vpcCount) };
  }
  if (own.azCount !== undefined) {
    return { vpcCount: Math.max(1, Math.round(gatewayCount / own.azCount)), azCount: own.azCount };
  }
  return splitGateways(gatewayCount, endpointAzCount);
}

function gatewaysInWords({ isRegional, nat, hoursPerMonth }: BilledHours, average: number, count: number): string {
  const hours = numberInWords(nat.quantity ?? 0);
  const noun = isRegional ? "AZs with a regional gateway" : count === 1 ? "gateway" : "gateways";
  const exact = Math.abs(average - count) < 0.005;
  const sum = `${hours} NAT gateway hours ÷ ${hoursPerMonth} hours = ${exact ? count : `${average < 0.1 ? "less than 0.1" : averageInWords(average)} on average, taken as ${count}`} ${noun}.`;
  const estimate = nat.isEstimate
    ? " The bill has amounts alone: the hours are those that they buy at list price, and a discount would hide some."
    : "";
  return sum + (exact || nat.isEstimate ? "" : " Some did not exist all the time.") + estimate;
}

function modeOrigin({ isRegional, crossAz }: BilledHours, gatewayCount: number): FieldOrigin {
  if (isRegional) {
    return {
      path: "nat.mode",
      certainty: "read",
      why: `The bill has ${usageTypeOf("regional-nat-gateway-hours")}: a regional gateway.`,
    };
  }
  const crossing = crossAz.quantity ?? 0;
  const hint =
    crossing > 0
      ? ` The bill has ${formatGb(crossing)} of cross-AZ data, some of which may be on its way to a shared gateway.`
      : "";
  return {
    path: "nat.mode",
    certainty: "guessed",
    why: `The bill has ${usageTypeOf("nat-gateway-hours")}: ${gatewayCount === 1 ? "a zonal gateway" : "zonal gateways"}. Whether one serves its own AZ or several, a bill does not tell.${hint}`,
  };
}

function addressesOrigin(hours: BilledHours, gatewayCount: number, perGateway: number): FieldOrigin {
  const average = (hours.addresses.quantity ?? 0) / hours.hoursPerMonth;
  const gateways = countWithNoun(gatewayCount, "gateway");
  const addresses = `${averageInWords(average)} public IPv4 ${averageInWords(average) === "1" ? "address was" : "addresses were"} in use`;
  const why =
    perGateway === 1
      ? `${addresses} on average, enough for one at each of ${gateways}; those of instances and load balancers are among them.`
      : `${addresses} on average, fewer than the ${gateways}: they are private, or have addresses of your own.`;
  return { path: "nat.publicIpv4PerGateway", certainty: "guessed", why };
}

/** Infers the network from the billed hours of always-on resources. The reader's own values take precedence. */
export function inferNetwork(hours: BilledHours, own: NetworkOverrides): Network {
  const { hoursPerMonth, isRegional, nat, endpoints, addresses } = hours;
  const averageGatewayCount = (nat.quantity ?? 0) / hoursPerMonth;
  const gatewayCount = Math.max(1, Math.round(averageGatewayCount));
  const endpointHours = endpoints.quantity ?? 0;
  const endpointAzCount = endpointHours > 0 ? Math.max(1, Math.round(endpointHours / hoursPerMonth)) : 0;
  const mode = isRegional ? "regional" : (own.natMode ?? "per-az");
  const { vpcCount, azCount } = vpcsAndAzs(mode, gatewayCount, endpointAzCount, own);
  const addressCount = Math.round((addresses.quantity ?? 0) / hoursPerMonth);
  const publicIpv4PerGateway = own.publicIpv4PerGateway ?? (addressCount >= gatewayCount ? 1 : 0);

  const gateways = gatewaysInWords(hours, averageGatewayCount, gatewayCount);
  const place = mode === "single" ? "one gateway for all AZs" : `a gateway in each of ${countWithNoun(azCount, "AZ")}`;
  const shape = `${gateways} ${countWithNoun(vpcCount, "VPC")} with ${place} would be that; how they are spread, a bill does not tell.`;
  const guessedShape = (path: string): FieldOrigin => ({ path, certainty: "guessed", why: shape });
  return {
    mode,
    gatewayCount,
    averageGatewayCount,
    endpointAzCount,
    vpcCount,
    azCount,
    publicIpv4PerGateway,
    origins: [
      own.vpcCount === undefined ? guessedShape("vpcCount") : entered("vpcCount"),
      own.azCount === undefined ? guessedShape("azCount") : entered("azCount"),
      own.natMode === undefined || isRegional ? modeOrigin(hours, gatewayCount) : entered("nat.mode"),
      own.publicIpv4PerGateway === undefined
        ? addressesOrigin(hours, gatewayCount, publicIpv4PerGateway)
        : entered("nat.publicIpv4PerGateway"),
    ],
  };
}
