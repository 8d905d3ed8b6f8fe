import { isWholeMonth } from "@/lib/bills/period";
import type { Spend } from "@/lib/bills/spend";
import { paidFor, type SpendRow } from "@/lib/bills/spendRows";
import { isNatMeter, meterOf } from "@/lib/meters/meterOf";
import { compareTexts } from "@/lib/text/compareTexts";

/** What a scenario is drafted from: one Region and month of a bill, of one account or (null) of all together. */
export type Choice = { readonly region: string; readonly account: string | null; readonly month: string };

/** A Region, an account or a month that a reader may choose, with what was paid there, in the spend's currency. */
export type ChoiceOption = {
  readonly value: string;
  readonly amount: number;
  /** The part of it paid for NAT gateways: hours and data. */
  readonly natAmount: number;
  /** The part of it paid for interface endpoints: hours and data. */
  readonly endpointAmount: number;
};

/** The options of each part of a choice, the most NAT spend first; months from the latest back. */
export type Choices = {
  readonly regions: readonly ChoiceOption[];
  /** Empty where the source names no account. */
  readonly accounts: readonly ChoiceOption[];
  readonly months: readonly ChoiceOption[];
};

/** A choice with open parts: null, or absent, stands for all. */
export type PartialChoice = { readonly [part in keyof Choice]?: string | null | undefined };

/** The rows of a spend within a choice. */
export const spendRowsOf = (spend: Spend, { region, account, month }: PartialChoice): readonly SpendRow[] =>
  spend.rows.filter(
    (row) =>
      (region ?? row.region) === row.region &&
      (account ?? row.account) === row.account &&
      (month ?? row.month) === row.month,
  );

/** Whether a row is about hours or data of interface endpoints, which a scenario plans with. */
function isPlannedEndpoint({ family }: SpendRow): boolean {
  const { group, charge } = meterOf(family);
  return group === "endpoint" && charge !== undefined;
}

function optionsBy(rows: readonly SpendRow[], part: keyof Choice): ChoiceOption[] {
  const options = new Map<string, { value: string; amount: number; natAmount: number; endpointAmount: number }>();
  for (const row of rows) {
    const value = row[part];
    if (value === null) continue;
    const option = options.get(value) ?? { value, amount: 0, natAmount: 0, endpointAmount: 0 };
    options.set(value, option);
    const paid = paidFor(row);
    option.amount += paid;
    if (isNatMeter(row.family)) option.natAmount += paid;
    if (isPlannedEndpoint(row)) option.endpointAmount += paid;
  }
  return [...options.values()];
}

const mostNatFirst = (a: ChoiceOption, b: ChoiceOption): number =>
  b.natAmount - a.natAmount || b.amount - a.amount || compareTexts(a.value, b.value);

/**
 * The options to choose from. Those of each part are counted within the other parts already chosen: the accounts are
 * those of the chosen Region and month.
 */
export function choicesIn(spend: Spend, chosen: PartialChoice = {}): Choices {
  const optionsOf = (part: keyof Choice) => optionsBy(spendRowsOf(spend, { ...chosen, [part]: null }), part);
  return {
    regions: optionsOf("region").sort(mostNatFirst),
    accounts: optionsOf("account").sort(mostNatFirst),
    months: optionsOf("month").sort((a, b) => compareTexts(b.value, a.value)),
  };
}

/**
 * The latest month with rows that AWS expects no change of and that the source covers whole, else the latest month with
 * rows.
 */
function settledMonth({ periods, rows }: Spend): string | undefined {
  const withRows = new Set(rows.map(({ month }) => month));
  const months = periods.filter(({ month }) => withRows.has(month));
  return (months.findLast((period) => !period.isEstimated && isWholeMonth(period)) ?? months.at(-1))?.month;
}

/**
 * The choice that a reader starts with: the latest settled month, in it the Region with the most NAT spend, all
 * accounts; null for a spend without rows.
 */
export function firstChoice(spend: Spend): Choice | null {
  const month = settledMonth(spend);
  const [region] = month === undefined ? [] : choicesIn(spend, { month }).regions;
  return month === undefined || region === undefined ? null : { region: region.value, account: null, month };
}

/** Choices for each Region of each account that paid for NAT in a month, the most NAT spend first. */
export function choicesWithNat(spend: Spend, month: string): readonly Choice[] {
  const amounts = new Map<string, { readonly choice: Choice; natAmount: number }>();
  for (const row of spendRowsOf(spend, { month })) {
    if (!isNatMeter(row.family)) continue;
    const { region, account } = row;
    const key = `${region} ${account}`;
    const found = amounts.get(key) ?? { choice: { region, account, month }, natAmount: 0 };
    amounts.set(key, found);
    found.natAmount += paidFor(row);
  }
  return [...amounts.values()].sort((a, b) => b.natAmount - a.natAmount).map(({ choice }) => choice);
}
