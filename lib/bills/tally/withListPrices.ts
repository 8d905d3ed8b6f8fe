import { paidFor, type SpendRow } from "@/lib/bills/spendRows";
import type { TalliedRow } from "@/lib/bills/tally/billedRecord";
import { bandedUsd } from "@/lib/pricing/bands";
import { meterPrices, quantityFor } from "@/lib/pricing/meterPrices";
import { percentUnderList } from "@/lib/pricing/percentUnderList";
import { compareTexts } from "@/lib/text/compareTexts";

/**
 * The list price that rows of one Region, month and meter share: AWS counts tiers over all accounts of an organisation.
 */
type ListPrice = {
  /**
   * The average list price of the whole quantity; the first tier's where that is unknown or 0; null without a price.
   */
  readonly usdPerUnit: number | null;
  /** Units for each USD, for rows that have amounts alone; null where there are none, or no quantity costs as much. */
  readonly quantityPerUsd: number | null;
};

const noPrice: ListPrice = { usdPerUnit: null, quantityPerUsd: null };

/**
 * The list price of a group of rows; of a tiered rate, the average over the group's whole quantity. Rows with amounts
 * alone count as the quantity that these amounts buy at list price, on top of the group's known quantities.
 */
function listPriceOf(rows: readonly TalliedRow[]): ListPrice {
  const [first] = rows;
  const steps = first === undefined ? [] : meterPrices(first.region, first.meter.id);
  const [step] = steps;
  if (step === undefined) return noPrice;
  const knownQuantity = rows.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
  const amountOnlyUsd = rows.reduce((sum, { quantity, amount }) => (quantity === null ? sum + amount : sum), 0);
  const wholeQuantity =
    amountOnlyUsd > 0 ? quantityFor(steps, bandedUsd(steps, knownQuantity) + amountOnlyUsd) : knownQuantity;
  return {
    usdPerUnit:
      wholeQuantity !== null && wholeQuantity > 0 ? bandedUsd(steps, wholeQuantity) / wholeQuantity : step.usd,
    quantityPerUsd:
      wholeQuantity !== null && amountOnlyUsd > 0 ? (wholeQuantity - knownQuantity) / amountOnlyUsd : null,
  };
}

const compareRows = (a: SpendRow, b: SpendRow): number =>
  compareTexts(a.region, b.region) ||
  compareTexts(a.account ?? "", b.account ?? "") ||
  compareTexts(a.family, b.family) ||
  compareTexts(a.month, b.month) ||
  compareTexts(a.usageType ?? "", b.usageType ?? "");

/** Percent to nine decimals, so that a rate at list price is 0 % under it, not 2e-14. Never −0. */
const withoutRoundingError = (percent: number): number => Math.round(percent * 1e9) / 1e9 + 0;

function pricedRow(row: TalliedRow, list: ListPrice): SpendRow {
  const isWorkedOut = row.quantity === null && list.quantityPerUsd !== null;
  const quantity = isWorkedOut ? row.amount * (list.quantityPerUsd ?? 0) : row.quantity;
  const amountPerUnit = quantity === null || quantity === 0 ? null : paidFor(row) / quantity;
  // Usage that AWS waives, wholly or in part, says nothing about a discount.
  const isWaived = row.isPartlyWaived || amountPerUnit === 0;
  const comparedListUsd = row.quantity !== null && amountPerUnit !== null && !isWaived && list.usdPerUnit;
  // Fields are copied one by one: a bill may have 100,000 rows, and rest and spread took most of the time.
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
    underListPercent: comparedListUsd ? withoutRoundingError(percentUnderList(amountPerUnit, comparedListUsd)) : null,
  };
}

/**
 * The rows with their list prices, ordered by Region, account, meter and month. A row without a quantity gets the one
 * that its amount buys at list price. Rows without a list price (China, a new Region) or in another currency than USD
 * keep the bill's figures, with null for the list price.
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
    for (const row of group) pricedRows.push(pricedRow(row, list));
  }
  return pricedRows.sort(compareRows);
}
