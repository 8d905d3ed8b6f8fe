import type { BilledMeter } from "@/lib/draft/billedMonth";
import { entered, type FieldOrigin, numberInWords } from "@/lib/draft/fieldOrigin";
import { type DraftWarning, draftWarning } from "@/lib/draft/warnings/draftWarningWords";
import { type RateId, rateRows } from "@/lib/meters/rates";
import { bandedUsd } from "@/lib/pricing/bands";
import { percentUnderList } from "@/lib/pricing/percentUnderList";
import { listPrices, type PriceBook } from "@/lib/pricing/priceBook";
import { maxOwnRateUsd } from "@/lib/scenario/fields";
import { formatUsdPerUnit } from "@/lib/units/usd";

/** A line of the bill that the scenario has a rate for. */
export type BilledLine = { readonly id: RateId; readonly billed: BilledMeter };

/** The discount or the own rates with which the scenario costs what was paid. */
export type PaidRates = {
  readonly discountPercent: number;
  readonly rates: { readonly [id in RateId]?: number };
  readonly origins: readonly FieldOrigin[];
  readonly warnings: readonly DraftWarning[];
};

/** USD. Lines with both the paid and the list amount below this are rounded too coarsely to derive a rate from. */
const leastUsd = 0.1;
/** The most that the discounts of lines may differ, in percent of the list price, and still be one discount. */
const sameDiscountPercent = 1;
/** USD. A shorter rate is accepted where its amount differs from the line's by less than this. */
const toleranceUsd = 0.0005;

type RateLine = {
  readonly id: RateId;
  readonly quantity: number;
  readonly amount: number;
  /** Null where the Region has no price. */
  readonly listUsd: number | null;
  readonly isPartlyWaived: boolean;
};

function linesOf(billed: readonly BilledLine[], book: PriceBook): readonly RateLine[] {
  return billed.flatMap(({ id, billed: { quantity, amount, isEstimate, isPartlyWaived } }): readonly RateLine[] => {
    if (quantity === null || quantity <= 0 || isEstimate || amount > quantity * maxOwnRateUsd) return [];
    const steps = listPrices(book, id).map((rate) => ({ fromGb: 0, ...rate }));
    return [{ id, quantity, amount, listUsd: steps.length === 0 ? null : bandedUsd(steps, quantity), isPartlyWaived }];
  });
}

/**
 * The rate in USD per unit with the fewest digits that still gives the amount to a tenth of a cent; unrounded where
 * none does. `quantity` is above 0.
 */
export function shortestRate(amount: number, quantity: number): number {
  const exact = amount / quantity;
  for (let digits = 1; digits <= 15; digits += 1) {
    const rate = Number(exact.toPrecision(digits));
    if (Math.abs(rate * quantity - amount) < toleranceUsd) return rate;
  }
  return exact;
}

type ListedLine = RateLine & { readonly listUsd: number };

/**
 * The discount of all lines together in percent, with the fewest decimals (at most eight) that give each line's amount,
 * else with two.
 */
function sharedDiscount(lines: readonly ListedLine[]): number {
  const total = { amount: 0, listUsd: 0 };
  for (const line of lines) {
    total.amount += line.amount;
    total.listUsd += line.listUsd;
  }
  const exact = percentUnderList(total.amount, total.listUsd);
  const fits = (percent: number) =>
    lines.every(({ amount, listUsd }) => Math.abs(listUsd * (1 - percent / 100) - amount) < toleranceUsd);
  const candidates = Array.from({ length: 9 }, (_, decimals) => Number(exact.toFixed(decimals)));
  return (candidates.find(fits) ?? Number(exact.toFixed(2))) + 0;
}

const percent = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

const discountInWords = (discountPercent: number, distances: readonly number[]): string => {
  const lineCount = distances.length;
  const lines = lineCount === 1 ? "The line that tells it" : "Every line";
  if (discountPercent === 0) return `${lines} is at list price.`;
  const shown = percent.format(discountPercent);
  const about = distances.some((distance) => percent.format(distance) !== shown) ? "about " : "";
  return `${lines} is ${about}${shown} % under list.`;
};

function ownRate({ id, amount, quantity, listUsd, isPartlyWaived }: RateLine): {
  readonly rate: number;
  readonly origin: FieldOrigin;
} {
  const rate = shortestRate(amount, quantity);
  const { label, unit } = rateRows[id];
  const list = listUsd === null ? "which has no list price here" : `list ${formatUsdPerUnit(listUsd / quantity)}`;
  const why = `${label}: ${numberInWords(quantity)} × ${formatUsdPerUnit(rate)} a ${unit} was paid, ${list}.${isPartlyWaived ? " AWS charged a part of them at nothing, which is no discount on other usage." : ""}`;
  return { rate, origin: { path: `rates.${id}`, certainty: "worked-out", why } };
}

