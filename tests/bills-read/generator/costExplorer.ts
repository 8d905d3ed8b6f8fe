import { fromE10, shortDecimal, sumOf, toE10 } from "@/tests/bills-read/generator/decimal";
import type { KnownRow, KnownSpend } from "@/tests/bills-read/generator/knownSpend";
import { hoursIn, monthEnd } from "@/tests/bills-read/generator/lineItems";

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The days of a month. */
const daysOf = (month: string): readonly string[] =>
  Array.from({ length: hoursIn(month) / 24 }, (_, n) => `${month}-${String(n + 1).padStart(2, "0")}`);

/** A day's even share of a decimal; the last day has what is left. */
function share(total: string, dayIndex: number, dayCount: number): string {
  const even = toE10(total) / BigInt(dayCount);
  return fromE10(dayIndex < dayCount - 1 ? even : toE10(total) - even * BigInt(dayCount - 1));
}

export type Granularity = "MONTHLY" | "DAILY";

type Slice = {
  readonly start: string;
  readonly end: string;
  readonly month: string;
  readonly part: (t: string) => string;
};

/** The months or days of an answer. */
function slices(spend: KnownSpend, granularity: Granularity): readonly Slice[] {
  const months = [...new Set([...spend.rows, ...spend.others].map(({ month }) => month))].sort();
  return months.flatMap((month): readonly Slice[] => {
    if (granularity === "MONTHLY") {
      return [{ start: `${month}-01`, end: monthEnd(month), month, part: (total) => total }];
    }
    const days = daysOf(month);
    return days.map((day, n) => ({
      start: day,
      end: nextDay(day),
      month,
      part: (total) => share(total, n, days.length),
    }));
  });
}

const metric = (amount: string, unit: string) => ({ Amount: shortDecimal(amount), Unit: unit });

const usageGroup = (known: KnownRow, part: Slice["part"]) => ({
  Keys: [known.usageType, known.account],
  Metrics: {
    UnblendedCost: metric(part(known.amount), "USD"),
    UsageQuantity: metric(part(known.quantity), known.unit),
  },
});

const otherGroup = (usageType: string, account: string) => ({
  Keys: [usageType, account],
  Metrics: { UnblendedCost: metric("3.21", "USD"), UsageQuantity: metric("7", "Hrs") },
});

/**
 * What GetCostAndUsage answers for "EC2 - Other" and VPC by usage type and account, usage alone: pages of at most
 * `groupsPerPage` groups, a period may go on over the next page, as AWS's do.
 */
export function costExplorerPages(
  spend: KnownSpend,
  { granularity = "MONTHLY" as Granularity, groupsPerPage = Number.POSITIVE_INFINITY } = {},
): readonly object[] {
  const GroupDefinitions = [
    { Type: "DIMENSION", Key: "USAGE_TYPE" },
    { Type: "DIMENSION", Key: "LINKED_ACCOUNT" },
  ];
  const pages: { TimePeriod: object; Total: object; Groups: object[]; Estimated: boolean }[][] = [[]];
  let groupCount = 0;
  for (const { start, end, month, part } of slices(spend, granularity)) {
    const account = spend.rows[0]?.account ?? "";
    const groups = [
      otherGroup("EBS:VolumeUsage.gp3", account),
      otherGroup("USE1-EUC1-AWS-Out-Bytes", account),
      ...spend.rows.filter((known) => known.month === month).map((known) => usageGroup(known, part)),
    ];
    const period = () => ({
      TimePeriod: { Start: start, End: end },
      Total: {},
      Groups: [] as object[],
      Estimated: false,
    });
    let current = period();
    pages.at(-1)?.push(current);
    for (const group of groups) {
      if (groupCount >= groupsPerPage) {
        current = period();
        pages.push([current]);
        groupCount = 0;
      }
      current.Groups.push(group);
      groupCount += 1;
    }
  }
  return pages.map((ResultsByTime, n) => ({
    GroupDefinitions,
    ResultsByTime,
    DimensionValueAttributes: [],
    ...(n < pages.length - 1 ? { NextPageToken: `page-${n + 2}` } : {}),
  }));
}

