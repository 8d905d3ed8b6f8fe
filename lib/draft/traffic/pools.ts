import type { NatMetrics } from "@/lib/traffic/metrics/metrics";
import { gbPerMonth, isTooShort, type MonthGb } from "@/lib/traffic/settle/month";
import type { Direction, NatSample, Traffic, TrafficRow } from "@/lib/traffic/settle/traffic";
import { bytesPerGb } from "@/lib/units/gb";

/** What says how many GB went through a gateway in a month. */
export type MonthSource = "bill" | "metrics" | "sample";

/** Rows of a log whose GB in a month are known together: those of a NAT gateway, or of one direction of it. */
export type Pool = {
  readonly sample: NatSample;
  readonly rows: readonly TrafficRow[];
  readonly all: Pick<TrafficRow, "bytes" | "bytesByHour">;
  /** Null for a sample of less than an hour where no metrics tell. */
  readonly month: MonthGb | null;
  /** GB of a month at the sample's own rate, however short it is: how gateways compare. */
  readonly atSampleRateGb: number;
  readonly from: Exclude<MonthSource, "bill">;
};

/** GB in each direction, in all AZs of a gateway, scaled to a month of so many hours. */
export type MeteredNat = { readonly nat: string; readonly upGb: number; readonly downGb: number };

const secondsPerHour = 3600;

function together(rows: readonly TrafficRow[]): Pool["all"] {
  const bytesByHour = new Map<number, bigint>();
  for (const row of rows)
    for (const [hour, bytes] of row.bytesByHour) bytesByHour.set(hour, (bytesByHour.get(hour) ?? 0n) + bytes);
  return { bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0n), bytesByHour };
}

function atSampleRate(all: Pool["all"], { hours, firstStart, lastEnd }: NatSample, hoursPerMonth: number): number {
  const sampleHours = hours.length > 0 ? hours.length : Math.max(1, lastEnd + 1 - firstStart) / secondsPerHour;
  return (Number(all.bytes) / bytesPerGb) * (hoursPerMonth / sampleHours);
}

/**
 * What CloudWatch counted, for gateways of which it has both directions. Scaled from the hours that its data covers to
 * `hoursPerMonth`; a regional gateway's AZs are one.
 */
export function meteredNats(metrics: readonly NatMetrics[], hoursPerMonth: number): readonly MeteredNat[] {
  const nats = new Map<string, { nat: string; upGb: number; downGb: number }>();
  for (const { natGateway, upBytes, downBytes, hours } of metrics) {
    if (natGateway === null || upBytes === null || downBytes === null || hours <= 0) continue;
    const before = nats.get(natGateway) ?? { nat: natGateway, upGb: 0, downGb: 0 };
    const inMonth = (bytes: bigint) => (Number(bytes) / bytesPerGb) * (hoursPerMonth / hours);
    before.upGb += inMonth(upBytes);
    before.downGb += inMonth(downBytes);
    nats.set(natGateway, before);
  }
  return [...nats.values()].sort((a, b) => (a.nat < b.nat ? -1 : 1));
}

const directions: readonly Direction[] = ["up", "down"];

/**
 * The rows of a log by gateway. Metrics are for all of a gateway, so they anchor only what its own interfaces logged:
 * instances' interfaces may be some of its clients alone.
 */
export function poolsOf(
  { nats, rows, witness }: Traffic,
  metered: readonly MeteredNat[],
  hoursPerMonth: number,
): readonly Pool[] {
  const byNat = new Map(metered.map((one) => [one.nat, one]));
  const rowsByNat = new Map<string | null, TrafficRow[]>();
  for (const row of rows) {
    const own = rowsByNat.get(row.nat);
    if (own === undefined) rowsByNat.set(row.nat, [row]);
    else own.push(row);
  }
  return nats.flatMap((sample): readonly Pool[] => {
    const own = rowsByNat.get(sample.nat) ?? [];
    const meter = witness === "nat-interfaces" && sample.nat !== null ? byNat.get(sample.nat) : undefined;
    const pool = (of: readonly TrafficRow[], gb: number | null): Pool => {
      const all = together(of);
      const month = gb === null ? null : { low: gb, likely: gb, high: gb };
      return {
        sample,
        rows: of,
        all,
        month: month ?? gbPerMonth(all, sample, hoursPerMonth),
        atSampleRateGb: atSampleRate(all, sample, hoursPerMonth),
        from: gb === null ? "sample" : "metrics",
      };
    };
    if (meter === undefined) return [pool(own, null)];
    return directions.map((direction) =>
      pool(
        own.filter((row) => row.direction === direction),
        direction === "up" ? meter.upGb : meter.downGb,
      ),
    );
  });
}

/** Whether a gateway's sample is under an hour, so that its month is known by something else or not at all. */
export const isUnderAnHour = ({ sample }: Pool): boolean => isTooShort(sample);
