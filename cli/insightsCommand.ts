import { type Options, textOf } from "@/cli/options";
import { type QueryOptions, queryOptions, readQueryOptions } from "@/cli/queryOptions";
import { wrongInput } from "@/cli/wrongInput";
import { mustBe, type Problem } from "@/lib/text/problem";
import { type Result, success } from "@/lib/text/result";

export const insightsOptions = {
  ...queryOptions,
  "log-group": "string",
  "by-next-hop": "boolean",
  help: "boolean",
} as const;

/** `insights-query --log-group G --day D`: the query over a log group of flow logs. */
export type InsightsCommand = QueryOptions & {
  readonly name: "insights-query";
  readonly logGroup: string;
  readonly byNextHop: boolean;
};

export function readInsights(options: Options): Result<InsightsCommand, Problem> {
  if (options.targets.length > 0) return wrongInput("input", "is not taken: insights-query reads no log");
  const logGroup = textOf(options, "log-group");
  if (logGroup === undefined) return wrongInput("--log-group", mustBe("the log group of a flow log", logGroup));
  const read = readQueryOptions(options);
  if (!read.ok) return read;
  return success({ ...read.value, name: "insights-query", logGroup, byNextHop: options.values.has("by-next-hop") });
}
