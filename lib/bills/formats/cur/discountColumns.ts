import { numberOf, textOf } from "@/lib/bills/formats/cells";
import type { Cells } from "@/lib/files/rowSink";
import { readDecimal } from "@/lib/units/decimal";

const [total, bundled, map] = ["discounttotaldiscount", "discountbundleddiscount", "discount"];
/** `discount/EdpDiscount`, `discount_private_rate_discount` by their plain names. */
const part = /^discount.+discount$/;
/** An entry of a map, as JSON (`"edp_discount": -6.696`) or as Athena prints it (`edp_discount=-6.696`). */
const entry = /"?([\w ]+)"?\s*[:=]\s*"?(-?\d[\d.]*(?:[eE][+-]?\d+)?)/g;

/** What a line's columns of discounts come to, 0 or less for usage of 0 or more, and whether usage is waived for other usage. */
export type ColumnDiscount = { readonly columnDiscount: number; readonly isBundledDiscount: boolean };

const none: ColumnDiscount = { columnDiscount: 0, isBundledDiscount: false };

export type DiscountColumns = {
  /** Indexes into the header. */
  readonly needed: readonly number[];
  /** Where the discounts are a map, of which the sum is not told in a column as well; else undefined. */
  readonly mapAt: number | undefined;
  readonly read: (cells: Cells, cost: number) => ColumnDiscount;
};

/**
 * The columns in which CUR tells discounts beside the cost of the usage, where it does not do so in lines of their own.
 * A column for the sum wins over its parts. Source: the discount columns of CUR 2.0 and of the older report (AWS).
 */
export function discountColumns(indexes: ReadonlyMap<string, number>): DiscountColumns | null {
  const totalAt = indexes.get(total ?? "");
  const bundledAt = indexes.get(bundled ?? "");
  const mapAt = totalAt === undefined ? indexes.get(map ?? "") : undefined;
  const partsAt = [...indexes].flatMap(([name, at]) => (part.test(name) && name !== total ? [at] : []));
  const needed = [totalAt, mapAt, ...partsAt].flatMap((at) => (at === undefined ? [] : [at]));
  if (needed.length === 0) return null;

  const numberAt = (cells: Cells, at: number | undefined) => (at === undefined ? null : numberOf(cells[at]));

  function inMap(text: string): number {
    let sum = 0;
    for (const [, name = "", amount = ""] of text.matchAll(entry)) {
      const isTotal = /total/i.test(name);
      if (isTotal) return readDecimal(amount) ?? 0;
      if (bundledAt === undefined || !/bundled/i.test(name)) sum += readDecimal(amount) ?? 0;
    }
    return sum;
  }

  function sumOf(cells: Cells): number {
    const whole = numberAt(cells, totalAt);
    if (whole !== null) return whole;
    const parts = partsAt.reduce((sum, at) => sum + (numberAt(cells, at) ?? 0), 0);
    return parts + (mapAt === undefined ? 0 : inMap(textOf(cells[mapAt])));
  }

  return {
    needed,
    mapAt,
    read(cells, cost) {
      const size = Math.abs(sumOf(cells));
      if (size === 0) return none;
      // A discount takes off what its line costs, and adds to what a correction gives back, whichever sign it is written with.
      return { columnDiscount: cost < 0 ? size : -size, isBundledDiscount: (numberAt(cells, bundledAt) ?? 0) !== 0 };
    },
  };
}
