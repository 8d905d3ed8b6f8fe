import { usageTypeOf } from "@/lib/meters/meterOf";
import { type Meter, type MeterId, meters } from "@/lib/meters/meters";
import { type NetworkServiceId, networkServices } from "@/lib/meters/networkServices";
import type { Sentence } from "@/lib/meters/sentence";

/** AWS's description of a meter's charge, and the services that it appears under. */
export type Description = {
  readonly meter: MeterId;
  readonly services: readonly NetworkServiceId[];
  readonly sentence: Sentence;
};

const networkServiceIds = Object.keys(networkServices) as readonly NetworkServiceId[];

/**
 * Whole descriptions after the price, as in `$0.045 per NAT Gateway Hour`. Sources: the FOCUS project's sample data,
 * which comes from real bills, and the descriptions of the AmazonVPC price list. Neither has a regional NAT gateway or
 * provisioned bandwidth.
 */
export const pricedDescriptions: readonly Description[] = [
  { meter: "nat-gateway-hours", services: ["ec2"], sentence: ["per NAT Gateway Hour"] },
  { meter: "nat-gateway-data", services: ["ec2"], sentence: ["per GB Data Processed by NAT Gateways"] },
  { meter: "interface-endpoint-hours", services: ["vpc"], sentence: ["per VPC Endpoint Hour"] },
  {
    meter: "interface-endpoint-data",
    services: ["vpc"],
    sentence: [
      "per GB ",
      { regex: String.raw`(?:for (?:up ?to|next|anything over) [\d.]+ PB monthly )?`, like: "%" },
      "data processed by VPC Endpoints",
    ],
  },
  {
    meter: "public-ipv4-in-use-hours",
    services: ["vpc"],
    sentence: ["per In-use public IPv4 address per hour", { optional: " for EC2 Free Tier" }],
  },
  { meter: "public-ipv4-idle-hours", services: ["vpc"], sentence: ["per Idle public IPv4 address per hour"] },
  {
    meter: "cross-az-data",
    services: networkServiceIds,
    sentence: [
      "per GB - regional data transfer - in/out/between EC2 A",
      { regex: "Zs or using elastic IPs or ELB", like: "%" },
    ],
  },
  {
    meter: "internet-data-out",
    services: networkServiceIds,
    sentence: [
      "per GB - ",
      { regex: String.raw`(?:first|next|greater than) [\d.]+`, like: "%" },
      " TB / month data transfer out",
      { optional: " beyond the global free tier" },
    ],
  },
  {
    meter: "internet-data-out",
    services: networkServiceIds,
    sentence: ["per GB - data transfer out under the monthly global free tier"],
  },
  { meter: "internet-data-in", services: networkServiceIds, sentence: ["per GB - data transfer in per month"] },
];

/** Descriptions that contain the usage type: `USD 0.09 per GB for DataTransfer-Out-Bytes in EU (Stockholm)`. */
export const usageTypeDescriptions: readonly Description[] = meters
  .filter(({ group }) => group === "transfer")
  .map(({ id }) => ({
    meter: id,
    services: networkServiceIds,
    sentence: [
      "USD",
      { regex: String.raw` ?[\d.]+`, like: "%" },
      ` per GB for ${usageTypeOf(id)}`,
      { optional: " usage" },
      " in ",
      { regex: "[^]*", like: "%" },
    ],
  }));

/** Words in descriptions of relevant lines, whatever the wording. AWS writes each pair with a blank or without. */
export const networkWords: readonly (readonly [first: string, second: string])[] = [
  ["Transit", "Gateway"],
  ["NAT", "Gateway"],
  ["VPC", "Endpoint"],
];

/**
 * How an endpoint's name begins in its ARN, in small letters. Only the Athena query looks for it in descriptions: nobody
 * sees what a query leaves out, whereas the reader of files counts the rows that it skips.
 */
export const endpointArnWord = "vpc-endpoint/";

/** The operations that identify the meter of a line without a usage type. Source: the AmazonEC2 price list. */
export const operations: readonly string[] = [...new Set(meters.flatMap(({ operation }) => operation ?? []))];

const byOperation = new Map(
  operations.map((name) => [name, meters.filter(({ operation }) => operation === name)] as const),
);

/** The meters of an operation, which differ in their units; empty for an operation that identifies none. */
export const metersOfOperation = (name: string): readonly Meter[] => byOperation.get(name) ?? [];
