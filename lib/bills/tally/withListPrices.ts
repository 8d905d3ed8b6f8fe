import { paidFor, type SpendRow } from "@/lib/bills/spend";
import type { TalliedRow } from "@/lib/bills/tally/billedRecord";
import { bandedUsd } from "@/lib/pricing/bands";
import { meterPrices, quantityFor } from "@/lib/pricing/meterPrices";

/** What rows of one Region, month and meter have in common: AWS counts tiers over all of an organisation's accounts. */
type ListPrice = {
  /** The average list price of the whole quantity; null without a price or a quantity. */
  readonly usdPerUnit: number | null;
  /** Units for each unit of money, for rows of amounts alone; null where it cannot be worked out. */
  readonly quantityPerUsd: number | null;
};

const noPrice: ListPrice = { usdPerUnit: null, quantityPerUsd: null };

/**
 * The list price of a group of rows. For a tiered one it is the average over the group's whole quantity. What rows of
 * amounts alone stand for is what these amounts buy at list price on top of the quantities that are told.
 */
function listPriceOf(rows: readonly TalliedRow[]): ListPrice {
  const [first] = rows;
  const steps = first === undefined ? [] : meterPrices(first.region, first.meter.id);
  const [step] = steps;
  if (step === undefined) return noPrice;
  const toldQuantity = rows.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
  const untoldUsd = rows.reduce((sum, { quantity, amount }) => (quantity === null ? sum + amount : sum), 0);
  const wholeQuantity = untoldUsd > 0 ? quantityFor(steps, bandedUsd(steps, toldQuantity) + untoldUsd) : toldQuantity;
  return {
    usdPerUnit:
      wholeQuantity !== null && wholeQuantity > 0 ? bandedUsd(steps, wholeQuantity) / wholeQuantity : step.usd,
    quantityPerUsd: wholeQuantity !== null && untoldUsd > 0 ? (wholeQuantity - toldQuantity) / untoldUsd : null,
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: SpendRow, b: SpendRow): number =>
  byText(a.region, b.region) ||
  byText(a.account ?? "", b.account ?? "") ||
  byText(a.family, b.family) ||
  byText(a.month, b.month) ||
  byText(a.usageType ?? "", b.usageType ?? "");

/** Percent to nine decimals: what is at list price lies 0 % under it, not 2e-14. */
const withoutDust = (percent: number): number => Math.round(percent * 1e9) / 1e9 + 0;

function priced(row: TalliedRow, list: ListPrice): SpendRow {
  const isWorkedOut = row.quantity === null && list.quantityPerUsd !== null;
  const quantity = isWorkedOut ? row.amount * (list.quantityPerUsd ?? 0) : row.quantity;
  const amountPerUnit = quantity === null || quantity === 0 ? null : paidFor(row) / quantity;
  // What AWS waives, all of it or a part, is no discount.
  const isWaived = row.isPartlyWaived || amountPerUnit === 0;
  const comparable = row.quantity !== null && amountPerUnit !== null && !isWaived && list.usdPerUnit;
  // Field by field: a bill may have 100,000 rows, and rest and spread took most of their time.
  return {
    month: row.month,
    region: row.region,
    account: row.account,
    usageType: row.usageType,
    family: row.meter.id,
    quantity,
    quantityFrom: isWorkedOut ? "list-price" : "bill",
    unit: row.meter.unit,
    amount: row.amount,
    discount: row.discount,
    isPartlyWaived: row.isPartlyWaived,
    amountPerUnit,
    listUsdPerUnit: list.usdPerUnit,
    // A quantity worked out from the list price says nothing about the distance from it.
    underListPercent: comparable ? withoutDust((1 - amountPerUnit / comparable) * 100) : null,
  };
}

/**
 * The rows with their list prices, in the order of Region, account, meter and month. A row without a quantity gets the
 * one that its amount buys at list price. Without a price (China, a Region that is new) or in another currency than USD,
 * rows keep what the bill says and nothing more.
 */
export function withListPrices(rows: readonly TalliedRow[], currency: string): readonly SpendRow[] {
  const groups = new Map<string, TalliedRow[]>();
  for (const row of rows) {
    const key = `${row.region} ${row.month} ${row.meter.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const pricedRows: SpendRow[] = [];
  for (const group of groups.values()) {
    const list = currency === "USD" ? listPriceOf(group) : noPrice;
    for (const row of group) pricedRows.push(priced(row, list));
  }
  return pricedRows.sort(inOrder);
}
