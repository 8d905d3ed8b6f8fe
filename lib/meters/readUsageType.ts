import { type Meter, meters } from "@/lib/meters/meters";
import { regionOfPrefix, regionWithoutPrefix } from "@/lib/meters/regionPrefixes";

/** What a usage type counts. `other`: something that is neither a meter nor about NAT or endpoints. */
export type UsageTypeMatch =
  | { readonly kind: "meter"; readonly meter: Meter; readonly region: string }
  /** A usage type about NAT or endpoints of no known meter, or a meter's in an unknown Region: shown, never guessed. */
  | { readonly kind: "unrecognised" }
  | { readonly kind: "other" };

const meterByUsageType: ReadonlyMap<string, Meter> = new Map(
  meters.flatMap((meter) => meter.usageTypes.map((usageType) => [usageType, meter] as const)),
);

// Region prefixes, such as `USE2-`, `EU-` and `CAN1-`, have only capitals and digits. No usage type's own name starts
// so.
const prefixPattern = /^([A-Z]{2,4}\d{0,2})-(.+)$/;

/** Parts of the names of all usage types of NAT gateways and endpoints, including those of no known meter. */
export const networkNames = ["NatGateway", "VpcEndpoint"] as const;
const networkPattern = new RegExp(networkNames.join("|"), "i");

const unrecognised: UsageTypeMatch = { kind: "unrecognised" };
const other: UsageTypeMatch = { kind: "other" };

/**
 * The match of a usage type, compared as a whole after its Region's prefix: `USE2-NatGateway-Bytes`,
 * `NatGateway-Hours`. A usage type with two prefixes (`USE1-EUC1-AWS-Out-Bytes`) belongs to no single Region and
 * matches no meter.
 */
export function readUsageType(usageType: string): UsageTypeMatch {
  const unprefixedMeter = meterByUsageType.get(usageType);
  if (unprefixedMeter !== undefined) return { kind: "meter", meter: unprefixedMeter, region: regionWithoutPrefix };
  const [, prefix = "", name = ""] = prefixPattern.exec(usageType) ?? [];
  const meter = meterByUsageType.get(name);
  const region = regionOfPrefix(prefix);
  if (meter !== undefined && region !== undefined) return { kind: "meter", meter, region };
  return meter !== undefined || networkPattern.test(usageType) ? unrecognised : other;
}

const maxRemembered = 20_000;

/** `readUsageType` with a cache: a bill has a few hundred usage types in millions of rows. */
export function usageTypeReader(): (usageType: string) => UsageTypeMatch {
  const matches = new Map<string, UsageTypeMatch>();
  return (usageType) => {
    const known = matches.get(usageType);
    if (known !== undefined) return known;
    const match = readUsageType(usageType);
    if (matches.size < maxRemembered) matches.set(usageType, match);
    return match;
  };
}
