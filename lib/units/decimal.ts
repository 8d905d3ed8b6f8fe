const decimal = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * Reads a number written the way `String(n)` writes it: digits, an optional fraction, an optional exponent.
 * Anything else (`12abc`, `0x10`, `1,000`, a blank) is `null`; so is what no number can hold, such as `1e400`.
 */
export function readDecimal(text: string): number | null {
  if (!decimal.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
