import type { MeterId } from "@/lib/meters/meters";

/** A sum of usage that a bill is made from. Quantities and amounts are decimals, as text. */
export type KnownRow = {
  readonly month: string;
  /** Null where the usage type's prefix is of no known Region. */
  readonly region: string | null;
  readonly account: string;
  /** Null for a usage type about NAT or endpoints that is on no list. */
  readonly family: MeterId | null;
  readonly usageType: string;
  readonly unit: "Hrs" | "GB" | "Gbps-hrs";
  readonly quantity: string;
  readonly amount: string;
};

/** A line of a bill that is not usage. */
export type KnownOther = {
  readonly month: string;
  readonly account: string;
  /** As CUR names it. */
  readonly recordType: "Tax" | "Credit" | "Refund" | "Fee" | "RIFee" | "SavingsPlanNegation" | "EdpDiscount";
  readonly usageType: string | null;
  readonly amount: string;
};

export type KnownSpend = { readonly rows: readonly KnownRow[]; readonly others: readonly KnownOther[] };

/** How AWS names what it meters: `ec2` types stand in the AmazonEC2 product, the others in AmazonVPC. */
export type Meter = {
  readonly family: MeterId;
  readonly suffix: string;
  readonly product: "AmazonEC2" | "AmazonVPC";
  readonly unit: KnownRow["unit"];
};

// This list was typed from "Understand codes for Amazon VPC in billing and usage reports" and the AmazonEC2 price list
// (AWS), independently of the reader's own list.
export const meters: readonly Meter[] = [
  { family: "nat-gateway-hours", suffix: "NatGateway-Hours", product: "AmazonEC2", unit: "Hrs" },
  { family: "nat-gateway-data", suffix: "NatGateway-Bytes", product: "AmazonEC2", unit: "GB" },
  { family: "regional-nat-gateway-hours", suffix: "RegionalNatGateway-Hours", product: "AmazonEC2", unit: "Hrs" },
  { family: "regional-nat-gateway-data", suffix: "RegionalNatGateway-Bytes", product: "AmazonEC2", unit: "GB" },
  { family: "provisioned-nat-gateway-hours", suffix: "NatGateway-Prvd-Gbps", product: "AmazonEC2", unit: "Gbps-hrs" },
  { family: "provisioned-nat-gateway-data", suffix: "NatGateway-Prvd-Bytes", product: "AmazonEC2", unit: "GB" },
  { family: "interface-endpoint-hours", suffix: "VpcEndpoint-Hours", product: "AmazonVPC", unit: "Hrs" },
  { family: "interface-endpoint-data", suffix: "VpcEndpoint-Bytes", product: "AmazonVPC", unit: "GB" },
  {
    family: "gateway-load-balancer-endpoint-hours",
    suffix: "VpcEndpoint-GWLBE-Hours",
    product: "AmazonVPC",
    unit: "Hrs",
  },
  {
    family: "gateway-load-balancer-endpoint-data",
    suffix: "VpcEndpoint-GWLBE-Bytes",
    product: "AmazonVPC",
    unit: "GB",
  },
  { family: "public-ipv4-in-use-hours", suffix: "PublicIPv4:InUseAddress", product: "AmazonVPC", unit: "Hrs" },
  { family: "public-ipv4-idle-hours", suffix: "PublicIPv4:IdleAddress", product: "AmazonVPC", unit: "Hrs" },
  { family: "transit-gateway-hours", suffix: "TransitGateway-Hours", product: "AmazonVPC", unit: "Hrs" },
  { family: "transit-gateway-data", suffix: "TransitGateway-Bytes", product: "AmazonVPC", unit: "GB" },
  { family: "cross-az-data", suffix: "DataTransfer-Regional-Bytes", product: "AmazonEC2", unit: "GB" },
  { family: "internet-data-out", suffix: "DataTransfer-Out-Bytes", product: "AmazonEC2", unit: "GB" },
  { family: "internet-data-in", suffix: "DataTransfer-In-Bytes", product: "AmazonEC2", unit: "GB" },
];

/** "AWS Region billing codes" (AWS), some of them; public lists have APS1, APS3 and APS9 wrong. */
export const prefixes: readonly (readonly [region: string, prefix: string])[] = [
  ["us-east-1", "USE1"],
  ["us-east-2", "USE2"],
  ["us-west-2", "USW2"],
  ["eu-west-1", "EU"],
  ["eu-central-1", "EUC1"],
  ["ap-south-1", "APS3"],
  ["ap-southeast-1", "APS1"],
  ["ap-southeast-7", "APS9"],
  ["sa-east-1", "SAE1"],
];

/** The usage type as a bill has it: us-east-1's of EC2 have no prefix, but for the GB of regional NAT gateways. */
export function usageTypeOf({ suffix, product }: Meter, region: string): string {
  const isBare = region === "us-east-1" && product === "AmazonEC2" && suffix !== "RegionalNatGateway-Bytes";
  const prefix = prefixes.find(([code]) => code === region)?.[1] ?? "";
  return isBare ? suffix : `${prefix}-${suffix}`;
}

/** The AWS product that a usage type belongs to. */
export const productOf = (usageType: string): "AmazonEC2" | "AmazonVPC" =>
  /VpcEndpoint|PublicIPv4|TransitGateway/.test(usageType) ? "AmazonVPC" : "AmazonEC2";

/** One row of a family, by AWS's own names. */
export function row(
  family: MeterId,
  region: string,
  quantity: string,
  amount: string,
  { account = "012345678901", month = "2026-10" } = {},
): KnownRow {
  const meter = meters.find((known) => known.family === family);
  if (meter === undefined) throw new Error(`no meter for ${family}`);
  const usageType = usageTypeOf(meter, region);
  return { month, region, account, family, usageType, unit: meter.unit, quantity, amount };
}
