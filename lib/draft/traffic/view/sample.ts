import type { MonthSource } from "@/lib/draft/traffic/pools";
import type { TrafficDraft } from "@/lib/draft/traffic/trafficDraft";
import { isTooShort } from "@/lib/traffic/settle/month";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { bytesPerGb } from "@/lib/units/gb";

/** What was logged, and what its GB a month rest on. */
export type SampleView = {
  readonly region: string | null;
  /** GB are of a month, or as logged where nothing gives a month. */
  readonly unit: "month" | "sample";
  /** All GB of that unit through the NAT gateways. */
  readonly natGb: number;
  readonly natCount: number;
  /** Hours of the longest log that count; 0 for a log of less than an hour. */
  readonly hourCount: number;
  /** Seconds since 1970; null where no record says. */
  readonly from: number | null;
  readonly to: number | null;
  /** What gives the month's GB, the surest first; empty where nothing does. */
  readonly monthSources: readonly MonthSource[];
  /** The sum is the bill's, and what other gateways carried is the rest of it. */
  readonly isRestOfBill: boolean;
  readonly hoursPerMonth: number;
  readonly certainty: Traffic["certainty"];
  /** Whether some gateways have sums of a query, which are not known by hour. */
  readonly hasSums: boolean;
};

const monthSources: readonly MonthSource[] = ["bill", "metrics", "sample"];

export function sampleView(settled: Traffic, draft: TrafficDraft, home: string | null): SampleView {
  const { nats, rows } = settled;
  const spans = nats.filter(({ firstStart }) => Number.isFinite(firstStart));
  const loggedGb = rows.reduce((gb, { bytes }) => gb + Number(bytes) / bytesPerGb, 0);
  const { natGb } = draft.joined;
  return {
    region: home,
    unit: natGb === null ? "sample" : "month",
    natGb: natGb ?? loggedGb,
    natCount: nats.length,
    hourCount: Math.max(0, ...nats.map((nat) => (isTooShort(nat) ? 0 : nat.hours.length))),
    from: spans.length === 0 ? null : Math.min(...spans.map(({ firstStart }) => firstStart)),
    to: spans.length === 0 ? null : Math.max(...spans.map(({ lastEnd }) => lastEnd)) + 1,
    monthSources: natGb === null ? [] : monthSources.filter((source) => draft.rows.some((row) => row.from === source)),
    isRestOfBill: draft.joined.isBillInPart,
    hoursPerMonth: draft.hoursPerMonth,
    certainty: settled.certainty,
    hasSums: nats.some(({ hasSums }) => hasSums),
  };
}
