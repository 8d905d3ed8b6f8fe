import type { FamilyId } from "@/lib/spend/families";
import type { Spend, SpendRow } from "@/lib/spend/spend";

/** What a scenario is drafted from: one Region and month of a bill, of one account or (null) of all together. */
export type Choice = { readonly region: string; readonly account: string | null; readonly month: string };

/** A Region, an account or a month that a reader may choose, with what was paid there, in the spend's currency. */
export type ChoiceOption = {
  readonly value: string;
  readonly amount: number;
  /** Of it NAT gateways' hours and data. */
  readonly natAmount: number;
  /** Of it interface endpoints' hours and data. */
  readonly endpointAmount: number;
};

/** The options of each part of a choice, the most NAT spend first; months from the latest back. */
export type Choices = {
  readonly regions: readonly ChoiceOption[];
  /** Empty where the source names no account. */
  readonly accounts: readonly ChoiceOption[];
  readonly months: readonly ChoiceOption[];
};

const natFamilies: ReadonlySet<FamilyId> = new Set([
  "nat-gateway-hours",
  "nat-gateway-data",
  "regional-nat-gateway-hours",
  "regional-nat-gateway-data",
  "provisioned-nat-gateway-hours",
  "provisioned-nat-gateway-data",
]);
const endpointFamilies: ReadonlySet<FamilyId> = new Set(["interface-endpoint-hours", "interface-endpoint-data"]);

/** The rows of a choice; a part that is null or absent holds all. */
export const rowsOf = (spend: Spend, { region, account, month }: { readonly [part in keyof Choice]?: string | null }) =>
  spend.rows.filter(
    (row) =>
      (region == null || row.region === region) &&
      (account == null || row.account === account) &&
      (month == null || row.month === month),
  );

function optionsBy(rows: readonly SpendRow[], valueOf: (row: SpendRow) => string | null): ChoiceOption[] {
  const options = new Map<string, { value: string; amount: number; natAmount: number; endpointAmount: number }>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value === null) continue;
    const option = options.get(value) ?? { value, amount: 0, natAmount: 0, endpointAmount: 0 };
    options.set(value, option);
    option.amount += row.amount;
    if (natFamilies.has(row.family)) option.natAmount += row.amount;
    if (endpointFamilies.has(row.family)) option.endpointAmount += row.amount;
  }
  return [...options.values()];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const mostNatFirst = (a: ChoiceOption, b: ChoiceOption): number =>
  b.natAmount - a.natAmount || b.amount - a.amount || byText(a.value, b.value);

/**
 * What there is to choose from. Each part's options are counted within the other parts already chosen, so that the
 * accounts are those of the chosen Region and month.
 */
export function choicesIn(spend: Spend, chosen: { readonly [part in keyof Choice]?: string | null } = {}): Choices {
  const { region, account, month } = chosen;
  return {
    regions: optionsBy(rowsOf(spend, { account, month }), (row) => row.region).sort(mostNatFirst),
    accounts: optionsBy(rowsOf(spend, { region, month }), (row) => row.account).sort(mostNatFirst),
    months: optionsBy(rowsOf(spend, { region, account }), (row) => row.month).sort((a, b) => byText(b.value, a.value)),
  };
}
