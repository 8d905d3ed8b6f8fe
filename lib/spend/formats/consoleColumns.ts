import { plainName, someNames } from "@/lib/spend/formats/columns";
import type { SpendProblem } from "@/lib/spend/problem";

/** A column of Cost Explorer's CSV: a usage type's cost in a currency, or its usage in a unit. */
export type ConsoleColumn = {
  readonly index: number;
  readonly name: string;
  readonly isTotal: boolean;
  readonly measure:
    | { readonly kind: "amount"; readonly currency: string }
    | { readonly kind: "quantity"; readonly unit: string };
};

/** AWS bills in yuan in China alone, and never in yen through Cost Explorer. */
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
  const currency = currencySigns.get(suffix) ?? (/^[A-Z]{3}$/.test(suffix) ? suffix : null);
  return currency === null ? { kind: "quantity", unit: suffix } : { kind: "amount", currency };
}

/** `USE2-NatGateway-Bytes($)`, `EC2-Other ($)`, `NatGateway-Hours(Hrs)`; the name itself may have parentheses. */
function columnOf(header: string, index: number): ConsoleColumn | null {
  const text = header.trim();
  // A CSV of usage adds up hours and GB, and may name no unit for that.
  if (/^total\b/i.test(text) && !text.endsWith(")")) {
    return { index, name: text, isTotal: true, measure: { kind: "quantity", unit: "" } };
  }
  const open = text.lastIndexOf("(");
  if (open < 1 || !text.endsWith(")")) return null;
  const name = text.slice(0, open).trim();
  return { index, name, isTotal: /^total\b/i.test(name), measure: measureOf(text.slice(open + 1, -1).trim()) };
}

/** The columns of Cost Explorer's CSV; null where the header is of another table. */
export function consoleColumns(header: readonly string[]): readonly ConsoleColumn[] | null {
  const columns = header.slice(1).map((name, index) => columnOf(name, index + 1));
  const known = columns.flatMap((column) => (column === null ? [] : [column]));
  const hasMeasure = header.some((name) => name.trim().endsWith(")"));
  if (!hasMeasure || known.length < columns.length) return null;
  return isUsageType(header) || known.at(-1)?.isTotal ? known : null;
}

export const isUsageType = (header: readonly string[]): boolean => plainName(header[0] ?? "") === "usagetype";

/** A CSV that is grouped by something else, or by nothing. */
export function groupedByOther(header: readonly string[], file: string): SpendProblem {
  const label = (header[0] ?? "").trim();
  const found =
    label === ""
      ? "costs that are not grouped"
      : `costs grouped by ${someNames([label])}${plainName(label) === "service" ? ", where NAT gateways are a part of EC2-Other" : ""}`;
  return {
    code: "grouped-by-service",
    file,
    message: `Expected costs grouped by usage type; found ${found}. In Cost Explorer choose Dimension: Usage type and the filter Service: EC2-Other and VPC, then download the CSV again.`,
  };
}
