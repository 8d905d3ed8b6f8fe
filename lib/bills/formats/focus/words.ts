import { type FamilyId, familyOf } from "@/lib/bills/usageTypes/families";
import type { UsageTypeMatch } from "@/lib/bills/usageTypes/readUsageType";

type Wording = { readonly services: readonly string[]; readonly says: RegExp; readonly family: FamilyId };

const ec2 = "amazon elastic compute cloud";
const vpc = "amazon virtual private cloud";

const priced = (services: readonly string[], says: string, family: FamilyId): Wording => ({
  services,
  says: new RegExp(String.raw`^\$[\d.]+ ${says}$`, "i"),
  family,
});

/** `USD 0.09 per GB for DataTransfer-Out-Bytes in EU (Stockholm)`: the usage type itself is in the words. */
const named = (family: FamilyId): Wording => ({
  services: [ec2, vpc],
  says: new RegExp(String.raw`^USD ?[\d.]+ per GB for ${familyOf(family).suffixes[0]}(?: usage)? in `, "i"),
  family,
});

/**
 * How AWS describes a charge on a bill, whole. Sources: the FOCUS project's sample data, which comes from real bills, and
 * the descriptions of the AmazonVPC price list. Neither shows a regional NAT gateway or provisioned bandwidth.
 */
const wordings: readonly Wording[] = [
  priced([ec2], "per NAT Gateway Hour", "nat-gateway-hours"),
  priced([ec2], "per GB Data Processed by NAT Gateways", "nat-gateway-data"),
  priced([vpc], "per VPC Endpoint Hour", "interface-endpoint-hours"),
  priced(
    [vpc],
    String.raw`per GB (?:for (?:up ?to|next|anything over) [\d.]+ PB monthly )?data processed by VPC Endpoints`,
    "interface-endpoint-data",
  ),
  priced([vpc], "per In-use public IPv4 address per hour(?: for EC2 Free Tier)?", "public-ipv4-in-use-hours"),
  priced([vpc], "per Idle public IPv4 address per hour", "public-ipv4-idle-hours"),
  priced(
    [ec2, vpc],
    "per GB - regional data transfer - in/out/between EC2 AZs or using elastic IPs or ELB",
    "cross-az-data",
  ),
  priced(
    [ec2, vpc],
    String.raw`per GB - (?:first|next|greater than) [\d.]+ TB / month data transfer out(?: beyond the global free tier)?`,
    "internet-data-out",
  ),
  priced([ec2, vpc], "per GB - data transfer out under the monthly global free tier", "internet-data-out"),
  priced([ec2, vpc], "per GB - data transfer in per month", "internet-data-in"),
  ...(["cross-az-data", "internet-data-out", "internet-data-in"] as const).map(named),
];

const concerning = /NAT ?Gateway|VPC ?Endpoint|Transit ?Gateway/i;
const regionCode = /^[a-z]{2,4}(?:-[a-z]+)+-\d$/;

/**
 * What a FOCUS row without a usage type is about. Sure only where service and description are word for word AWS's and
 * the row names its Region; one that speaks of NAT gateways, endpoints or transit gateways otherwise is unrecognised, not guessed.
 */
function readDescription(service: string, description: string, region: string): UsageTypeMatch {
  const name = service.trim().toLowerCase();
  const text = description.trim();
  const found = wordings.find(({ services, says }) => services.includes(name) && says.test(text));
  if (found !== undefined && regionCode.test(region)) {
    return { kind: "family", family: familyOf(found.family), region };
  }
  return found !== undefined || concerning.test(text) ? { kind: "unrecognised" } : { kind: "other" };
}

/**
 * What a regional NAT gateway's row is about, by its unit: `x_Operation` tells it from a zonal one, which the price list
 * (AmazonEC2, operation `RegionalNatGateway`) does by nothing else than that and the usage type.
 */
export function readRegionalNat(unit: string, region: string): UsageTypeMatch {
  const family = /^(?:hrs|hours)$/i.test(unit)
    ? "regional-nat-gateway-hours"
    : /^(?:gb|gigabytes)$/i.test(unit)
      ? "regional-nat-gateway-data"
      : null;
  return family !== null && regionCode.test(region)
    ? { kind: "family", family: familyOf(family), region }
    : { kind: "unrecognised" };
}

const maxRemembered = 20_000;

/** `readDescription` that remembers: a bill describes a few hundred charges in millions of rows. */
export function descriptionReader(): typeof readDescription {
  const matches = new Map<string, UsageTypeMatch>();
  return (service, description, region) => {
    const key = `${service}\n${region}\n${description}`;
    const known = matches.get(key);
    if (known !== undefined) return known;
    const match = readDescription(service, description, region);
    if (matches.size < maxRemembered) matches.set(key, match);
    return match;
  };
}
