import type { SampleDestination } from "@/lib/sample/sampleChoices";

const partitions = [
  ["us-gov-", "aws-us-gov"],
  ["cn-", "aws-cn"],
  ["eusc-", "aws-eusc"],
] as const;

/** The partition of a Region, the second part of every ARN. Source: "Partitions" in the AWS Whitepaper on fault isolation. */
export const partitionOf = (region: string): string =>
  partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";

export const bucketArn = (region: string, bucket: string): string => `arn:${partitionOf(region)}:s3:::${bucket}`;

/** A log group in any account, as a policy names it: with all of its streams. */
export const logGroupArn = (region: string, logGroup: string): string =>
  `arn:${partitionOf(region)}:logs:${region}:*:log-group:${logGroup}:*`;

/** The role by which flow logs write to the log group; a role is of all Regions, so its name has the Region. */
export const roleName = (region: string): string => `tollgate-sample-${region}`;

export const roleArn = (region: string): string => `arn:${partitionOf(region)}:iam::*:role/${roleName(region)}`;

/** The log group of DNS queries beside that of flow logs. */
export const dnsLogGroup = (logGroup: string): string => `${logGroup}-dns`;

/** The log groups that the commands make. */
export const logGroupsOf = (destination: SampleDestination, hasResolverLog: boolean): readonly string[] => {
  if (destination.kind === "s3") return [];
  return hasResolverLog ? [destination.logGroup, dnsLogGroup(destination.logGroup)] : [destination.logGroup];
};
