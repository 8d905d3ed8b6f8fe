import { plainName, someNames } from "@/lib/bills/formats/columns";
import type { ConsoleColumn } from "@/lib/bills/formats/consoleCsv/columns";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { spendWarning } from "@/lib/bills/spendWarnings";

/** The warning about usage with negative amounts. */
export const negativeAmounts = spendWarning(
  "negative-amounts",
  "credits or refunds are mixed into it. Choose Charge type: Usage in Cost Explorer, and download the CSV again.",
);

const serviceLike = /^(?:VPC$|EC2[- ])/;

/** The problem of a CSV of more than 16 million characters. */
export const tooLarge = (file: string): SpendProblem => ({
  code: "too-large",
  file,
  message: "Expected a CSV of Cost Explorer, which is small; found more than 16 MB. Choose a shorter time.",
});

/** The problem of a CSV whose decimal mark is ambiguous. */
export const unclearNumbers = (file: string): SpendProblem => ({
  code: "damaged",
  file,
  message:
    "Expected numbers with one decimal mark, such as 1234.56; found some that can be read in two ways. Download the CSV again, and do not save it with a spreadsheet.",
});

/** The problem of a CSV that is grouped by something other than usage type, or not grouped. */
export function wrongGrouping(
  header: readonly string[],
  columns: readonly ConsoleColumn[],
  file: string,
): SpendProblem {
  const label = (header[0] ?? "").trim();
  const isByService = plainName(label) === "service" || columns.some(({ name }) => serviceLike.test(name));
  const found =
    label === ""
      ? "costs that are not grouped"
      : `costs grouped by ${someNames([label])}${isByService ? `${plainName(label) === "service" ? "" : " (service)"}, where NAT gateways are a part of EC2-Other` : ""}`;
  return {
    code: "grouped-by-service",
    file,
    message: `Expected costs grouped by usage type; found ${found}. In Cost Explorer choose Dimension: Usage type and the filter Service: EC2-Other and VPC, then download the CSV again.`,
  };
}
