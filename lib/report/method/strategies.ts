import { bestMix, noNat, obstacleIds, type StrategyId, strategies } from "@/lib/model/strategies";
import { obstaclesInWords } from "@/lib/report/verdict/verdict";

/** A strategy as the method explains it. */
export type ExplainedStrategy = { readonly id: StrategyId; readonly label: string; readonly description: string };

/** Every strategy, in the order of answers. */
export const explainedStrategies: readonly ExplainedStrategy[] = strategies.map(({ id, label, description }) => ({
  id,
  label,
  description,
}));

/** The names of those that ignore the reader's pins. */
export const yardstickLabels: readonly string[] = strategies
  .filter(({ isYardstick }) => isYardstick)
  .map(({ label }) => label);

/** What can keep NAT, a clause each. */
export const obstacleClauses: readonly string[] = obstacleIds.map((id) => obstaclesInWords([id]));

/** The names of the strategies that can be recommended: the one that keeps NAT, and the one that removes it. */
export const candidateLabels = { natKept: bestMix.label, natRemoved: noNat.label } as const;
