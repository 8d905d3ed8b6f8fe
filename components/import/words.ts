import type { SkipReason } from "@/lib/bills/spend";
import type { MeterUnit } from "@/lib/meters/meters";
import { formatUsd, formatUsdCompact } from "@/lib/units/usd";

const shortMonths = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });
const days = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `2026-10` as `Oct`, January with its year, for an axis. */
export function monthOnAxis(month: string): string {
  const date = dateOf(`${month}-01`);
  if (Number.isNaN(date.getTime())) return month;
  return month.endsWith("-01") ? `Jan ${month.slice(2, 4)}` : shortMonths.format(date);
}

/** `2026-10-31` as `31`, for the axis of one month. */
export const dayOnAxis = (day: string): string => String(Number(day.slice(8)));

const shortDays = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short", timeZone: "UTC" });

/** Months from `2026-05` to `2026-07` as `May to Jul 2026`; a month alone as `Jul 2026`. */
export function monthsInWords(from: string, to: string): string {
  const [first, last] = [dateOf(`${from}-01`), dateOf(`${to}-01`)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return from === to ? from : `${from} to ${to}`;
  const end = `${shortMonths.format(last)} ${to.slice(0, 4)}`;
  if (from === to) return end;
  const year = from.slice(0, 4) === to.slice(0, 4) ? "" : ` ${from.slice(0, 4)}`;
  return `${shortMonths.format(first)}${year} to ${end}`;
}

/** Days from `2026-10-01` to `2026-10-07` as `Oct 1 to 7`; a day alone as `Oct 1`. */
export function daysInWords(from: string, to: string): string {
  const first = shortDays.format(dateOf(from));
  if (from === to) return first;
  return `${first} to ${from.slice(0, 7) === to.slice(0, 7) ? dayOnAxis(to) : shortDays.format(dateOf(to))}`;
}

/** A moment or a day as `November 3, 2026`. */
export const dayInWords = (at: number | string): string => days.format(typeof at === "string" ? dateOf(at) : at);

const sizeUnits = ["bytes", "KB", "MB", "GB"] as const;
const threeDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** A file's size: `412 MB`, in steps of 1,024. */
export function sizeInWords(bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(sizeUnits.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${threeDigits.format(bytes / 1024 ** power)} ${sizeUnits[power]}`;
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in the bill's own currency, to the cent. A currency that is no ISO code stands behind the number, since a
 * bill may say anything.
 */
export function money(amount: number, currency: string): string {
  if (currency === "USD") return formatUsd(amount);
  let format = formats.get(currency);
  if (format === undefined) {
    const isCode = /^[A-Z]{3}$/.test(currency);
    format = isCode
      ? new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay: "code" })
      : new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    formats.set(currency, format);
  }
  const text = format.format(amount === 0 ? 0 : amount);
  return /^[A-Z]{3}$/.test(currency) ? text : `${text} ${currency}`;
}

export const skipReasons: Record<SkipReason, string> = {
  "other-usage": "about other usage than NAT, endpoints, addresses and transfer",
  "other-provider": "of another provider than AWS",
  "total-row": "totals of other rows",
  unreadable: "that could not be read",
  "no-date": "without a date",
};

const onAxis = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });

/** An amount for an axis: `$1.2K`, `CNY 800`. */
export const moneyOnAxis = (amount: number, currency: string): string => {
  if (currency === "USD") return formatUsdCompact(amount);
  return /^[A-Z]{3}$/.test(currency) ? `${currency} ${onAxis.format(amount)}` : onAxis.format(amount);
};

const exact = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });

/** A quantity as a bill counts it: `2,232 h`, `20,504.592 GB`. */
export const quantityInWords = (quantity: number, unit: MeterUnit): string =>
  `${exact.format(quantity)} ${unit === "hour" ? "h" : unit === "Gbps-hour" ? "Gbps-h" : unit}`;

const percents = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** `10.5 % under`, `3 % above`, `at list`. */
export function underListInWords(percent: number): string {
  const text = percents.format(Math.abs(percent));
  if (text === "0") return "at list";
  return `${text} % ${percent > 0 ? "under" : "above"}`;
}
