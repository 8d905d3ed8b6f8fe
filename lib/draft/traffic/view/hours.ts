import type { Traffic } from "@/lib/traffic/settle/traffic";
import { bytesPerGb } from "@/lib/units/gb";
import { carrierOf, type GbByCarrier, noGb } from "./carriers";
import { trafficLabeller } from "./labels";

/** GB that were logged in one hour. */
export type HourTraffic = {
  /** Hours since 1970, UTC. */
  readonly hour: number;
  readonly gb: GbByCarrier;
  readonly upGb: number;
  readonly downGb: number;
  /** Less than half of the hour is in the sample, so that it counts for no month. */
  readonly isPart: boolean;
};

/**
 * The hours of a sample that any gateway's log has, in order; an hour without a log is left out, and is not 0. Gateways
 * with sums of a query are left out: sums do not say in which of their hours the bytes were.
 */
export function hoursOf({ rows, nats }: Traffic, home: string | null): readonly HourTraffic[] {
  const labelOf = trafficLabeller(home);
  const summed = new Set(nats.flatMap(({ nat, hasSums }) => (hasSums ? [nat] : [])));
  const counted = new Set(nats.flatMap(({ nat, hours }) => (summed.has(nat) ? [] : hours)));
  const hours = new Map<number, { gb: Record<keyof GbByCarrier, number>; upGb: number; downGb: number }>();
  const at = (hour: number) => {
    const known = hours.get(hour) ?? { gb: { ...noGb }, upGb: 0, downGb: 0 };
    hours.set(hour, known);
    return known;
  };
  for (const hour of counted) at(hour);
  for (const { nat, name, direction, bytesByHour } of rows) {
    if (summed.has(nat)) continue;
    const carrier = carrierOf(labelOf(name).field);
    for (const [hour, bytes] of bytesByHour) {
      const own = at(hour);
      const gb = Number(bytes) / bytesPerGb;
      own.gb[carrier] += gb;
      if (direction === "up") own.upGb += gb;
      else own.downGb += gb;
    }
  }
  return [...hours]
    .sort(([one], [other]) => one - other)
    .map(([hour, amounts]) => ({ hour, ...amounts, isPart: !counted.has(hour) }));
}
