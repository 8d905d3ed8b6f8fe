import { monthInWords, type Period } from "@/lib/bills/period";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { msPerDay } from "@/lib/units/hours";
import { type TrafficDraftWarning, trafficWarning } from "./trafficWarningWords";

/** Logs of the month before or after a bill's are near enough: a bill comes weeks after the traffic. */
const nearDays = 45;

/** Whole days between the logs' time and the days of a bill; 0 where they meet. Null where no record says when it was. */
function daysApart({ nats }: Pick<Traffic, "nats">, { start, end }: Period): number | null {
  const spans = nats.filter(({ firstStart, lastEnd }) => Number.isFinite(firstStart) && Number.isFinite(lastEnd));
  if (spans.length === 0) return null;
  const from = Math.min(...spans.map(({ firstStart }) => firstStart)) * 1000;
  const to = Math.max(...spans.map(({ lastEnd }) => lastEnd)) * 1000;
  const [billFrom, billTo] = [Date.parse(`${start}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`)];
  return Math.floor(Math.max(0, from - billTo, billFrom - to) / msPerDay);
}

/** Says so where logs and bill are of times that are far apart: a year-old log may tell little of today's traffic. */
export function timeWarning(traffic: Pick<Traffic, "nats">, period: Period): readonly TrafficDraftWarning[] {
  const days = daysApart(traffic, period);
  return days === null || days <= nearDays
    ? []
    : [trafficWarning("logs-of-another-time", days, monthInWords(period.month))];
}
