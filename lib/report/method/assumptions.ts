import { freeGbPerAccount } from "@/lib/model/limits";

/** How well a statement is supported: AWS documents it, it follows from AWS's documents, or it is an assumption. */
export type Grade = "documented" | "inferred" | "assumed";

/** An assumption of the model, in words for the method page. */
export type Assumption = {
  readonly id: string;
  readonly text: string;
  readonly grade: Grade;
  /** The page that states it or that it follows from; null where there is none. */
  readonly source: string | null;
};

const natPricing = "https://aws.amazon.com/vpc/pricing/";
const endpointPricing = "https://aws.amazon.com/privatelink/pricing/";
const transferPricing = "https://aws.amazon.com/ec2/pricing/on-demand/";
const regionalNat = "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html";

/** The assumptions of the model, in the order in which a reader meets them. */
export const assumptions: readonly Assumption[] = [
  {
    id: "hours",
    text: "A month has 730 hours, a twelfth of a year of 365 days. A bill counts the hours of its own month, 672 to 744: enter them to compare with one.",
    grade: "inferred",
    source: "https://calculator.aws/",
  },
  {
    id: "whole-month",
    text: "Everything exists for all hours of the month. AWS bills each started hour of a gateway or an endpoint in full; hours that you enter are taken as they are, without rounding up.",
    grade: "documented",
    source: natPricing,
  },
  {
    id: "gb",
    text: "1 GB is 2^30 bytes, and the price tiers break at 10,240 GB or 1,048,576 GB, as in AWS's price lists. Divide bytes from CloudWatch by 1,073,741,824.",
    grade: "inferred",
    source: natPricing,
  },
  {
    id: "both-directions",
    text: "GB through NAT or an interface endpoint are the GB of both directions, each byte once. In CloudWatch that is BytesInFromSource plus BytesInFromDestination; the other two metrics count the same bytes again.",
    grade: "documented",
    source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway-cloudwatch.html",
  },
  {
    id: "even-spread",
    text: "Traffic is spread evenly over the AZs. With one gateway for A of them, (A − 1) ÷ A of the GB cross to it.",
    grade: "assumed",
    source: null,
  },
  {
    id: "cross-az-nat",
    text: "A GB that crosses to a NAT gateway in another AZ is charged on both sides of the crossing. Gateways in each AZ, and regional ones, are reached without crossing.",
    grade: "documented",
    source: transferPricing,
  },
  {
    id: "cross-az-endpoint",
    text: "Crossing to an interface endpoint in another AZ costs nothing, since 1 April 2022. So an endpoint in one AZ can serve all of them, but if that AZ fails, none of them has it.",
    grade: "documented",
    source:
      "https://aws.amazon.com/about-aws/whats-new/2022/04/aws-data-transfer-price-reduction-privatelink-transit-gateway-client-vpn-services/",
  },
  {
    id: "same-region",
    text: "Traffic through NAT to an AWS service in the same Region is charged for processing, but not for data transfer out.",
    grade: "documented",
    source: "https://aws.amazon.com/blogs/architecture/overview-of-data-transfer-costs-for-common-architectures/",
  },
  {
    id: "transfer-out",
    text: "Data transfer to the internet is charged on the GB out alone, on top of NAT processing. Its tiers are counted as if nothing else of the account sent data out.",
    grade: "inferred",
    source: transferPricing,
  },
  {
    id: "free-gb-out",
    text: `AWS gives an account ${freeGbPerAccount} GB of transfer out a month, all its services and Regions together. Only you know how much of that is left, so the model takes none until you enter it.`,
    grade: "documented",
    source: transferPricing,
  },
  {
    id: "pooled-tiers",
    text: "The price tiers of interface endpoint data count all interface endpoints of a Region together.",
    grade: "documented",
    source: endpointPricing,
  },
  {
    id: "organisation-tiers",
    text: "Tiers are pooled over the accounts of an organisation too. That is the general rule of consolidated billing; the page of endpoint prices does not repeat it.",
    grade: "assumed",
    source: "https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/con-bill-blended-rates.html",
  },
  {
    id: "unnamed",
    text: "GB through NAT that nobody has named stay on NAT in every plan: no endpoint is advised for them, and NAT is not removed while there are any. An endpoint that nobody has named stays as it is.",
    grade: "assumed",
    source: null,
  },
  {
    id: "gateway-free",
    text: "A gateway endpoint has no price, and exists for S3, DynamoDB and S3 Express. It serves the VPC that it is in: not peered networks, transit gateways or VPNs.",
    grade: "documented",
    source: "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
  },
  {
    id: "gateway-routes",
    text: "A gateway endpoint carries all GB of its service: every private route table is associated with it.",
    grade: "assumed",
    source: null,
  },
  {
    id: "ecr-layers",
    text: "Image layers of a pull from Amazon ECR come from S3; only manifests and API calls go to ecr.dkr and ecr.api.",
    grade: "documented",
    source: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html",
  },
  {
    id: "ecr-split",
    text: "Where you ask for it, a pull's GB are split 99 % to s3 and 1 % to ecr.dkr. The shares are a guess that you can edit.",
    grade: "assumed",
    source: null,
  },
  {
    id: "guardduty",
    text: "The endpoint that GuardDuty's agent uses, guardduty-data, costs nothing, and its GB count in no tier.",
    grade: "documented",
    source: "https://docs.aws.amazon.com/guardduty/latest/ug/eksrunmon-prereq-deploy-security-agent.html",
  },
  {
    id: "private-dns",
    text: "Clients reach an endpoint once it is there: private DNS is on, and its security group lets port 443 in. Without that the GB stay on NAT, and the endpoint is pure cost.",
    grade: "assumed",
    source: null,
  },
  {
    id: "az-coverage",
    text: "Every service is offered in the AZs that you enter. AWS offers some in fewer; the list of services does not know which.",
    grade: "assumed",
    source: "https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html",
  },
  {
    id: "regional-nat-hours",
    text: "A regional NAT gateway bills one gateway-hour for each AZ in which it is active.",
    grade: "documented",
    source: natPricing,
  },
  {
    id: "regional-nat-active-azs",
    text: "A regional NAT gateway is active in each AZ with workloads, all month.",
    grade: "inferred",
    source: regionalNat,
  },
  {
    id: "regional-nat-expansion",
    text: "In a new AZ a regional gateway may take up to an hour before it serves it; the crossings until then are not counted.",
    grade: "inferred",
    source: regionalNat,
  },
  {
    id: "private-nat",
    text: "A private NAT gateway costs the same as a public one, less its addresses: AWS lists no other price for it.",
    grade: "inferred",
    source: natPricing,
  },
  {
    id: "inter-region-rate",
    text: "Transfer to another Region costs $0.02 per GB until you enter the price of your pair of Regions.",
    grade: "assumed",
    source: transferPricing,
  },
  {
    id: "discount",
    text: "A discount lowers every list rate by the same share. Rates of your own, and the inter-Region rate, are final.",
    grade: "assumed",
    source: null,
  },
];

