import { charges } from "@/lib/model/charges";
import type { ChargeId } from "@/lib/model/charges/charge";
import type { Answer } from "@/lib/model/compare";
import type { Obstacle, StrategyId } from "@/lib/model/strategies";
import { roundToCents, sumOfRoundedUsd } from "@/lib/units/usd";

/** One charge's part of a bill: its lines, each rounded to the cent, so that parts add up to the total shown. */
export type ChargeSegment = { readonly charge: ChargeId; readonly label: string; readonly usd: number };

/** One strategy's bar. USD a month, to the cent. */
export type StrategyBar = {
  readonly id: StrategyId;
  readonly usd: number;
  readonly segments: readonly ChargeSegment[];
  /** Its obstacles; empty where it is feasible. */
  readonly reasons: readonly Obstacle[];
};

/** Each strategy's charges in the order of the bill; a charge of $0 is left out. */
export function strategyBars(answer: Answer): readonly StrategyBar[] {
  return answer.strategies.map((strategy) => {
    if (!strategy.feasible) return { id: strategy.id, usd: 0, segments: [], reasons: strategy.reasons };
    const segments = charges.flatMap(({ id, label }) => {
      const usd = sumOfRoundedUsd(strategy.lines.filter(({ charge }) => charge === id));
      return usd === 0 ? [] : [{ charge: id, label, usd }];
    });
    return { id: strategy.id, usd: roundToCents(sumOfRoundedUsd(segments)), segments, reasons: [] };
  });
}

/** The charges that any bar has, in the order of the bill. */
export const chargesShown = (rows: readonly StrategyBar[]): readonly ChargeId[] =>
  charges.map(({ id }) => id).filter((id) => rows.some(({ segments }) => segments.some(({ charge }) => charge === id)));
