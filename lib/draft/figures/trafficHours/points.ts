import { type CarrierId, carriers, type GbByCarrier, noGb } from "@/lib/draft/traffic/view/carriers";
import type { HourTraffic } from "@/lib/draft/traffic/view/hours";

/** One bar: an hour, or several together, as GB in an hour on average. */
export type HourBar = {
  readonly kind: "bar";
  /** Hours since 1970, UTC, of its first hour. */
  readonly hour: number;
  /** Hours that it has, from its first to its last. */
  readonly span: number;
  readonly loggedCount: number;
  readonly gb: GbByCarrier;
  readonly upGb: number;
  readonly downGb: number;
  readonly totalGb: number;
};

/** Hours without any log between two bars. */
export type HourGap = { readonly kind: "gap"; readonly hour: number; readonly span: number };
export type HourSlot = HourBar | HourGap;

export const totalGbOf = ({ gb }: Pick<HourTraffic, "gb">): number => carriers.reduce((sum, { id }) => sum + gb[id], 0);

/** Hours that a bar may have, so that bars begin at the same hours each day. */
export const barHours = [1, 2, 3, 6, 12, 24] as const;

function barOf(hour: number, span: number, own: readonly HourTraffic[]): HourBar {
  const mean = (of: (one: HourTraffic) => number) => own.reduce((sum, one) => sum + of(one), 0) / own.length;
  const gb: Record<CarrierId, number> = { ...noGb };
  for (const { id } of carriers) gb[id] = mean((one) => one.gb[id]);
  return {
    kind: "bar",
    hour,
    span,
    loggedCount: own.length,
    gb,
    upGb: mean(({ upGb }) => upGb),
    downGb: mean(({ downGb }) => downGb),
    totalGb: mean(totalGbOf),
  };
}

/**
 * The hours in order as bars of `hoursPerBar` hours each, a multiple of which each bar's first hour is, and the gaps between
 * them. A bar is the mean of its logged hours: a missing hour is not 0.
 */
export function hourSlots(hours: readonly HourTraffic[], hoursPerBar: number): readonly HourSlot[] {
  const groups = new Map<number, HourTraffic[]>();
  for (const one of hours) {
    const from = Math.floor(one.hour / hoursPerBar) * hoursPerBar;
    const group = groups.get(from) ?? [];
    groups.set(from, group);
    group.push(one);
  }
  let end: number | null = null;
  return [...groups].flatMap(([from, own]): readonly HourSlot[] => {
    const gap: readonly HourSlot[] = end !== null && from > end ? [{ kind: "gap", hour: end, span: from - end }] : [];
    end = from + hoursPerBar;
    return [...gap, barOf(from, hoursPerBar, own)];
  });
}