/** Usage and all else of the bill, by record type and usage type: no accounts, as only two groups are allowed. */
export function recordTypePages(spend: KnownSpend): readonly object[] {
  const periodOf = ({ start, end, month }: Slice) => {
    const sums = new Map<string, { amount: string; quantity: string; unit: string }>();
    const add = (recordType: string, usageType: string, amount: string, quantity: string, unit: string) => {
      const key = `${recordType}\n${usageType}`;
      const { amount: amountBefore = "0", quantity: quantityBefore = "0" } = sums.get(key) ?? {};
      sums.set(key, { amount: sumOf([amountBefore, amount]), quantity: sumOf([quantityBefore, quantity]), unit });
    };
    for (const known of spend.rows) {
      if (known.month === month) add("Usage", known.usageType, known.amount, known.quantity, known.unit);
    }
    for (const known of spend.others) {
      if (known.month === month) add(known.recordType, known.usageType ?? "NoUsageType", known.amount, "0", "N/A");
    }
    const Groups = [...sums].map(([key, { amount, quantity, unit }]) => ({
      Keys: key.split("\n"),
      Metrics: { UnblendedCost: metric(amount, "USD"), UsageQuantity: metric(quantity, unit) },
    }));
    return { TimePeriod: { Start: start, End: end }, Total: {}, Groups, Estimated: false };
  };
  const GroupDefinitions = [
    { Type: "DIMENSION", Key: "RECORD_TYPE" },
    { Type: "DIMENSION", Key: "USAGE_TYPE" },
  ];
  const ResultsByTime = slices(spend, "MONTHLY").map(periodOf);
  return [{ GroupDefinitions, ResultsByTime, DimensionValueAttributes: [] }];
}

/** How the console writes its CSV: by language of the browser, and by age. */
export type ConsoleStyle = {
  readonly delimiter: "," | ";";
  readonly decimal: "." | ",";
  readonly thousands: "" | "," | "." | " ";
  readonly beforeUnit: "" | " ";
  readonly label: string;
  readonly lineEnd: "\n" | "\r\n";
  readonly start: "" | "\ufeff";
};

export const plainConsole: ConsoleStyle = {
  delimiter: ",",
  decimal: ".",
  thousands: "",
  beforeUnit: "",
  label: "Usage type",
  lineEnd: "\n",
  start: "",
};

/**
 * Cost Explorer's "Download as CSV", grouped by usage type: columns are usage types, rows are periods, with a row and a
 * column of totals; no newline at the end, and an empty cell where there is nothing.
 */
export function consoleCsv(
  spend: KnownSpend,
  metricName: "cost" | "quantity",
  { granularity = "MONTHLY" as Granularity, style = plainConsole } = {},
): string {
  const byType = new Map<string, readonly KnownRow[]>();
  for (const known of spend.rows) byType.set(known.usageType, [...(byType.get(known.usageType) ?? []), known]);
  const amountOf = (known: KnownRow) => (metricName === "cost" ? known.amount : known.quantity);
  const number = (text: string): string => {
    const [whole = "", part] = shortDecimal(text).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, style.thousands);
    return part === undefined ? grouped : `${grouped}${style.decimal}${part}`;
  };
  const unitOf = (known: readonly KnownRow[]) => (metricName === "cost" ? "$" : (known[0]?.unit ?? ""));
  const types = [...byType].sort(([, a], [, b]) => Number(sumOf(b.map(amountOf))) - Number(sumOf(a.map(amountOf))));
  const totalOf = (texts: readonly string[]) => number(sumOf(texts));
  const totalName = metricName === "cost" ? `Total costs${style.beforeUnit}($)` : `Total usage${style.beforeUnit}(N/A)`;
  const lines = [
    [style.label, ...types.map(([type, known]) => `${type}${style.beforeUnit}(${unitOf(known)})`), totalName],
    [
      `${style.label} total`,
      ...types.map(([, known]) => totalOf(known.map(amountOf))),
      totalOf(spend.rows.map(amountOf)),
    ],
    ...slices(spend, granularity).map(({ start, month, part }) => {
      const cells = types.map(([, known]) => {
        const here = known.filter((one) => one.month === month).map((one) => part(amountOf(one)));
        return here.length === 0 ? "" : totalOf(here);
      });
      const all = spend.rows.filter((known) => known.month === month).map((known) => part(amountOf(known)));
      return [start, ...cells, totalOf(all)];
    }),
  ];
  const text = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(style.delimiter)).join(style.lineEnd);
  return `${style.start}${text}`;
}
