import { isOfFamily, namesNetwork } from "@/lib/bills/athena/athenaUsageTypes";
import { familyOf } from "@/lib/bills/usageTypes/families";
import { priceBook, regionCodes } from "@/lib/pricing/priceBook";

/** What AWS's descriptions say after the price, in lower case, and the usage type behind it. */
const exactWords: readonly (readonly [words: string, suffix: string])[] = [
  ["per nat gateway hour", "NatGateway-Hours"],
  ["per gb data processed by nat gateways", "NatGateway-Bytes"],
  ["per vpc endpoint hour", "VpcEndpoint-Hours"],
  ["per in-use public ipv4 address per hour", "PublicIPv4:InUseAddress"],
  ["per in-use public ipv4 address per hour for ec2 free tier", "PublicIPv4:InUseAddress"],
  ["per idle public ipv4 address per hour", "PublicIPv4:IdleAddress"],
  ["per gb - data transfer out under the monthly global free tier", "DataTransfer-Out-Bytes"],
  ["per gb - data transfer in per month", "DataTransfer-In-Bytes"],
];

/** The same with something between: a tier, or one of several spellings. */
const patterns: readonly (readonly [pattern: string, suffix: string])[] = [
  ["per gb %data processed by vpc endpoints", "VpcEndpoint-Bytes"],
  ["per gb - regional data transfer - in/out/between ec2 a%", "DataTransfer-Regional-Bytes"],
  ["per gb - % tb / month data transfer out", "DataTransfer-Out-Bytes"],
  ["per gb - % tb / month data transfer out beyond the global free tier", "DataTransfer-Out-Bytes"],
];

/** `USD 0.09 per GB for DataTransfer-Out-Bytes in EU (Stockholm)`: the usage type itself is in the words. */
const named = (["cross-az-data", "internet-data-out", "internet-data-in"] as const).flatMap((id) => {
  const [suffix = ""] = familyOf(id).suffixes;
  return ["", " usage"].map((use) => [`usd% per gb for ${suffix.toLowerCase()}${use} in %`, suffix] as const);
});

const concerning = [
  "%transit gateway%",
  "%transitgateway%",
  "%nat gateway%",
  "%natgateway%",
  "%vpc endpoint%",
  "%vpcendpoint%",
  "%vpc-endpoint/%",
];

const regionLines = regionCodes.map((region) => `        WHEN '${region}' THEN '${priceBook(region)?.billingPrefix}'`);

/** "$0.045 per NAT Gateway Hour" without its price. */
const words = "lower(substr(chargedescription, strpos(chargedescription, ' ') + 1))";

const unit = "lower(COALESCE(consumedunit, pricingunit))";

const described = `COALESCE(
      CASE regionid
${regionLines.join("\n")}
        ELSE COALESCE(regionid, 'NoRegion')
      END || '-' || CASE
        WHEN x_operation = 'RegionalNatGateway' AND ${unit} IN ('hrs', 'hours') THEN 'RegionalNatGateway-Hours'
        WHEN x_operation = 'RegionalNatGateway' AND ${unit} IN ('gb', 'gigabytes') THEN 'RegionalNatGateway-Bytes'
        WHEN x_operation = 'RegionalNatGateway' THEN NULL
${named.map(([pattern, suffix]) => `        WHEN lower(chargedescription) LIKE '${pattern}' THEN '${suffix}'`).join("\n")}
        WHEN chargedescription NOT LIKE '$%' THEN NULL
${exactWords.map(([text, suffix]) => `        WHEN ${words} = '${text}' THEN '${suffix}'`).join("\n")}
${patterns.map(([pattern, suffix]) => `        WHEN ${words} LIKE '${pattern}' THEN '${suffix}'`).join("\n")}
      END,
      CASE
        WHEN x_operation = 'RegionalNatGateway'
          OR ${concerning.map((pattern) => `lower(chargedescription) LIKE '${pattern}'`).join("\n          OR ")}
        THEN 'NatGateway or VpcEndpoint or transit gateway in other words'
      END
    )`;

/**
 * SQL for the usage type of a line of FOCUS 1.2: the SKU's meter, which is where AWS writes it. A line with a meter in
 * other words has it spelled from its Region and description, a regional NAT gateway's from its operation; a Region
 * without a known prefix, and a line about NAT or endpoints in other words, get a name that the reader calls unrecognised.
 */
export const meteredUsageType = `CASE
      WHEN ${namesNetwork("skumeter")} THEN skumeter
      WHEN ${isOfFamily("skumeter", "      ")} THEN skumeter
      WHEN chargecategory = 'Usage' THEN ${described}
    END`;
