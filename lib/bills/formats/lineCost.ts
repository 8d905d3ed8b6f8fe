import { numberOf, textOf } from "@/lib/bills/formats/cells";
import type { Cell } from "@/lib/files/rowSink";

/**
 * A line's cost in the bill's currency. `costBeforeNet`: the cost before discounts where `amount` is net of them, else
 * null.
 */
export type LineCost = { readonly amount: number | null; readonly costBeforeNet: number | null };

/** The cost of a line: net of discounts where that cell has a value, else unblended. */
export function costOf(net: Cell, unblended: Cell): LineCost {
  if (textOf(net) === "") return { amount: numberOf(unblended), costBeforeNet: null };
  return { amount: numberOf(net), costBeforeNet: numberOf(unblended) };
}
