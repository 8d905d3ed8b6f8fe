import { isWholeMonth, monthInWords, type Period } from "@/lib/bills/period";
import type { Spend } from "@/lib/bills/spend";
import { paidFor } from "@/lib/bills/spendRows";
import { waivedInWords } from "@/lib/bills/tally/waivedMonths";
import { addOrNull, type BilledMonth, billedMonth, billedOf, nothingBilled } from "@/lib/draft/billedMonth";
import { type Choice, spendRowsOf } from "@/lib/draft/choices";
import type { UserInput } from "@/lib/draft/userInput";
import { type Meter, type MeterId, type MeterUnit, meters } from "@/lib/meters/meters";
import { percentUnderList } from "@/lib/pricing/percentUnderList";
import { isCurrencyCode } from "@/lib/units/currencyCode";
import { formatGb } from "@/lib/units/gb";

/** A Region and an account; null stands for all. */
export type Scope = { readonly region: string | null; readonly account: string | null };

/** One month of a bill by meter, in the spend's currency. */
export type MonthOfSpend = {
  readonly month: string;
  readonly isEstimated: boolean;
  /** Whether the source covers only some of the month's days. */
  readonly isPartial: boolean;
  readonly amount: number;
  readonly amounts: ReadonlyMap<MeterId, number>;
};

/**
 * Spend by month, for the chart and its table. `meters` are those that have an amount in some month, in the order of
 * the table of meters.
 */
export type SpendByMonth = {
  readonly currency: string;
  readonly meters: readonly MeterId[];
  readonly months: readonly MonthOfSpend[];
};

/** One meter of a choice beside its list price. Null stands for an unknown number. */
export type ListComparisonLine = {
  readonly meter: MeterId;
  readonly label: string;
  readonly quantity: number | null;
  readonly quantityFrom: "bill" | "list-price";
  readonly unit: MeterUnit;
  readonly amount: number;
  readonly amountPerUnit: number | null;
  /** For a tiered price the average over the Region's whole quantity of the month, all accounts together. */
  readonly listUsdPerUnit: number | null;
  readonly listUsd: number | null;
  readonly underListPercent: number | null;
};

/** A choice's lines beside their list prices, and the totals of those that can be compared. */
export type ListComparison = {
  readonly currency: string;
  readonly lines: readonly ListComparisonLine[];
  /** Of all lines together. */
  readonly amount: number;
  readonly comparedAmount: number;
  readonly comparedListUsd: number;
  /** Null where nothing can be compared. */
  readonly underListPercent: number | null;
};

/** The amounts paid in each month, by meter; months in their order, also those without a row. */
export function spendByMonth(spend: Spend, { region, account }: Scope): SpendByMonth {
  const months = new Map<string, Map<MeterId, number>>(spend.periods.map(({ month }) => [month, new Map()]));
  for (const row of spendRowsOf(spend, { region, account })) {
    const amounts = months.get(row.month);
    amounts?.set(row.family, (amounts.get(row.family) ?? 0) + paidFor(row));
  }
  const seen = new Set([...months.values()].flatMap((amounts) => [...amounts].filter(([, amount]) => amount !== 0)));
  const withAmount = new Set([...seen].map(([meter]) => meter));
  return {
    currency: spend.currency,
    meters: meters.flatMap(({ id }) => (withAmount.has(id) ? [id] : [])),
    months: spend.periods.map((period: Period) => {
      const amounts = months.get(period.month) ?? new Map<MeterId, number>();
      return {
        month: period.month,
        isEstimated: period.isEstimated,
        isPartial: !isWholeMonth(period),
        amount: [...amounts.values()].reduce((sum, amount) => sum + amount, 0),
        amounts,
      };
    }),
  };
}

const per = (amount: number | null, quantity: number | null): number | null =>
  amount === null || quantity === null || quantity === 0 ? null : amount / quantity;

const knownPercentUnderList = (amount: number, listUsd: number | null): number | null =>
  listUsd === null || listUsd <= 0 ? null : percentUnderList(amount, listUsd);

function linesOf(month: BilledMonth): readonly ListComparisonLine[] {
  return meters.flatMap(({ id, label, unit }): readonly ListComparisonLine[] => {
    const billed = billedOf(month, id);
    if (billed === nothingBilled) return [];
    const { quantity, amount, listUsd, isEstimate, isPartlyWaived } = billed;
    return [
      {
        meter: id,
        label,
        quantity,
        quantityFrom: isEstimate ? "list-price" : "bill",
        unit,
        amount,
        amountPerUnit: per(amount, quantity),
        listUsdPerUnit: per(listUsd, quantity),
        listUsd,
        // A quantity derived from the list price implies no discount, and a waived charge is none.
        underListPercent: isEstimate || isPartlyWaived || amount === 0 ? null : knownPercentUnderList(amount, listUsd),
      },
    ];
  });
}

