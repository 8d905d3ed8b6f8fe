import { type Meter, meters } from "@/lib/meters/meters";
import { regionOfPrefix, regionWithoutPrefix } from "@/lib/meters/regionPrefixes";

export type UsageTypeMatch =
  | { readonly kind: "meter"; readonly meter: Meter; readonly region: string }
  /** About NAT or endpoints, or a known kind in a Region that is not known: shown with its amount, never guessed. */
  | { readonly kind: "unrecognised" }
  | { readonly kind: "other" };

const meterByUsageType: ReadonlyMap<string, Meter> = new Map(
  meters.flatMap((meter) => meter.usageTypes.map((usageType) => [usageType, meter] as const)),
);

// A prefix never has a lower-case letter, and a name never starts like one: `USE2-`, `EU-`, `CAN1-`.
const prefixed = /^([A-Z]{2,4}\d{0,2})-(.+)$/;

/** What usage types of NAT gateways and endpoints have in them, those that are no meter here too. */
export const networkNames = ["NatGateway", "VpcEndpoint"] as const;
const concerning = new RegExp(networkNames.join("|"), "i");

const unrecognised: UsageTypeMatch = { kind: "unrecognised" };
const other: UsageTypeMatch = { kind: "other" };

/**
 * What a usage type is about, matched whole after its Region prefix: `USE2-NatGateway-Bytes`, `NatGateway-Hours`. A type
 * with two prefixes (`USE1-EUC1-AWS-Out-Bytes`) is not a single Region's and matches no meter.
 */
export function readUsageType(usageType: string): UsageTypeMatch {
  const bare = meterByUsageType.get(usageType);
  if (bare !== undefined) return { kind: "meter", meter: bare, region: regionWithoutPrefix };
  const [, prefix = "", name = ""] = prefixed.exec(usageType) ?? [];
  const meter = meterByUsageType.get(name);
  const region = regionOfPrefix(prefix);
  if (meter !== undefined && region !== undefined) return { kind: "meter", meter, region };
  return meter !== undefined || concerning.test(usageType) ? unrecognised : other;
}

const maxRemembered = 20_000;

/** `readUsageType` that remembers: a bill names a few hundred types in millions of rows. */
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