const namesOf = (lines: readonly RateLine[]): string => lines.map(({ id }) => rateRows[id].label).join(", ");

const waivedWarnings = (whole: readonly RateLine[], parts: readonly RateLine[]): readonly DraftWarning[] => [
  ...(whole.length > 0 ? [draftWarning("waived-charges", namesOf(whole))] : []),
  ...(parts.length > 0 ? [draftWarning("partly-waived-charges", namesOf(parts))] : []),
];

const unknownDiscountOrigin = (isWaived: boolean): FieldOrigin => ({
  path: "discountPercent",
  certainty: "guessed",
  why: isWaived
    ? "What the bill has was charged at nothing, all of it or a part, which tells no discount: list prices for the rest."
    : "The bill has no quantities to tell a discount from: list prices.",
});

/** `Lines lie 3 to 20 % under list`, or over it for discounts below 0. */
function distancesInWords(distances: readonly number[]): string {
  const [least, most] = [Math.min(...distances), Math.max(...distances)];
  const [from, to] = [percent.format(Math.abs(least)), percent.format(Math.abs(most))];
  const lie = distances.length === 1 ? "The line that tells it lies" : "Lines lie";
  if (most <= 0) return `${lie} ${from === to ? from : `${to} to ${from}`} % over list`;
  if (least < 0) return `${lie} from ${from} % over list to ${to} % under it`;
  return `${lie} ${from === to ? from : `${from} to ${to}`} % under list`;
}

/**
 * The discount, or the own rates, that give the amounts paid. Lines whose discounts differ by at most one percent have
 * one discount. A line charged at nothing becomes an own rate of 0, a partly waived line an own rate of its average,
 * and neither counts for the discount.
 */
export function paidRates(billed: readonly BilledLine[], book: PriceBook): PaidRates {
  const lines = linesOf(billed, book);
  const waived = lines.filter(({ amount, listUsd }) => amount === 0 && (listUsd ?? 0) >= leastUsd);
  const paid = lines.filter(({ amount, listUsd }) => amount > 0 && Math.max(amount, listUsd ?? 0) >= leastUsd);
  const partlyWaived = paid.filter((line) => line.isPartlyWaived);
  const fullyCharged = paid.filter((line) => !line.isPartlyWaived);
  const listed = fullyCharged.filter((line): line is ListedLine => line.listUsd !== null && line.listUsd > 0);
  const unlisted = fullyCharged.filter(({ listUsd }) => listUsd === null);
  const distances = listed.map(({ amount, listUsd }) => percentUnderList(amount, listUsd));
  const isOneDiscount = Math.max(...distances) - Math.min(...distances) <= sameDiscountPercent;
  const discountPercent = listed.length > 0 && isOneDiscount ? sharedDiscount(listed) : 0;
  // A discount below 0 is a surcharge, which a scenario cannot have.
  const isShared = isOneDiscount && discountPercent >= 0 && discountPercent < 100;

  const ownRates = [...(isShared ? [] : listed), ...unlisted, ...partlyWaived].map((line) => ({
    id: line.id,
    ...ownRate(line),
  }));
  const waivedOrigins = waived.map(
    ({ id, quantity }): FieldOrigin => ({
      path: `rates.${id}`,
      certainty: "read",
      why: `${rateRows[id].label}: ${numberInWords(quantity)} were charged at nothing.`,
    }),
  );
  const ownRatesOrigin: FieldOrigin = {
    path: "discountPercent",
    certainty: "worked-out",
    why: `${distancesInWords(distances)}: own rates instead of one discount.`,
  };
  const sharedDiscountOrigin: FieldOrigin = {
    path: "discountPercent",
    certainty: "worked-out",
    why: discountInWords(discountPercent, distances),
  };
  return {
    discountPercent: isShared ? discountPercent : 0,
    rates: Object.fromEntries([...ownRates.map(({ id, rate }) => [id, rate]), ...waived.map(({ id }) => [id, 0])]),
    origins: [
      listed.length === 0
        ? unknownDiscountOrigin(waived.length + partlyWaived.length > 0)
        : isShared
          ? sharedDiscountOrigin
          : ownRatesOrigin,
      ...ownRates.map(({ origin }) => origin),
      ...waivedOrigins,
    ],
    warnings: waivedWarnings(waived, partlyWaived),
  };
}

/**
 * The paid rates with the reader's own discount, in percent. It applies to list prices alone, because own rates are
 * final.
 */
export const withOwnDiscount = (paid: PaidRates, discountPercent: number): PaidRates => ({
  ...paid,
  discountPercent,
  origins: paid.origins.map((origin) => (origin.path === "discountPercent" ? entered("discountPercent") : origin)),
});
