import { type Family, families } from "@/lib/bills/usageTypes/families";
import type { UsageTypeMatch } from "@/lib/bills/usageTypes/readUsageType";

const networkServices = new Set([
  // As CUR writes them; then all ways, in small letters.
  "AmazonEC2",
  "AmazonVPC",
  "ec2 - other",
  "ec2-other",
  "amazonec2",
  "amazon elastic compute cloud",
  "amazonvpc",
  "amazon virtual private cloud",
  "vpc",
]);

/**
 * Whether a service's data transfer is counted: EC2's and VPC's, in every spelling of Cost Explorer, its CSVs, CUR and
 * FOCUS, so that every source gives the same spend. The request to Cost Explorer asks for "EC2 - Other" and "Amazon
 * Virtual Private Cloud" alone; S3, ECS, load balancers and the product `AWSDataTransfer` have rows of the same usage
 * types, and they are no part of it.
 */
const isNetworkService = (name: string): boolean =>
  networkServices.has(name) || networkServices.has(name.trim().toLowerCase());

const namingTheirService: ReadonlySet<Family> = new Set(
  families.filter(({ id }) => id.includes("nat-gateway") || id.includes("endpoint")),
);

/**
 * What a usage type is about, given the service that it was billed under. The names of NAT gateways and endpoints say it
 * all; data transfer, addresses and transit gateways count for EC2 and VPC alone.
 */
export function underService(match: UsageTypeMatch, service: string): UsageTypeMatch {
  if (match.kind !== "family" || namingTheirService.has(match.family) || isNetworkService(service)) return match;
  return { kind: "other" };
}
