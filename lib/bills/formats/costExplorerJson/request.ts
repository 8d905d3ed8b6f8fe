import { networkServices } from "@/lib/meters/networkServices";

/** What Cost Explorer is asked for: `start` inclusive, `end` exclusive, `YYYY-MM-DD`. */
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
  /** Left out where AWS's own total is asked for. */
  GroupBy?: { Type: "DIMENSION"; Key: "USAGE_TYPE" | "LINKED_ACCOUNT" }[];
  Filter: { And: (Dimension<"SERVICE"> | Dimension<"RECORD_TYPE">)[] };
  /** For the pages after the first, from the page before. */
  NextPageToken?: string;
};

const services = Object.values(networkServices).map(({ inCostExplorer }) => inCostExplorer);

/**
 * The one question that answers almost everything: what NAT gateways, endpoints, addresses and data transfer cost, by
 * usage type and account, before tax and credits. A page of its answer costs $0.01.
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
      { Dimensions: { Key: "RECORD_TYPE", Values: ["Usage"] } },
    ],
  },
});

/** The same question without its groups: AWS answers each month's total, on one page. */
export function totalRequest({ start, end }: Pick<CostExplorerRange, "start" | "end">): CostAndUsageRequest {
  const { GroupBy: _, ...ungrouped } = costExplorerRequest({ start, end, granularity: "MONTHLY" });
  return ungrouped;
}

/** A word that a POSIX shell takes as it stands. */
const shellWord = (text: string): string =>
  /^[A-Za-z0-9_,=./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * The command that asks the same and prints the answer as JSON, to paste or to drop. The AWS CLI follows the pages by
 * itself where it knows how; Cost Explorer's it does not, so a longer answer says at its end that there is more.
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
