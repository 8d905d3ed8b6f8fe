/** A minus sign as print has it, as wide as a plus: a hyphen before an amount is easily missed. */
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

/** An amount to the cent: `$1,204.50`. Negative zero shows as `$0.00`. */
export const formatUsd = (usd: number): string => withMinus(cents.format(roundToCents(usd)));

/** An amount for a sentence: whole dollars from $100 up, cents below. */
export const formatUsdInWords = (usd: number): string =>
  Math.abs(usd) >= 99.995 ? withMinus(whole.format(usd)) : formatUsd(usd);

/** A price per unit, with all the digits it has: `$0.01`, `$0.0035`, `$0.06195`. */
export const formatUsdPerUnit = (usd: number): string => withMinus(rate.format(usd));

/** An amount for an axis: `$250`, `$1.2K`, `$3M`. Negative zero shows as `$0`. */
export const formatUsdCompact = (usd: number): string => withMinus(compact.format(usd === 0 ? 0 : usd));

/**
 * To the nearest cent, halves away from zero; never negative zero. By way of the decimal text, because 1.005 × 100 is
 * 100.49999999999999; a text that has an exponent already (1e-7, 1e21) is multiplied.
 */
export function roundToCents(usd: number): number {
  const rounded = (Math.sign(usd) * Math.round(Number(`${Math.abs(usd)}e2`) || Math.abs(usd) * 100)) / 100;
  return rounded === 0 ? 0 : rounded;
}

/** The sum of lines that are each rounded to the cent first, so that what is shown adds up to what is shown. */
export function sumOfRoundedUsd(lines: readonly { readonly usd: number }[]): number {
  return lines.reduce((sum, line) => sum + Math.round(roundToCents(line.usd) * 100), 0) / 100;
}
