import { monthEnd, nextDay } from "@/lib/bills/day";
import type { CostAndUsageRequest } from "@/lib/bills/formats/costExplorerJson/request";
import { answerPages } from "@/lib/costExplorer/server/answer/answerPages";

/** A range of days of a request or its answer: `start` inclusive, `end` exclusive, `YYYY-MM-DD`. */
export type Days = { readonly start: string; readonly end: string };

type PeriodRequest = Pick<CostAndUsageRequest, "TimePeriod" | "Granularity">;

/** The months or days that a request covers. Its first and last month may be cut short. */
function requestedPeriods({ TimePeriod: { Start, End }, Granularity }: PeriodRequest): readonly Days[] {
  const periods: Days[] = [];
  for (let start = Start; start < End; ) {
    const next = Granularity === "DAILY" ? nextDay(start) : monthEnd(start.slice(0, 7));
    const end = next < End ? next : End;
    periods.push({ start, end });
    start = end;
  }
  return periods;
}

/** The periods that pages have results for, in their order. */
const answeredPeriods = (pages: readonly unknown[]): readonly Days[] =>
  answerPages(pages)
    .flatMap(({ ResultsByTime }) => ResultsByTime)
    .map(({ TimePeriod }) => ({ start: TimePeriod.Start.slice(0, 10), end: TimePeriod.End.slice(0, 10) }));

/** Whether each period of an answer begins with a requested period and does not reach beyond it. */
export function isWithinRequest(request: PeriodRequest, pages: readonly unknown[]): boolean {
  const ends = new Map(requestedPeriods(request).map(({ start, end }) => [start, end]));
  return answeredPeriods(pages).every(({ start, end }) => start < end && end <= (ends.get(start) ?? ""));
}

/** The requested periods for which the answer lacks days before `today` (`YYYY-MM-DD`, UTC). */
export function missingPeriods(request: PeriodRequest, pages: readonly unknown[], today: string): readonly Days[] {
  const answered = new Map(answeredPeriods(pages).map(({ start, end }) => [start, end]));
  return requestedPeriods(request).filter(({ start, end }) => {
    const due = end < today ? end : today;
    return start < due && (answered.get(start) ?? "") < due;
  });
}
