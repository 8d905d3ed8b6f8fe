const decimal = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * Reads a number written the way `String(n)` writes it: digits, an optional fraction, an optional exponent. Anything
 * else (`12abc`, `0x10`, `1,000`, a blank) is `null`, and so is a number beyond the range of doubles, such as `1e400`.
 */
export function readDecimal(text: string): number | null {
  if (!decimal.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Separators of groups of three digits: a comma, a blank, an underscore or, as in Switzerland, an apostrophe. */
const groupMark = String.raw`[, \u00a0\u202f_'’]`;

/**
 * A number as people type it, as the source of a regular expression: `5000`, `5,000`, `5 000`, `5'000`, `1.5e3`. A
 * number with a leading 0 has no groups: nobody writes `0,500` for 500.
 */
export const typedNumber = String.raw`-?(?:\d+|[1-9]\d{0,2}(?:${groupMark}\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?`;

const groupMarks = new RegExp(groupMark, "g");
const typedAlone = new RegExp(`^${typedNumber}$`, "i");

/** The number of a text that `typedNumber` matches. */
export const ungroupedNumber = (text: string): number => Number(text.replace(groupMarks, ""));

/**
 * Reads a number the way people type it: `5000`, `5,000`, `5 000`, `5'000`, `1.5e3`, with a point before decimals.
 * `null` for anything else; nothing is guessed, so `1,5`, `0,045` and `12abc` are `null`.
 */
export function readTypedNumber(text: string): number | null {
  const trimmed = text.trim();
  const value = typedAlone.test(trimmed) ? ungroupedNumber(trimmed) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

const maxPointedLength = 40;
const decimalComma = /^(-?)(\d+|\d{1,3}(?:[. \u00a0\u202f'’]\d{3})+|),(\d+)(\s*(?:[a-z]+|%)?)$/i;

/**
 * A text with a comma before its decimals, with a point instead: `1,5 TB` as `1.5 TB`, `1.234,5` as `1234.5`. `null`
 * where the comma separates thousands (`1,500`), or the text is no such number.
 */
export function withDecimalPoint(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > maxPointedLength) return null;
  const [, sign = "", whole = "", fraction = "", unit = ""] = decimalComma.exec(trimmed) ?? [];
  if (fraction === "" || /^[1-9]\d{0,2},\d{3}$/.test(`${whole},${fraction}`)) return null;
  return `${sign}${whole.replace(/\D/g, "") || "0"}.${fraction}${unit}`;
}
