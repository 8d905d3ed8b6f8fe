/** Replaces the hyphen by a minus sign, which is as wide as a plus and harder to miss. */
const withMinus = (text: string): string => text.replace("-", "−");

const cents = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const whole = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const rate = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  minimumFractionDigits: 2,
  maximumFractionDigits: 8,
});
const compact = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  notation: "compact",
  maximumSignificantDigits: 3,
});

/** An amount in USD to the cent: `$1,204.50`. Negative zero shows as `$0.00`. */
export const formatUsd = (usd: number): string => withMinus(cents.format(roundToCents(usd)));

/** An amount in USD for a sentence: whole dollars from $99.995 up, which rounds to $100, and cents below. */
export const formatUsdInWords = (usd: number): string =>
  Math.abs(usd) >= 99.995 ? withMinus(whole.format(usd)) : formatUsd(usd);

/** A price per unit in USD, with two to eight decimals: `$0.01`, `$0.0035`, `$0.06195`. */
export const formatUsdPerUnit = (usd: number): string => withMinus(rate.format(usd));

/** An amount in USD for an axis, three significant digits: `$250`, `$1.2K`, `$3M`. Negative zero shows as `$0`. */
export const formatUsdCompact = (usd: number): string => withMinus(compact.format(usd === 0 ? 0 : usd));

/**
 * USD rounded to the nearest cent, halves away from zero; never negative zero. The decimal text is used, because 1.005
 * × 100 is 100.49999999999999. A number whose text already has an exponent (1e-7, 1e21) is multiplied by 100 instead.
 */
export function roundToCents(usd: number): number {
  const rounded = (Math.sign(usd) * Math.round(Number(`${Math.abs(usd)}e2`) || Math.abs(usd) * 100)) / 100;
  return rounded === 0 ? 0 : rounded;
}

/** Whether an amount in USD, or in a currency with two decimals, is 0 once it is rounded: less than half a cent from 0. */
export const isZeroToTheCent = (usd: number): boolean => roundToCents(usd) === 0;

/**
 * The sum in USD of lines that are each rounded to the cent first, so that a shown total is the sum of the shown lines.
 */
export function sumOfRoundedUsd(lines: readonly { readonly usd: number }[]): number {
  return lines.reduce((sum, line) => sum + Math.round(roundToCents(line.usd) * 100), 0) / 100;
}
