import { startOfDay } from "@/lib/bills/day";
import type { MeterUnit } from "@/lib/meters/meters";

const days = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A moment (milliseconds since 1970, in UTC) or a day (`YYYY-MM-DD`) as `November 3, 2026`. */
export const dayInWords = (at: number | string): string => days.format(typeof at === "string" ? startOfDay(at) : at);

const sizeUnits = ["bytes", "KB", "MB", "GB"] as const;
const threeDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** A file's size: `412 MB`, in steps of 1,024. */
export function sizeInWords(bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(sizeUnits.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${threeDigits.format(bytes / 1024 ** power)} ${sizeUnits[power]}`;
}

const exact = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });

/** A quantity as a bill counts it: `2,232 h`, `20,504.592 GB`. */
export const billQuantityInWords = (quantity: number, unit: MeterUnit): string =>
  `${exact.format(quantity)} ${unit === "hour" ? "h" : unit === "Gbps-hour" ? "Gbps-h" : unit}`;

const percents = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/**
 * A percentage under the list price in words: `10.5 % under`; a negative one is `3 % above`, and one that rounds to 0
 * `at list`.
 */
export function underListInWords(percent: number): string {
  const text = percents.format(Math.abs(percent));
  if (text === "0") return "at list";
  return `${text} % ${percent > 0 ? "under" : "above"}`;
}
