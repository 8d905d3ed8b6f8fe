import type { BandedRateId } from "@/lib/meters/rates";
import type { ChargeId } from "@/lib/model/charges/charge";
import { tierStartsGb } from "@/lib/pricing/tierStarts";
import { joinNames } from "@/lib/text/problem";
import { formatGbShort } from "@/lib/units/gb";

/** A charge in words, for the charts, the method page and the answer to "why this number?". */
export type ChargeWords = {
  /** A short name for narrow places. */
  readonly shortLabel: string;
  /** Whether a verb after the charge's label is plural: hours make up a part, data makes it up. */
  readonly isPlural: boolean;
  /** The part of the bill that it belongs to: NAT, transfer out of the Region or the AZ, or endpoints. */
  readonly partOf: "nat" | "transfer" | "endpoint";
  /** The factors of its quantity, in the order of the charge's factors. */
  readonly quantity: string;
  readonly rate: string;
  /** AWS's rule for the charge. */
  readonly rule: string;
  /** AWS's page with the rule. */
  readonly source: string;
};

/** `marginal tiers at 1 PB and 5 PB` */
const tiersInWords = (id: BandedRateId): string =>
  `marginal tiers at ${joinNames(tierStartsGb(id).map(formatGbShort), "and")}`;

/** These words are in a file of their own, because a page that adds up a bill needs none of them. */
export const chargeWords: Record<ChargeId, ChargeWords> = {
  "nat-gateway-hours": {
    shortLabel: "NAT hours",
    isPlural: true,
    partOf: "nat",
    quantity: "VPCs × gateways per VPC × hours in the month",
    rate: "NAT gateway per hour, zonal or regional",
    rule: "Each NAT gateway bills every hour it exists, used or not; a regional one bills once for each AZ in which it is active.",
    source: "https://aws.amazon.com/vpc/pricing/",
  },
  "nat-gateway-data": {
    shortLabel: "NAT data",
    isPlural: false,
    partOf: "nat",
    quantity: "all GB through NAT, both directions, each counted once",
    rate: "NAT gateway per GB, zonal or regional",
    rule: "Every GB a NAT gateway processes is charged, whatever its source or destination: AWS services in the same Region too.",
    source: "https://aws.amazon.com/vpc/pricing/",
  },
  "public-ipv4-hours": {
    shortLabel: "Public IPv4",
    isPlural: true,
    partOf: "nat",
    quantity: "VPCs × gateways per VPC × addresses per gateway × hours in the month",
    rate: "public IPv4 address in use, per hour",
    rule: "Every public IPv4 address is charged, those of NAT gateways too; they are not part of the gateway price.",
    source: "https://aws.amazon.com/vpc/pricing/",
  },
  "cross-az-data": {
    shortLabel: "Cross-AZ",
    isPlural: false,
    partOf: "transfer",
    quantity: "2 × GB through NAT × (AZs − 1) ÷ AZs, only where one gateway serves all AZs",
    rate: "cross-AZ transfer per GB, each direction",
    rule: "Traffic that crosses to a gateway in another AZ is charged on both sides; traffic to interface endpoints crosses free of charge.",
    source: "https://aws.amazon.com/ec2/pricing/on-demand/",
  },
  "internet-data-out": {
    shortLabel: "Internet out",
    isPlural: false,
    partOf: "transfer",
    quantity: "GB out to the internet less the free GB, at least 0",
    rate: `data transfer out per GB, ${tiersInWords("internetOutGb")}`,
    rule: "Data transfer out is charged on top of NAT processing; data in from the internet is free.",
    source: "https://aws.amazon.com/ec2/pricing/on-demand/",
  },
  "inter-region-data-out": {
    shortLabel: "Other Regions out",
    isPlural: false,
    partOf: "transfer",
    quantity: "GB out to other Regions",
    rate: "the scenario's own inter-Region price per GB; no discount applies",
    rule: "Data sent to a service in another Region is charged by the Region it leaves, on top of NAT processing.",
    source: "https://aws.amazon.com/ec2/pricing/on-demand/",
  },
  "interface-endpoint-hours": {
    shortLabel: "Endpoint hours",
    isPlural: true,
    partOf: "endpoint",
    quantity: "VPCs × hours in the month × the sum of endpoint AZs",
    rate: "interface endpoint per AZ and hour",
    rule: "An interface endpoint bills for each AZ it is in, every hour it exists; guardduty-data is free.",
    source: "https://aws.amazon.com/privatelink/pricing/",
  },
  "interface-endpoint-data": {
    shortLabel: "Endpoint data",
    isPlural: false,
    partOf: "endpoint",
    quantity: "all GB over interface endpoints, one total for the Region",
    rate: `interface endpoint per GB, ${tiersInWords("vpceInterfaceGb")}`,
    rule: "GB over all interface endpoints of a Region count together towards the tiers; cross-AZ traffic to them has been free since April 2022.",
    source: "https://aws.amazon.com/privatelink/pricing/",
  },
  "gateway-endpoint-data": {
    shortLabel: "Gateway data",
    isPlural: false,
    partOf: "endpoint",
    quantity: "all GB over gateway endpoints",
    rate: "free",
    rule: "Gateway endpoints for S3, DynamoDB and S3 Express have no hourly and no data charge.",
    source: "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
  },
};
