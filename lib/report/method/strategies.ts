import { bestMix, noNat, type StrategyId, strategies } from "@/lib/model/strategies";

/** A strategy as the method explains it. */
export type ExplainedStrategy = { readonly id: StrategyId; readonly label: string; readonly description: string };

/** Every strategy, in the order of answers. */
export const explainedStrategies: readonly ExplainedStrategy[] = strategies.map(({ id, label, description }) => ({
  id,
  label,
  description,
}));

/** The names of the strategies that ignore the reader's pins. */
export const yardstickLabels: readonly string[] = strategies
  .filter(({ isYardstick }) => isYardstick)
  .map(({ label }) => label);

/** The names of the strategies that can be recommended: the one that keeps NAT, and the one that removes it. */
export const candidateLabels = { natKept: bestMix.label, natRemoved: noNat.label } as const;
