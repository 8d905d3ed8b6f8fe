import { numberOf, textOf } from "@/lib/bills/formats/cells";
import type { Cells } from "@/lib/files/rowSink";
import { readDecimal } from "@/lib/units/decimal";

const [total, bundled, map] = ["discounttotaldiscount", "discountbundleddiscount", "discount"];
/** Plain names such as those of `discount/EdpDiscount` and `discount_private_rate_discount`. */
const part = /^discount.+discount$/;
/** An entry of a map, as JSON (`"edp_discount": -6.696`) or as Athena prints it (`edp_discount=-6.696`). */
const entry = /"?([\w ]+)"?\s*[:=]\s*"?(-?\d[\d.]*(?:[eE][+-]?\d+)?)/g;

/**
 * The sum of a line's discount columns, in the bill's currency: 0 or less for a cost of 0 or more, above 0 for a
 * negative cost. `isBundledDiscount`: it waives usage because of other usage.
 */
export type ColumnDiscount = { readonly columnDiscount: number; readonly isBundledDiscount: boolean };

const noDiscount: ColumnDiscount = { columnDiscount: 0, isBundledDiscount: false };

export type DiscountColumns = {
  /** Indexes into the header. */
  readonly needed: readonly number[];
  /** Index of the column with a map of discounts, where no column has their sum; else undefined. */
  readonly mapAt: number | undefined;
  readonly read: (cells: Cells, cost: number) => ColumnDiscount;
};

/**
 * The columns in which CUR lists discounts beside the cost of usage, where it has no lines for them. Null where there
 * are none. A column for the sum takes precedence over its parts. Source: the discount columns of CUR 2.0 and of the
 * older report (AWS).
 */
export function discountColumns(indexes: ReadonlyMap<string, number>): DiscountColumns | null {
  const totalAt = indexes.get(total ?? "");
  const bundledAt = indexes.get(bundled ?? "");
  const mapAt = totalAt === undefined ? indexes.get(map ?? "") : undefined;
  const partsAt = [...indexes].flatMap(([name, at]) => (part.test(name) && name !== total ? [at] : []));
  const needed = [totalAt, mapAt, ...partsAt].flatMap((at) => (at === undefined ? [] : [at]));
  if (needed.length === 0) return null;

  const numberAt = (cells: Cells, at: number | undefined) => (at === undefined ? null : numberOf(cells[at]));

  function sumInMap(text: string): number {
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
    return parts + (mapAt === undefined ? 0 : sumInMap(textOf(cells[mapAt])));
  }

  return {
    needed,
    mapAt,
    read(cells, cost) {
      const size = Math.abs(sumOf(cells));
      if (size === 0) return noDiscount;
      // Reports differ in the sign of discounts. A discount lowers a cost, and reduces what a negative line gives back.
      return { columnDiscount: cost < 0 ? size : -size, isBundledDiscount: (numberAt(cells, bundledAt) ?? 0) !== 0 };
    },
  };
}
