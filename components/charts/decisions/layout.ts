import { type Decision, decisionDomain } from "@/lib/report/figures/decisions/points";
import { type Domain, gbDecades, gbTickLabel, thinned } from "@/lib/units/axis";

/** One log axis of GB for all rows. */
export type DecisionAxis = {
  readonly domain: Domain;
  /** Round sizes with a label, and where they stand. */
  readonly ticks: readonly { readonly share: number; readonly label: string }[];
  /** Where a number of GB above 0 stands, from 0 at the left end to 1. */
  readonly shareOf: (gb: number) => number;
};

const mostTicks = 6;

/** The axis that holds every row's GB and break-even, between round sizes. From 1 GB, or lower where a row is. */
export function decisionAxis(decisions: readonly Decision[]): DecisionAxis {
  const [from, to] = decisionDomain(decisions);
  const shareOf = (gb: number) => Math.min(1, Math.max(0, Math.log(gb / from) / Math.log(to / from)));
  return {
    domain: [from, to],
    ticks: thinned(gbDecades([from, to]), mostTicks).map((gb) => ({ share: shareOf(gb), label: gbTickLabel(gb) })),
    shareOf,
  };
}

/** Where a row's dot, break-even and label stand; shares of the axis, null where there is none. */
export type DecisionMarks = {
  /** Null for a row without GB: a log axis has no place for 0. */
  readonly dot: number | null;
  readonly tick: number | null;
  /** The label stands to the left of the dot where the break-even is near at its right, if there is room. */
  readonly isLabelLeft: boolean;
};

/** A label is about this part of the axis. */
const labelShare = 0.24;

export function decisionMarks({ gb, natKeptGb }: Decision, { shareOf }: DecisionAxis): DecisionMarks {
  const dot = gb > 0 ? shareOf(gb) : null;
  const tick = natKeptGb !== null && natKeptGb > 0 ? shareOf(natKeptGb) : null;
  if (dot === null) return { dot, tick, isLabelLeft: false };
  const isLabelLeft = tick !== null && tick > dot && tick - dot < labelShare && dot > labelShare;
  return { dot, tick, isLabelLeft };
}
