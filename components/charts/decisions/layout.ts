import { type Decision, decisionDomain } from "@/lib/report/figures/decisions/points";
import { type Domain, gbDecades, gbTickLabel, thinTicks } from "@/lib/units/axis";

/** One log axis of GB for all rows. */
export type DecisionAxis = {
  readonly domain: Domain;
  /** Round numbers of GB, each with its label and its position. */
  readonly ticks: readonly { readonly share: number; readonly label: string }[];
  /**
   * Position of a number of GB above 0, from 0 at the axis's left end to 1 at its right. GB outside the axis get the
   * nearer end.
   */
  readonly shareOf: (gb: number) => number;
};

const mostTicks = 6;

/**
 * The axis that covers every row's GB and break-even, between round numbers of GB. It starts at 1 GB, or lower where a
 * row needs it.
 */
export function decisionAxis(decisions: readonly Decision[]): DecisionAxis {
  const [from, to] = decisionDomain(decisions);
  const shareOf = (gb: number) => Math.min(1, Math.max(0, Math.log(gb / from) / Math.log(to / from)));
  return {
    domain: [from, to],
    ticks: thinTicks(gbDecades([from, to]), mostTicks).map((gb) => ({ share: shareOf(gb), label: gbTickLabel(gb) })),
    shareOf,
  };
}

/** Positions of a row's dot, break-even and label, as shares of the axis; null where there is none. */
export type DecisionMarks = {
  /** Null for a row without GB: a log axis has no place for 0. */
  readonly dot: number | null;
  readonly tick: number | null;
  /** True where the break-even is close at the right of the dot and the label has room at its left. */
  readonly isLabelLeft: boolean;
};

/** A label's approximate width, as a share of the axis. */
const labelShare = 0.24;

export function decisionMarks({ gb, natKeptGb }: Decision, { shareOf }: DecisionAxis): DecisionMarks {
  const dot = gb > 0 ? shareOf(gb) : null;
  const tick = natKeptGb !== null && natKeptGb > 0 ? shareOf(natKeptGb) : null;
  if (dot === null) return { dot, tick, isLabelLeft: false };
  const isLabelLeft = tick !== null && tick > dot && tick - dot < labelShare && dot > labelShare;
  return { dot, tick, isLabelLeft };
}
