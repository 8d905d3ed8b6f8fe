import type { Family, FamilyId } from "@/lib/spend/families";
import { withListPrices } from "@/lib/spend/listPrices";
import type { SpendProblem, SpendResult } from "@/lib/spend/problem";
import type {
  DailyAmount,
  OtherRecord,
  Period,
  SkipReason,
  Source,
  SpendWarning,
  UnrecognisedRow,
} from "@/lib/spend/spend";
import { usageTypeReader } from "@/lib/spend/usageType";

/** One row of a bill, as a reader hands it over. */
export type BilledRecord = {
  /** The days it is about, `YYYY-MM-DD`, UTC; `end` exclusive. A month's row has the month's first and next day. */
  readonly start: string;
  readonly end: string;
  readonly isEstimated: boolean;
  readonly account: string | null;
  /** As the bill writes it; null for a record that names none, such as tax. */
  readonly usageType: string | null;
  /** Known otherwise than from the usage type, as FOCUS tells it in a description. */
  readonly family?: { readonly family: Family; readonly region: string };
  /** `Usage`, or what else it is, as the bill writes it. */
  readonly recordType: string;
  /** Null where the source has amounts alone. */
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly amount: number;
  readonly currency: string;
};

/** The sums of one usage type of one account in one Region and month. */
export type TalliedRow = {
  readonly month: string;
  readonly region: string;
  readonly account: string | null;
  readonly usageType: string | null;
  readonly family: Family;
  quantity: number | null;
  amount: number;
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const maxGroups = 200_000;
const usageRecord = "Usage";

const unitsByName = new Map([
  ["hrs", "hour"],
  ["hours", "hour"],
  ["hour", "hour"],
  ["gb", "GB"],
  ["gigabytes", "GB"],
  ["gigabyte", "GB"],
  ["gbps-hrs", "Gbps-hour"],
  ["gbps-hours", "Gbps-hour"],
]);

/** Whether a bill's unit is the family's, or none was told. */
const unitFits = (unit: string | null, family: Family): boolean => {
  const name = unit?.trim().toLowerCase() ?? "";
  return name === "" || name === "n/a" || unitsByName.get(name) === family.unit;
};

const mixedCurrencies = (currencies: readonly string[]): SpendProblem => ({
  code: "mixed-currencies",
  file: null,
  message: `Expected one currency; found ${currencies.join(" and ")}. Read the bills of each currency by themselves.`,
});

const tooManyGroups: SpendProblem = {
  code: "too-many-groups",
  file: null,
  message: `Expected at most ${maxGroups.toLocaleString("en-US")} different usage types, accounts and months; found more. Choose a shorter time, or boil the export down with the Athena query.`,
};

/** Sums bills as they are read. Memory grows with what is different in them, not with their length. */
export function createTally() {
  const match = usageTypeReader();
  const rows = new Map<string, TalliedRow>();
  const unrecognised = new Map<string, Mutable<UnrecognisedRow>>();
  const others = new Map<string, Mutable<OtherRecord>>();
  const daily = new Map<string, Mutable<DailyAmount>>();
  const periods = new Map<string, Mutable<Period>>();
  const skipped = new Map<SkipReason, number>();
  const currencies = new Set<string>();
  const warnings = new Map<string, SpendWarning>();
  let rowCount = 0;

  const groupCount = () => rows.size + unrecognised.size + others.size;
  const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

  function cover({ start, end, isEstimated }: BilledRecord, month: string): void {
    const period = periods.get(month);
    if (period === undefined) {
      periods.set(month, { month, start, end, isEstimated });
      return;
    }
    if (start < period.start) period.start = start;
    if (end > period.end) period.end = end;
    period.isEstimated ||= isEstimated;
  }

  function addDay(day: string, family: FamilyId, amount: number): void {
    const key = `${day} ${family}`;
    const found = daily.get(key);
    if (found === undefined) daily.set(key, { day, family, amount });
    else found.amount += amount;
  }

  function addRow(record: BilledRecord, month: string, family: Family, region: string): void {
    const { account, usageType, quantity, amount } = record;
    const key = `${month}\n${region}\n${account}\n${usageType}\n${family.id}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { month, region, account, usageType, family, quantity, amount });
    else {
      row.quantity = sum(row.quantity, quantity);
      row.amount += amount;
    }
  }

  function addUnrecognised({ account, usageType, quantity, unit, amount }: BilledRecord, month: string): void {
    const name = usageType ?? "";
    const key = `${month}\n${account}\n${name}\n${unit}`;
    const row = unrecognised.get(key);
    if (row === undefined) unrecognised.set(key, { month, account, usageType: name, quantity, unit, amount });
    else {
      row.quantity = sum(row.quantity, quantity);
      row.amount += amount;
    }
  }

  function addOther({ account, recordType, amount }: BilledRecord, month: string, usageType: string | null): void {
    const key = `${month}\n${account}\n${recordType}\n${usageType}`;
    const row = others.get(key);
    if (row === undefined) others.set(key, { month, account, recordType, usageType, amount });
    else row.amount += amount;
  }

  return {
    /** What a usage type is about; remembered, so that a reader can pass over a row before it reads the rest of it. */
    match,
    /** Counts a row that was read, whatever becomes of it. */
    count: (rows = 1): void => {
      rowCount += rows;
    },
    rowCount: (): number => rowCount,
    /** Counts rows that were passed over. */
    skip: (reason: SkipReason, rows = 1): void => {
      skipped.set(reason, (skipped.get(reason) ?? 0) + rows);
    },
    /** Told once, however often it is met. */
    warn: (code: string, message: string): void => {
      if (!warnings.has(code)) warnings.set(code, { code, message });
    },
    /** Whether more different things were met than a bill has; a reader may stop then. */
    isFull: (): boolean => groupCount() > maxGroups,

    /** Adds one record: a family's row, an unrecognised one, another record, or a row passed over. */
    add(record: BilledRecord): void {
      if (groupCount() > maxGroups) return;
      const month = record.start.slice(0, 7);
      const found =
        record.family === undefined ? match(record.usageType ?? "") : ({ kind: "family", ...record.family } as const);
      if (record.recordType !== usageRecord) {
        addOther(record, month, found.kind === "other" ? null : record.usageType);
      } else if (found.kind === "other") {
        skipped.set("other-usage", (skipped.get("other-usage") ?? 0) + 1);
        return;
      } else if (found.kind === "unrecognised" || !unitFits(record.unit, found.family)) {
        addUnrecognised(record, month);
      } else {
        addRow(record, month, found.family, found.region);
        if (record.end <= nextDay(record.start)) addDay(record.start, found.family.id, record.amount);
      }
      currencies.add(record.currency);
      cover(record, month);
    },

    /** What it all adds up to. */
    finish(source: Source): SpendResult {
      if (groupCount() > maxGroups) return { ok: false, problem: tooManyGroups };
      if (currencies.size > 1) return { ok: false, problem: mixedCurrencies([...currencies].sort()) };
      const [currency = "USD"] = currencies;
      return {
        ok: true,
        spend: {
          source,
          currency,
          periods: [...periods.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
          rows: withListPrices([...rows.values()], currency),
          unrecognised: [...unrecognised.values()],
          otherRecords: [...others.values()],
          daily: [...daily.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
          rowCount,
          skipped: [...skipped].map(([reason, count]) => ({ reason, rowCount: count })),
          warnings: [...warnings.values()],
        },
      };
    },
  };
}

export type Tally = ReturnType<typeof createTally>;

const dayMs = 24 * 60 * 60 * 1000;

/** The day after a day: `2026-10-31` gives `2026-11-01`. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}
