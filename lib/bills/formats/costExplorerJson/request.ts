import { usageRecord } from "@/lib/bills/recordTypes";
import { networkServices } from "@/lib/meters/networkServices";

/** The days of a request to Cost Explorer: `start` inclusive, `end` exclusive, `YYYY-MM-DD`. */
export type CostExplorerRange = {
  readonly start: string;
  readonly end: string;
  readonly granularity: "MONTHLY" | "DAILY";
};

type Dimension<Key extends string> = { Dimensions: { Key: Key; Values: string[] } };

/**
 * GetCostAndUsage's parameters, as AWS names them; the same for the SDK, whose types have no readonly lists, and for
 * `aws ce get-cost-and-usage`.
 */
export type CostAndUsageRequest = {
  TimePeriod: { Start: string; End: string };
  Granularity: CostExplorerRange["granularity"];
  Metrics: ("UnblendedCost" | "NetUnblendedCost" | "UsageQuantity")[];
  /** Absent in a request for AWS's own total. */
  GroupBy?: { Type: "DIMENSION"; Key: "USAGE_TYPE" | "LINKED_ACCOUNT" }[];
  Filter: { And: (Dimension<"SERVICE"> | Dimension<"RECORD_TYPE">)[] };
  /** In requests for later pages: the token of the previous page. */
  NextPageToken?: string;
};

const services = Object.values(networkServices).map(({ inCostExplorer }) => inCostExplorer);

/**
 * The request for the costs of NAT gateways, endpoints, addresses and data transfer, by usage type and account, before
 * tax and credits. AWS charges $0.01 for each page of the answer.
 * Source: GetCostAndUsage in the AWS Billing and Cost Management API reference.
 */
export const costExplorerRequest = ({ start, end, granularity }: CostExplorerRange): CostAndUsageRequest => ({
  TimePeriod: { Start: start, End: end },
  Granularity: granularity,
  Metrics: ["UnblendedCost", "NetUnblendedCost", "UsageQuantity"],
  GroupBy: [
    { Type: "DIMENSION", Key: "USAGE_TYPE" },
    { Type: "DIMENSION", Key: "LINKED_ACCOUNT" },
  ],
  Filter: {
    And: [
      { Dimensions: { Key: "SERVICE", Values: services } },
      { Dimensions: { Key: "RECORD_TYPE", Values: [usageRecord] } },
    ],
  },
});

/** The same request without groups: AWS answers with each month's total, on one page. */
export function totalRequest({ start, end }: Pick<CostExplorerRange, "start" | "end">): CostAndUsageRequest {
  const { GroupBy: _, ...ungrouped } = costExplorerRequest({ start, end, granularity: "MONTHLY" });
  return ungrouped;
}

/** A text quoted, where it needs to be, as one word of a POSIX shell. */
const shellWord = (text: string): string =>
  /^[A-Za-z0-9_,=./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * The AWS CLI command for the same request, which prints the answer as JSON. The CLI does not fetch further pages of
 * Cost Explorer by itself, so a longer answer ends with a `NextPageToken`.
 */
export function awsCommand({ TimePeriod, Granularity, Metrics, GroupBy, Filter }: CostAndUsageRequest): string {
  const options: readonly (readonly string[])[] = [
    ["--time-period", `Start=${TimePeriod.Start},End=${TimePeriod.End}`],
    ["--granularity", Granularity],
    ["--metrics", ...Metrics],
    ["--group-by", ...(GroupBy ?? []).map(({ Type, Key }) => `Type=${Type},Key=${Key}`)],
    ["--filter", JSON.stringify(Filter)],
    ["--region", "us-east-1"],
    ["--output", "json"],
  ];
  const lines = options.map((words) => words.map(shellWord).join(" "));
  return ["aws ce get-cost-and-usage", ...lines].join(" \\\n  ");
}
