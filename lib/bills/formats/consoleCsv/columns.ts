import { plainName } from "@/lib/bills/formats/columns";
import { isNoUsageType } from "@/lib/bills/recordTypes";
import { readUsageType } from "@/lib/meters/readUsageType";
import { isCurrencyCode } from "@/lib/units/currencyCode";

/** A column of Cost Explorer's CSV: a usage type's cost in a currency, or its usage in a unit. */
export type ConsoleColumn = {
  readonly index: number;
  readonly name: string;
  readonly isTotal: boolean;
  readonly measure:
    | { readonly kind: "amount"; readonly currency: string }
    | { readonly kind: "quantity"; readonly unit: string };
};

/** Currencies by sign. `¥` is the yuan: AWS bills in yuan in China, and Cost Explorer never shows yen. */
const currencySigns = new Map([
  ["$", "USD"],
  ["US$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "CNY"],
  ["￥", "CNY"],
  ["₹", "INR"],
]);

function measureOf(suffix: string): ConsoleColumn["measure"] {
  const currency = currencySigns.get(suffix) ?? (isCurrencyCode(suffix) ? suffix : null);
  return currency === null ? { kind: "quantity", unit: suffix } : { kind: "amount", currency };
}

/**
 * Reads `USE2-NatGateway-Bytes($)`, `EC2-Other ($)` or `NatGateway-Hours(Hrs)`. The name itself may contain
 * parentheses.
 */
function columnOf(header: string, index: number): ConsoleColumn | null {
  // Japanese and Chinese texts may use full-width parentheses.
  const text = header.trim().replaceAll("（", "(").replaceAll("）", ")");
  // The total of a usage CSV adds hours and GB, so it may have no unit.
  if (/^total\b/i.test(text) && !text.endsWith(")")) {
    return { index, name: text, isTotal: true, measure: { kind: "quantity", unit: "" } };
  }
  const open = text.lastIndexOf("(");
  if (open < 1 || !text.endsWith(")")) return null;
  const name = text.slice(0, open).trim();
  return { index, name, isTotal: /^total\b/i.test(name), measure: measureOf(text.slice(open + 1, -1).trim()) };
}

/**
 * The form of usage types, in every language of the console: `BoxUsage:m5.large`, `USE2-EBS:VolumeUsage.gp3`,
 * `Requests-Tier1`.
 */
const usageTypeLike = /^\S*(?::\S|(?:Hours|Hrs|Bytes|Requests|Usage)$|-Tier\d)/;

/**
 * Whether names are usage types: one is known, or most have the form. Usage type groups do not: they contain blanks.
 */
function areUsageTypes(names: readonly string[]): boolean {
  const isKnown = (name: string) => readUsageType(name).kind !== "other" || isNoUsageType(name);
  return names.some(isKnown) || 2 * names.filter((name) => usageTypeLike.test(name)).length > names.length;
}

/**
 * The columns of Cost Explorer's CSV; null where the header is of another table. Labels are in the console's language,
 * so the columns decide: each names a measure, and they are usage types, share one currency, or end in a total.
 */
export function consoleColumns(header: readonly string[]): readonly ConsoleColumn[] | null {
  const columns = header.slice(1).map((name, index) => columnOf(name, index + 1));
  const known = columns.flatMap((column) => (column === null ? [] : [column]));
  const hasMeasure = known.some(({ name }, n) => name !== header[n + 1]?.trim());
  if (!hasMeasure || known.length < columns.length) return null;
  const currencies = new Set(known.map(({ measure }) => (measure.kind === "amount" ? measure.currency : null)));
  const isOneCurrency = currencies.size === 1 && !currencies.has(null);
  const isConsole = hasUsageTypeColumns(header, known) || isOneCurrency || known.at(-1)?.isTotal;
  return isConsole ? known : null;
}

/** Whether a CSV's columns are usage types: its first label says so in English, or the names have their form. */
export const hasUsageTypeColumns = (header: readonly string[], columns: readonly ConsoleColumn[]): boolean =>
  plainName(header[0] ?? "") === "usagetype" || areUsageTypes(columns.map(({ name }) => name));
