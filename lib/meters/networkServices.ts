import type { UsageTypeMatch } from "@/lib/meters/readUsageType";

/**
 * The two services whose data transfer, addresses and transit gateways count, with AWS's names for them: CUR's code,
 * FOCUS's name, Cost Explorer's filter value, and other names in its files.
 */
export const networkServices = {
  ec2: {
    code: "AmazonEC2",
    name: "Amazon Elastic Compute Cloud",
    inCostExplorer: "EC2 - Other",
    otherNames: ["EC2-Other"],
  },
  vpc: {
    code: "AmazonVPC",
    name: "Amazon Virtual Private Cloud",
    inCostExplorer: "Amazon Virtual Private Cloud",
    otherNames: ["VPC"],
  },
} as const;

export type NetworkServiceId = keyof typeof networkServices;

const services = Object.values(networkServices);
const codes: ReadonlySet<string> = new Set(services.map(({ code }) => code));
const namesInSmallLetters: ReadonlySet<string> = new Set(
  services
    .flatMap(({ code, name, inCostExplorer, otherNames }) => [code, name, inCostExplorer, ...otherNames])
    .map((name) => name.toLowerCase()),
);

/**
 * Whether a service is EC2 or VPC, in any spelling of Cost Explorer, its CSVs, CUR and FOCUS, so that every source
 * gives the same spend. S3, ECS, load balancers and the product `AWSDataTransfer` have rows of the same usage types,
 * which must not count.
 */
const isNetworkService = (name: string): boolean =>
  codes.has(name) || namesInSmallLetters.has(name.trim().toLowerCase());

/**
 * The match of a usage type, given its service: a meter that counts only under EC2 and VPC becomes `other` elsewhere.
 */
export function matchUnderService(match: UsageTypeMatch, service: string): UsageTypeMatch {
  if (match.kind !== "meter" || match.meter.countsUnder === "any-service" || isNetworkService(service)) return match;
  return { kind: "other" };
}
