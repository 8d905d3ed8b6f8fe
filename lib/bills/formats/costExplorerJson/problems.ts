import { someNames } from "@/lib/bills/formats/columns";
import { awsCommand, costExplorerRequest } from "@/lib/bills/formats/costExplorerJson/request";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { spendWarning } from "@/lib/bills/spendWarnings";
import { isRecord } from "@/lib/text/isRecord";
import { shownText } from "@/lib/text/problem";

/** The warning about usage with negative amounts. */
export const negativeAmounts = spendWarning(
  "negative-amounts",
  "the answer seems to mix credits or refunds into usage. Ask with the filter RECORD_TYPE = Usage.",
);

/** The AWS command on one line, for a sentence. */
const command = (start: string, end: string, granularity: "MONTHLY" | "DAILY"): string =>
  awsCommand(costExplorerRequest({ start, end, granularity })).replaceAll(/ \\\n +/g, " ");

const hasKey = (value: unknown, name: RegExp): boolean =>
  isRecord(value) && Object.keys(value).some((key) => name.test(key));

/** The first element of a list, at any depth of nesting; any other value itself. */
const firstIn = (value: unknown): unknown => (Array.isArray(value) ? firstIn(value[0]) : value);

/** What JSON that is not an answer contains, and what to do about it. */
function jsonInWords(value: unknown): { readonly found: string; readonly advice: string } {
  const first = firstIn(value);
  const query = "Run the command again with --output json and without --query.";
  if (hasKey(first, /^(?:Keys|Metrics|TimePeriod|Groups|UnblendedCost|UsageQuantity)$/)) {
    return { found: "a part of the answer", advice: query };
  }
  if (hasKey(value, /^ForecastResultsByTime$/)) return { found: "a forecast", advice: "Ask for what was spent." };
  const rows = hasKey(value, /^rows$/) ? firstIn(Reflect.get(Object(value), "rows")) : first;
  if (hasKey(rows, /usage_?type/i)) {
    return { found: "a table of costs in JSON", advice: "Give the table as CSV, or the answer that it was made from." };
  }
  if (!isRecord(value)) {
    return { found: "other JSON", advice: `If it is a part of an answer: ${query}` };
  }
  const names = Object.keys(value);
  return { found: names.length === 0 ? "JSON with nothing in it" : `JSON with ${someNames(names)}`, advice: "" };
}

/** The problem of JSON that is not an answer of Cost Explorer. */
export const notAnAnswer = (file: string, value: unknown): SpendProblem => {
  const { found, advice } = jsonInWords(value);
  return {
    code: "not-a-bill",
    file,
    message:
      `Expected what \`aws ce get-cost-and-usage\` prints, JSON with ResultsByTime; found ${found}. ${advice}`.trim(),
  };
};

/** The problem of an answer with an unexpected value at `path`. */
export const damagedAnswer = (file: string, path: string): SpendProblem => ({
  code: "damaged",
  file,
  message: `Expected what \`aws ce get-cost-and-usage\` prints; found something else at ${shownText(path)}. Copy the whole answer once more.`,
});

/**
 * The problem of an answer without usage types. "EC2 - Other" includes NAT gateways and disks, which nothing else
 * separates.
 */
export const wrongGrouping = (
  file: string,
  groups: readonly string[],
  { start, end }: { readonly start: string; readonly end: string },
  granularity: "MONTHLY" | "DAILY",
): SpendProblem => ({
  code: "grouped-by-service",
  file,
  message: `Expected costs grouped by USAGE_TYPE; found them grouped by ${groups.length === 0 ? "nothing" : someNames(groups)}, where NAT gateways cannot be told from the rest. Ask with: ${command(start, end, granularity)}`,
});

/** The problem of an answer whose last page is missing. */
export const morePages = (file: string): SpendProblem => ({
  code: "more-pages",
  file,
  message:
    "Expected a whole answer; found a NextPageToken at its end, so a part is missing. Run the command again with --next-page-token and that token, and read all the answers together.",
});

/** The problem of answers that overlap in time. */
export const overlappingAnswers = (file: string): SpendProblem => ({
  code: "same-file-twice",
  file,
  message:
    "Expected each day or month once; found some twice, in answers that overlap. Read one answer for each time, not both months and their days.",
});

/** The problem of an answer whose groups share no cost metric. */
export const missingCosts = (file: string): SpendProblem => ({
  code: "missing-column",
  file,
  message:
    "Expected the metric UnblendedCost; found groups without a cost. Ask with --metrics UnblendedCost UsageQuantity.",
});
