import { type Family, families } from "@/lib/bills/usageTypes/families";
import { regionOfPrefix, regionWithoutPrefix } from "@/lib/bills/usageTypes/regionPrefixes";

export type UsageTypeMatch =
  | { readonly kind: "family"; readonly family: Family; readonly region: string }
  /** About NAT or endpoints, or a known kind in a Region that is not known: shown with its amount, never guessed. */
  | { readonly kind: "unrecognised" }
  | { readonly kind: "other" };

const familyBySuffix: ReadonlyMap<string, Family> = new Map(
  families.flatMap((family) => family.suffixes.map((suffix) => [suffix, family] as const)),
);

// A prefix never has a lower-case letter, and a name never starts like one: `USE2-`, `EU-`, `CAN1-`.
const prefixed = /^([A-Z]{2,4}\d{0,2})-(.+)$/;
const concerning = /NatGateway|VpcEndpoint/i;

const unrecognised: UsageTypeMatch = { kind: "unrecognised" };
const other: UsageTypeMatch = { kind: "other" };

/**
 * What a usage type is about, matched whole after its Region prefix: `USE2-NatGateway-Bytes`, `NatGateway-Hours`. A type
 * with two prefixes (`USE1-EUC1-AWS-Out-Bytes`) is not a single Region's and matches no family.
 */
export function readUsageType(usageType: string): UsageTypeMatch {
  const bare = familyBySuffix.get(usageType);
  if (bare !== undefined) return { kind: "family", family: bare, region: regionWithoutPrefix };
  const [, prefix = "", suffix = ""] = prefixed.exec(usageType) ?? [];
  const family = familyBySuffix.get(suffix);
  const region = regionOfPrefix(prefix);
  if (family !== undefined && region !== undefined) return { kind: "family", family, region };
  return family !== undefined || concerning.test(usageType) ? unrecognised : other;
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
