import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { isRegionCode, readLogGroup } from "@/lib/traffic/queries/queryInput";

/** What the script collects. */
export type CollectChoices = {
  /** Codes of Regions, at least one, each once. */
  readonly regions: readonly string[];
  /** Days of metrics before today, 1 to 455. */
  readonly days: number;
  /** Whether Cost Explorer is asked for the last full month, at its price. */
  readonly costExplorer: boolean;
  /** The log group of a flow log that Logs Insights is asked about, at its price; null for none. */
  readonly insightsLogGroup: string | null;
};

/** The choices as text, as a command line or a form has them. */
export type CollectInput = {
  readonly regions: string;
  readonly days?: string | undefined;
  readonly costExplorer: boolean;
  readonly insightsLogGroup?: string | undefined;
};

export const defaultDays = 30;
/** CloudWatch keeps hourly sums for 455 days. Source: "Metrics retention" in the Amazon CloudWatch User Guide. */
export const maxDays = 455;
const maxRegionCount = 40;

const daysPattern = /^[1-9][0-9]{0,2}$/;

function regionsIn(text: string): readonly string[] | Problem {
  const path = "regions";
  const regions = text.split(",");
  const expected = "codes of Regions with commas between them, as in eu-west-1,us-east-1";
  if (text === "") return { path, message: mustBe(expected, text) };
  const wrong = regions.find((region) => !isRegionCode(region));
  if (wrong !== undefined) return { path, message: mustBe(expected, wrong) };
  if (new Set(regions).size < regions.length) return { path, message: "names a Region twice" };
  return regions.length > maxRegionCount ? { path, message: `must be at most ${maxRegionCount} Regions` } : regions;
}

function daysIn(text: string): number | Problem {
  const days = daysPattern.test(text) ? Number(text) : 0;
  const expected = `a whole number of days from 1 to ${maxDays}`;
  return days >= 1 && days <= maxDays ? days : { path: "days", message: mustBe(expected, text) };
}

/**
 * Reads the choices by closed patterns; nothing else reaches the script. `path` of a problem is `regions`, `days` or
 * `insights`.
 */
export function readCollectChoices(input: CollectInput): Result<CollectChoices, readonly Problem[]> {
  const regions = regionsIn(input.regions);
  const days = daysIn(input.days ?? String(defaultDays));
  const logGroup = input.insightsLogGroup === undefined ? null : readLogGroup(input.insightsLogGroup, "insights");
  const isProblem = (value: unknown): value is Problem =>
    typeof value === "object" && value !== null && "message" in value;
  if (isProblem(regions) || isProblem(days) || isProblem(logGroup)) {
    return failure([regions, days, logGroup].filter(isProblem));
  }
  return success({ regions, days, costExplorer: input.costExplorer, insightsLogGroup: logGroup });
}
