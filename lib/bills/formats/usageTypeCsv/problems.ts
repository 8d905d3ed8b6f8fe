import { plainName, someNames } from "@/lib/bills/formats/columns";
import { costTableFacts } from "@/lib/bills/formats/usageTypeCsv/columns";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { spendWarning } from "@/lib/bills/spendWarnings";
import { joinNames } from "@/lib/text/problem";

/** The warning about usage with negative amounts. */
export const negativeAmounts = spendWarning(
  "negative-amounts",
  "credits or refunds are mixed into it. Export usage alone, or with a column Record Type.",
);

const detailedBilling = ["invoiceid", "recordtype", "rateid", "subscriptionid", "usagetype"];
const summaryView = ["billingperiod", "usagedate", "chargecategory", "usagetype"];

/** Which known table this is ("" for none), and which file to bring instead. */
function knownTable(names: ReadonlySet<string>): { readonly found: string; readonly bring: string } {
  if (summaryView.every((name) => names.has(name))) {
    return {
      found: "the summary_view of AWS's Cloud Intelligence Dashboards, with ",
      bring: "Bring the Cost and Usage Report behind the view, or the result of Tollgate's Athena query over it.",
    };
  }
  return {
    found: "",
    bring: "Else bring what `aws ce get-cost-and-usage --output json` prints, grouped by USAGE_TYPE.",
  };
}

const problem = (file: string, message: string): SpendProblem => ({ code: "missing-column", file, message });

/**
 * The problem of a table of costs by usage type that lacks a needed column, or names it differently: it lists each
 * expected name with the likely one. Null where the table is about something else.
 */
export function costTableProblem(header: readonly string[], file: string): SpendProblem | null {
  const names = new Set(header.map(plainName));
  if (detailedBilling.every((name) => names.has(name))) {
    return problem(
      file,
      "Expected a Cost and Usage Report; found AWS's older Detailed Billing Report, which tells neither the currency nor which lines are credits or discounts. Bring a Cost and Usage Report (CUR 2.0, from AWS Data Exports), or Cost Explorer's CSV by usage type.",
    );
  }
  // In some tables a month comes before the date. The date is the better guess for a start, so it is tried first.
  const byNearness = header.toSorted((a, b) => Number(/date/i.test(b)) - Number(/date/i.test(a)));
  const isTaken = (name: string) =>
    Object.values(costTableFacts).some((fact) => fact.names.some((known) => known === name));
  const found = Object.values(costTableFacts).map(({ label, names: known, near }) => ({
    label,
    isPresent: known.some((name) => names.has(name)),
    near: byNearness.find((name) => near.test(plainName(name)) && !isTaken(plainName(name))),
  }));
  const [start, , , usageType, cost] = found;
  const isThereOrNear = (fact: (typeof found)[number] | undefined) => fact?.isPresent || fact?.near !== undefined;
  if (!(isThereOrNear(usageType) && isThereOrNear(cost) && isThereOrNear(start))) return null;
  const lacking = found.filter(({ isPresent }) => !isPresent);
  const misnamed = lacking.flatMap(({ label, near }) =>
    near === undefined ? [] : [`${someNames([near])} where ${label} should be`],
  );
  const missing = lacking.flatMap(({ label, near }) => (near === undefined ? [label] : []));
  const nothing = missing.length === 0 ? [] : [`nothing for ${joinNames(missing, "and")}`];
  const { found: what, bring } = knownTable(names);
  return problem(
    file,
    `Expected a table of costs with the columns ${joinNames(
      found.map(({ label }) => label),
      "and",
    )}; found ${what}${joinNames([...misnamed, ...nothing], "and")}. ${misnamed.length > 0 && what === "" ? `Rename ${misnamed.length === 1 ? "it if that is what it holds" : "them if that is what they hold"}. ` : ""}${bring}`,
  );
}
