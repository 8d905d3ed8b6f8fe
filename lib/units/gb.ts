import { typedNumber, ungroupedNumber } from "@/lib/units/decimal";

/**
 * GB in a TB. AWS counts in powers of 1,024: 1 GB is 2^30 bytes, and price tiers begin at 10,240 GB or 1,048,576 GB.
 */
export const gbPerTb = 1024;
/** GB in a PB. */
export const gbPerPb = 1024 * gbPerTb;

/** What AWS calls a GB. */
export const bytesPerGb = 2 ** 30;

const unitsGb = new Map([
  ["mb", 1 / 1024],
  ["mib", 1 / 1024],
  ["gb", 1],
  ["gib", 1],
  ["tb", gbPerTb],
  ["tib", gbPerTb],
  ["pb", gbPerPb],
  ["pib", gbPerPb],
]);

const quantity = new RegExp(`^(${typedNumber})\\s*([a-z]*)$`, "i");

/**
 * Reads GB the way people type them: `5000`, `5,000`, `5 000`, `1.5e3`, `5 TB`, `0.5pb`, also negative. The result is
 * in GB. `null` for anything else; nothing is guessed, so `5,00` and `12abc` are `null`.
 */
export function readGb(text: string): number | null {
  const match = quantity.exec(text.trim());
  if (!match) return null;
  const perUnit = unitsGb.get((match[2] || "gb").toLowerCase());
  const gb = ungroupedNumber(match[1] ?? "");
  return perUnit === undefined || !Number.isFinite(gb * perUnit) ? null : gb * perUnit;
}

const twoDecimals = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const digits = (count: number) => new Intl.NumberFormat("en-US", { maximumSignificantDigits: count });
const [twoDigits, threeDigits] = [digits(2), digits(3)];

/** A number for a sentence: whole from 10 up, two significant digits below, so that only 0 reads as 0. */
const roundedInWords = (value: number): string => (Math.abs(value) < 10 ? twoDigits : whole).format(value);

/** GB for a table or a sentence, always in GB: `18,910 GB`, `86 GB`, `3.4 GB`. */
export const formatGb = (gb: number): string => `${roundedInWords(gb)} GB`;

/**
 * GB to two decimals, for numbers that users multiply, type or compare with a limit: `625.71 GB`, `1,048,576 GB`. Below
 * 0.01 GB, two significant digits.
 */
export const formatGbExact = (gb: number): string =>
  `${(gb !== 0 && Math.abs(gb) < 0.01 ? twoDigits : twoDecimals).format(gb)} GB`;

const inUnit = (gb: number, ofGb: (gb: number) => string): string => {
  if (gb >= gbPerPb) return `${threeDigits.format(gb / gbPerPb)} PB`;
  if (gb >= gbPerTb) return `${threeDigits.format(gb / gbPerTb)} TB`;
  return `${ofGb(gb)} GB`;
};

/** GB for a sentence, in the largest unit that keeps the number at 1 or more: `626 GB`, `86 GB`, `5.02 TB`, `1 PB`. */
export const formatGbShort = (gb: number): string => inUnit(gb, roundedInWords);

/** GB for a tick of an axis, three significant digits in the largest unit: `12.5 GB`, `5.02 TB`. */
export const formatGbTick = (gb: number): string => inUnit(gb, (value) => threeDigits.format(value));

/** GB rounded to a millionth, so that rounding errors do not show, as in 40.00000000000004. */
export const roundedGb = (gb: number): number => Math.round(gb * 1e6) / 1e6;
