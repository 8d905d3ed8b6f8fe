import { shortened } from "@/lib/scenario/problem";
import { awsCommand, costExplorerRequest } from "@/lib/spend/costExplorerRequest";
import { someNames } from "@/lib/spend/formats/columns";
import type { SpendProblem } from "@/lib/spend/problem";

/** The command on one line, as it stands in a sentence. */
const command = (start: string, end: string, granularity: "MONTHLY" | "DAILY"): string =>
  awsCommand(costExplorerRequest({ start, end, granularity })).replaceAll(/ \\\n +/g, " ");

export const notAnAnswer = (file: string, value: unknown): SpendProblem => {
  const names = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : null;
  const found =
    names === null ? "other JSON" : names.length === 0 ? "JSON with nothing in it" : `JSON with ${someNames(names)}`;
  return {
    code: "not-a-bill",
    file,
    message: `Expected what \`aws ce get-cost-and-usage\` prints, JSON with ResultsByTime; found ${found}.`,
  };
};

export const damagedAnswer = (file: string, path: string): SpendProblem => ({
  code: "damaged",
  file,
  message: `Expected what \`aws ce get-cost-and-usage\` prints; found something else at ${shortened(path)}. Copy the whole answer once more.`,
});

/** Without usage types, a service's cost cannot be told apart: "EC2 - Other" holds NAT gateways and disks alike. */
export const groupedOtherwise = (
  file: string,
  groups: readonly string[],
  { start, end }: { readonly start: string; readonly end: string },
  granularity: "MONTHLY" | "DAILY",
): SpendProblem => ({
  code: "grouped-by-service",
  file,
  message: `Expected costs grouped by USAGE_TYPE; found them grouped by ${groups.length === 0 ? "nothing" : someNames(groups)}, where NAT gateways cannot be told from the rest. Ask with: ${command(start, end, granularity)}`,
});

export const morePages = (file: string): SpendProblem => ({
  code: "more-pages",
  file,
  message:
    "Expected a whole answer; found a NextPageToken at its end, so a part is missing. Run the command again with --next-page-token and that token, and read all the answers together.",
});

export const sameTwice = (file: string): SpendProblem => ({
  code: "same-file-twice",
  file,
  message:
    "Expected each day or month once; found some twice, in answers that overlap. Read one answer for each time, not both months and their days.",
});

export const withoutCosts = (file: string): SpendProblem => ({
  code: "missing-column",
  file,
  message:
    "Expected the metric UnblendedCost; found groups without a cost. Ask with --metrics UnblendedCost UsageQuantity.",
});
