import type { SpendProblem } from "@/lib/bills/spendProblem";
import { rowsInWords } from "@/lib/bills/spendWarnings";
import { shownText } from "@/lib/text/problem";

/** Most different rows of a spend. A payer's year has fewer; more would fill the memory. */
export const maxGroups = 200_000;

/** The problem of records in several currencies. */
export const mixedCurrencies = (currencies: readonly string[]): SpendProblem => ({
  code: "mixed-currencies",
  file: null,
  message: `Expected one currency; found ${currencies.map(shownText).join(" and ")}. Read the bills of each currency by themselves.`,
});

/** The problem of more than `maxGroups` different rows. */
export const tooManyGroups: SpendProblem = {
  code: "too-many-groups",
  file: null,
  message: `Expected at most ${maxGroups.toLocaleString("en-US")} different usage types, accounts and months; found more. Choose a shorter time, or boil the export down with the Athena query.`,
};

/** What was found instead of such usage: no rows, rows about other things, or rows that cannot be read. */
function foundInWords(rowCount: number, unreadableCount: number): string {
  if (rowCount === 0) return "no rows. Check the month and the filters of the report.";
  if (unreadableCount === 0) return `none in ${rowsInWords(rowCount)}. Check the month and the filters of the report.`;
  return `${rowsInWords(unreadableCount)} whose amount, quantity or date could not be read, and nothing else of it. Export the report once more.`;
}

/** The problem of a bill without a row to show. */
export const nothingFound = (rowCount: number, unreadableCount: number): SpendProblem => ({
  code: "nothing-found",
  file: null,
  message: `Expected usage of NAT gateways, VPC endpoints, public IPv4 addresses, transit gateways or data transfer; found ${foundInWords(rowCount, unreadableCount)}`,
});
