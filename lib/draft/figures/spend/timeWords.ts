import { startOfDay } from "@/lib/bills/day";

const shortMonths = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });

/** `2026-10` as `Oct`, January with its year, for an axis. */
export function monthOnAxis(month: string): string {
  const date = startOfDay(`${month}-01`);
  if (Number.isNaN(date.getTime())) return month;
  return month.endsWith("-01") ? `Jan ${month.slice(2, 4)}` : shortMonths.format(date);
}

/** `2026-10-31` as `31`, for the axis of one month. */
export const dayOnAxis = (day: string): string => String(Number(day.slice(8)));

const shortDays = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short", timeZone: "UTC" });

/** Months from `2026-05` to `2026-07` as `May to Jul 2026`; a month alone as `Jul 2026`. */
export function monthsInWords(from: string, to: string): string {
  const [first, last] = [startOfDay(`${from}-01`), startOfDay(`${to}-01`)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return from === to ? from : `${from} to ${to}`;
  const end = `${shortMonths.format(last)} ${to.slice(0, 4)}`;
  if (from === to) return end;
  const year = from.slice(0, 4) === to.slice(0, 4) ? "" : ` ${from.slice(0, 4)}`;
  return `${shortMonths.format(first)}${year} to ${end}`;
}

/** Days from `2026-10-01` to `2026-10-07` as `Oct 1 to 7`; a day alone as `Oct 1`. */
export function daysInWords(from: string, to: string): string {
  const first = shortDays.format(startOfDay(from));
  if (from === to) return first;
  return `${first} to ${from.slice(0, 7) === to.slice(0, 7) ? dayOnAxis(to) : shortDays.format(startOfDay(to))}`;
}