/** A choice's meters beside their list prices, in the order of the table. */
export function againstList(spend: Spend, choice: Choice): ListComparison {
  const month = billedMonth(spend, choice);
  const lines = month === null ? [] : linesOf(month);
  const compared = lines.filter(({ underListPercent }) => underListPercent !== null);
  const comparedAmount = compared.reduce((sum, { amount }) => sum + amount, 0);
  const comparedListUsd = compared.reduce((sum, { listUsd }) => sum + (listUsd ?? 0), 0);
  return {
    currency: spend.currency,
    lines,
    amount: lines.reduce((sum, { amount }) => sum + amount, 0),
    comparedAmount,
    comparedListUsd,
    underListPercent: knownPercentUnderList(comparedAmount, comparedListUsd),
  };
}

/** "Your NAT gateways process 20,504 GB for $1,022; at most $1,022 of it can go", with its parts. */
export type Headline = {
  readonly sentence: string;
  /** The condition of the most that can go, in whole sentences; empty where there is no NAT. */
  readonly condition: string;
  /** Null where the bill has amounts alone and no list price tells the GB. */
  readonly natGb: number | null;
  readonly natAmount: number;
  readonly atMostAmount: number;
};

/**
 * An amount for a sentence in the bill's currency: whole units from 100 up. An unknown currency code follows the
 * amount.
 */
function amountInWords(amount: number, currency: string): string {
  const digits = Math.abs(amount) >= 99.995 ? 0 : 2;
  const written = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return isCurrencyCode(currency)
    ? new Intl.NumberFormat("en-US", { ...written, style: "currency", currency }).format(amount)
    : `${new Intl.NumberFormat("en-US", written).format(amount)} ${currency}`;
}

/**
 * The GB and the cost of a choice's NAT gateways, zonal, regional and with provisioned bandwidth (hours and data,
 * without their addresses), and the most of the cost that can go. While nothing is named as internet traffic, that is
 * all of it, because endpoints might carry every GB. Named internet traffic stays on NAT, so its data stays, and with
 * it the hours of the gateways, which do not depend on the GB. The cost of endpoints is not taken off, so no saving is
 * larger than this.
 */
export function headline(spend: Spend, choice: Choice, entered: UserInput = {}): Headline {
  const month = billedMonth(spend, choice);
  const ofNat = meters.filter(({ group }) => group === "nat");
  const billedIn = (isIt: (meter: Meter) => boolean) =>
    ofNat.filter(isIt).map(({ id }) => (month === null ? nothingBilled : billedOf(month, id)));
  const dataOf = billedIn(({ unit }) => unit === "GB");
  const hoursOf = billedIn(({ unit }) => unit !== "GB");
  const data = dataOf.reduce((sum, { amount }) => sum + amount, 0);
  const natGb = dataOf.reduce<number | null>((gb, { quantity }) => addOrNull(gb, quantity), 0);
  const natAmount = data + hoursOf.reduce((sum, { amount }) => sum + amount, 0);
  if (natAmount === 0 && natGb === 0) {
    const where = `${choice.region} in ${monthInWords(choice.month)}`;
    const sentence = waivedInWords(choice.region, choice.month) ?? `There is no NAT gateway in ${where}.`;
    return { sentence, condition: "", natGb, natAmount, atMostAmount: 0 };
  }

  const internetGb = (entered.internetGbOut ?? 0) + (entered.internetGbIn ?? 0);
  const keptShare = natGb === null || natGb <= 0 ? 0 : Math.min(1, internetGb / natGb);
  const atMostAmount = internetGb > 0 ? data * (1 - keptShare) : natAmount;
  const money = (amount: number) => amountInWords(amount, spend.currency);
  const processed = natGb === null ? "cost" : `process ${formatGb(natGb)} for`;
  return {
    sentence: `Your NAT gateways ${processed} ${money(natAmount)}; at most ${money(atMostAmount)} of it can go.`,
    condition:
      internetGb > 0
        ? `The ${formatGb(internetGb)} you named as internet traffic stay on NAT, and so do its hours. What endpoints cost instead comes off the rest.`
        : "That holds only if none of it is internet traffic, which has to stay on NAT; the cost of endpoints comes off that.",
    natGb,
    natAmount,
    atMostAmount,
  };
}
