/** AWS counts in powers of 1,024: 1 GB is 2^30 bytes, and its price tiers break at 10,240 GB or 1,048,576 GB. */
export const gbPerTb = 1024;
export const gbPerPb = 1024 * gbPerTb;

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

const quantity = /^(-?(?:\d+|\d{1,3}(?:[, \u00a0\u202f_]\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?)\s*([a-z]*)$/i;

/**
 * Reads GB the way people type them: `5000`, `5,000`, `5 000`, `1.5e3`, `5 TB`, `0.5pb`. Result in GB.
 * `null` for anything else; nothing is guessed, so `5,00` and `12abc` are `null`.
 */
export function readGb(text: string): number | null {
  const match = quantity.exec(text.trim());
  if (!match) return null;
  const perUnit = unitsGb.get((match[2] || "gb").toLowerCase());
  const gb = Number((match[1] ?? "").replace(/[, \u00a0\u202f_]/g, ""));
  return perUnit === undefined || !Number.isFinite(gb * perUnit) ? null : gb * perUnit;
}

const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const short = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

const tiny = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });

/** GB in full: `1,048,576 GB`. At most two decimals; below 0.01 GB two digits, so that something never reads as 0. */
export const formatGb = (gb: number): string => `${(gb !== 0 && Math.abs(gb) < 0.01 ? tiny : plain).format(gb)} GB`;

/** GB in the largest unit that keeps the number at 1 or more, three digits: `626 GB`, `5.02 TB`, `1 PB`. */
export function formatGbShort(gb: number): string {
  if (gb >= gbPerPb) return `${short.format(gb / gbPerPb)} PB`;
  if (gb >= gbPerTb) return `${short.format(gb / gbPerTb)} TB`;
  return `${short.format(gb)} GB`;
}
