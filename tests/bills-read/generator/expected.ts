import type { Spend } from "@/lib/bills/spend";
import { sumOf } from "@/tests/bills-read/generator/decimal";
import type { KnownOther, KnownSpend } from "@/tests/bills-read/generator/knownSpend";
import { monthEnd } from "@/tests/bills-read/generator/lineItems";

/**
 * A known spend, or one that was read, in a form to compare them in. Reading a bill must give this, and nothing
 * besides.
 */
export type Comparable = {
  readonly periods: readonly object[];
  readonly rows: ReadonlyMap<string, Sums>;
  readonly unrecognised: ReadonlyMap<string, Sums>;
  readonly others: ReadonlyMap<string, Sums>;
};
type Sums = { readonly quantity: number | null; readonly amount: number };

export type KnownAs = {
  /** Whether the source has no accounts. */
  readonly noAccounts?: boolean;
  /** Whether the source has amounts alone. Quantities are then worked out from list prices, which other tests check. */
  readonly noQuantities?: boolean;
  /** Whether the source has usage alone. */
  readonly noOthers?: boolean;
  /** A record type as the source names it; CUR's name where this is not given. */
  readonly recordType?: (recordType: KnownOther["recordType"]) => string;
};

type Sum = { readonly key: string; readonly quantity: string | null; readonly amount: string };

function summed(sums: readonly Sum[]): ReadonlyMap<string, Sums> {
  const byKey = new Map<string, readonly Sum[]>();
  for (const sum of sums) byKey.set(sum.key, [...(byKey.get(sum.key) ?? []), sum]);
  return new Map(
    [...byKey].sort().map(([key, all]) => {
      const quantities = all.map(({ quantity }) => quantity).filter((quantity) => quantity !== null);
      const quantity = quantities.length === 0 ? null : Number(sumOf(quantities));
      return [key, { quantity, amount: Number(sumOf(all.map(({ amount }) => amount))) }];
    }),
  );
}

/** What reading a bill made from the known spend must give. */
export function expectedOf({ rows, others }: KnownSpend, as: KnownAs = {}): Comparable {
  const account = (id: string) => (as.noAccounts === true ? null : id);
  const months = [...new Set([...rows, ...others].map(({ month }) => month))].sort();
  const sums = rows.map((row) => ({
    key: [row.month, row.family === null ? null : row.region, account(row.account), row.usageType, row.family].join(
      " | ",
    ),
    isKnown: row.family !== null,
    quantity: as.noQuantities === true ? null : row.quantity,
    amount: row.amount,
  }));
  const records = others.map(({ month, account: id, recordType, usageType, amount }) => ({
    key: [month, account(id), as.recordType?.(recordType) ?? recordType, usageType].join(" | "),
    quantity: null,
    amount,
  }));
  return {
    periods: months.map((month) => ({ month, start: `${month}-01`, end: monthEnd(month) })),
    rows: summed(sums.filter(({ isKnown }) => isKnown)),
    unrecognised: summed(sums.filter(({ isKnown }) => !isKnown)),
    others: summed(as.noOthers === true ? [] : records),
  };
}

const near = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(6)));

/**
 * A spend that was read, in the same form. Throws where a key comes twice, because something was then counted twice.
 */
export function comparable(spend: Spend, as: KnownAs = {}): Comparable {
  const mapOf = (entries: readonly (readonly [string, Sums])[]): ReadonlyMap<string, Sums> => {
    const keys = entries.map(([key]) => key);
    const twice = keys.find((key, n) => keys.indexOf(key) !== n);
    if (twice !== undefined) throw new Error(`two rows for ${twice}`);
    return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return {
    periods: spend.periods.map(({ month, start, end }) => ({ month, start, end })),
    rows: mapOf(
      spend.rows.map(({ month, region, account, usageType, family, quantity, quantityFrom, amount }) => [
        [month, region, account, usageType, family].join(" | "),
        { quantity: as.noQuantities === true && quantityFrom === "list-price" ? null : quantity, amount },
      ]),
    ),
    unrecognised: mapOf(
      spend.unrecognised.map(({ month, account, usageType, quantity, amount }) => [
        [month, null, account, usageType, null].join(" | "),
        { quantity, amount },
      ]),
    ),
    others: mapOf(
      spend.otherRecords.map(({ month, account, recordType, usageType, amount }) => [
        [month, account, recordType, usageType].join(" | "),
        { quantity: null, amount },
      ]),
    ),
  };
}

const rounded = (sums: ReadonlyMap<string, Sums>): object =>
  Object.fromEntries([...sums].map(([key, { quantity, amount }]) => [key, [near(quantity), near(amount)]]));

/** Quantities and amounts to a millionth, keys in order: for one `toEqual`. */
export const shown = ({ periods, rows, unrecognised, others }: Comparable) => ({
  periods,
  rows: rounded(rows),
  unrecognised: rounded(unrecognised),
  others: rounded(others),
});