/** What the model leaves out on purpose, and what that means for a reader who has it. */
export const outOfScope: readonly { readonly what: string; readonly why: string }[] = [
  {
    what: "Transit Gateway hubs",
    why: "Endpoints shared by many VPCs through a transit gateway have prices and paths of their own.",
  },
  {
    what: "VPC peering",
    why: "Whether the free crossing to endpoints holds over a peering connection is not documented.",
  },
  {
    what: "AWS Network Firewall",
    why: "It has hours and GB of its own, and waives some of NAT's where the two are chained.",
  },
  { what: "NAT instances", why: "Their price is that of EC2 instances, and their upkeep is yours." },
  { what: "Gateway Load Balancer endpoints", why: "They lead to appliances, not to AWS services." },
  { what: "Resource endpoints", why: "Endpoints for VPC Lattice resources have meters and tiers of their own." },
  {
    what: "The provider's side",
    why: "Whoever offers an endpoint service pays for its load balancer; this is the bill of those who use it.",
  },
  { what: "Cross-Region endpoints", why: "They add transfer between Regions, priced by each pair and direction." },
  {
    what: "IPv6 egress-only gateways",
    why: "They carry IPv6 to the internet without NAT, where the other side speaks it too.",
  },
  { what: "China and the AWS European Sovereign Cloud", why: "Other currencies, other price lists." },
  { what: "Taxes and support plans", why: "They come on top of every amount here." },
  {
    what: "Free tiers and credits",
    why: "Beyond the free GB out that you enter, an account's offers are its own.",
  },
  {
    what: "EC2 traffic to public addresses",
    why: "Traffic to an Elastic IP address of the same Region has charges of its own; use private addresses.",
  },
];
