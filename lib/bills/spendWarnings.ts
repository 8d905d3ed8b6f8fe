import { shownCell } from "@/lib/bills/shownCell";
import { type CodedMessage, messageWriter } from "@/lib/text/codedMessage";

/** `1 row`, `12,345 rows`. */
export const rowsInWords = (count: number): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? "row" : "rows"}`;

/**
 * The advice for an unreadable date: one that begins `YYYY-MM-DD` has an unknown zone; a spreadsheet rewrote any other.
 */
export const dateAdvice = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}/.test(text)
    ? "Give times in UTC, or with their offset from it."
    : "Give the file as AWS delivered it: a spreadsheet rewrites dates when it saves.";

/** The warning for rows whose dates cannot be read: some are in no sum, others count for the month of the bill. */
function unreadDates(leftOutCount: number, keptCount: number, first: string): string {
  const count = leftOutCount + keptCount;
  const leftOut = `${leftOutCount === 1 ? "It is" : "They are"} in no sum.`;
  const kept = `${keptCount === 1 ? "It counts" : "They count"} for the month of the bill, and how many days the bill covers is not sure.`;
  const consequence =
    keptCount === 0
      ? leftOut
      : leftOutCount === 0
        ? kept
        : `${rowsInWords(leftOutCount)} of them ${leftOutCount === 1 ? "is" : "are"} in no sum.`;
  return `${rowsInWords(count)} ${count === 1 ? "has a date" : "have dates"} that cannot be read, the first "${shownCell(first)}". ${consequence} ${dateAdvice(first)}`;
}

/**
 * The text of each warning about a spend. Months come in words (`October 2026`), and joined where the type is a string.
 */
const words = {
  "not-utf-8": (file: string) =>
    `Some names in ${file} are not in UTF-8 and are shown with "\uFFFD". The amounts are not touched.`,
  "currency-assumed": (isTable: boolean) =>
    isTable
      ? "The table has no column Currency: amounts are taken as US dollars."
      : "The bill names no currency: amounts are taken as US dollars.",
  "other-cost-metric": (metric: string) => `The answer has no UnblendedCost: amounts are its ${metric}.`,
  /** `reason`: what the format mixes into usage, and how to get usage alone. */
  "negative-amounts": (reason: string) => `Some usage has a negative amount: ${reason}`,
  "effective-cost-differs": (effective: number, billed: number) =>
    `BilledCost is taken, which is what was invoiced. EffectiveCost, which spreads prepaid charges over usage, differs: ${effective.toFixed(2)} instead of ${billed.toFixed(2)} for the same rows.`,
  "other-services": () =>
    "A Cost Explorer CSV does not say which service a data transfer belongs to. Unless the report was filtered to EC2-Other and VPC, data transfer of other services is in it.",
  "totals-differ": () => "The file's own totals are not the sums of its rows: it may have been edited.",
  "discounts-not-read": () =>
    "The bill has discounts in a map, the column discount, which is not read out of Parquet, and no net costs: less may have been paid than the rates say. Export it with the column line_item_net_unblended_cost or discount_total_discount, or as CSV.",
  "network-firewall": () =>
    "The bill has AWS Network Firewall. AWS waives NAT gateway hours and GB one for one with the firewall's, so what NAT costs less than list may be that and no discount. NAT gateways that Network Firewall's proxy made belong to that service: do not delete them.",
  "waived-month": (month: string, regions: readonly string[]) =>
    `AWS is reported to have waived all usage of ${month} in ${regions.join(" and ")}, so the bill has no rows of it there. Leave that month out of averages and trends.`,
  "usage-of-other-days": (months: readonly string[]) =>
    `The usage and the costs of ${months.join(", ")} are not of the same days, so ${months.length === 1 ? "that month's" : "those months'"} usage is not taken. Download both reports for the same dates.`,
  "usage-without-cost": (rowCount: number) =>
    `${rowCount} ${rowCount === 1 ? "usage type has" : "usage types have"} a usage but no cost in the files, and ${rowCount === 1 ? "is" : "are"} left out. Choose the same filters for both reports.`,
  "unreadable-rows": (rowCount: number) =>
    `${rowsInWords(rowCount)} could not be read, because a number, a date or the count of columns is wrong. No sum has ${rowCount === 1 ? "it" : "them"}.`,
  "net-costs-empty": () => "The bill has a column of net costs, and they are all 0: unblended costs are taken instead.",
  "dates-not-readable": unreadDates,
  "discounts-taken-off": (amount: string, place: string) =>
    `The bill has discounts of ${amount} ${place}. They are taken off the usage that they name, so that rates are what was paid.`,
  "discounts-not-placed": (amount: string) =>
    `The bill has discounts of ${amount} that name no usage shown here. They are taken off nothing: less may have been paid than the rates say.`,
  "days-missing": (dayCount: number | null, months: string) =>
    dayCount === null
      ? `The answer lacks days of ${months} that were asked for: the total may be a part.`
      : `The trend lacks ${dayCount === 1 ? "1 day" : `${dayCount} days`} of ${months}.`,
  "hours-and-gb-apart": (withoutGb: string, withoutHours: string) =>
    [
      ...(withoutGb === ""
        ? []
        : [`NAT gateways of ${withoutGb} have hours and no GB: they stood idle, or the answer is a part.`]),
      ...(withoutHours === ""
        ? []
        : [`NAT gateways of ${withoutHours} have GB and no hours, as in an answer that is a part.`]),
    ].join(" "),
  "accounts-without-rows": (count: number) =>
    `AWS names ${count === 1 ? "1 account" : `${count} accounts`} without any row in its answer: the total may be a part.`,
  "days-and-month-differ": (sums: readonly string[]) =>
    `Two answers do not fit: ${sums.join("; ")}. One of them may be a part, or AWS changed its figures in between.`,
  /** The result of the comparison with AWS's own total, in whole sentences. */
  "total-differs": (compared: string) => compared,
  /** A notice of the server that came with an answer. */
  "server-notice": (notice: string) => notice,
};

export type SpendWarningCode = keyof typeof words;
export type SpendWarning = CodedMessage<SpendWarningCode>;

/** A warning about a spend, from its code and the facts of the case. */
export const spendWarning = messageWriter(words);
