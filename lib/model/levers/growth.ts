import type { Answer } from "@/lib/model/compare";
import { atServicesGb, gbInMix, mixOf, servicesGb } from "@/lib/model/curves";
import { designOf } from "@/lib/model/design";
import { compiledPlan, totals } from "@/lib/model/evaluator/evaluator";
import { readingsOf } from "@/lib/model/evaluator/readings";
import { strategyUsd } from "@/lib/model/levers/levers";
import { candidateOf, today } from "@/lib/model/strategies";

/** The cost of today's design and of the plan, which chooses its routes again at the new GB; USD a month. */
export type GrownTotals = { readonly todayUsd: number; readonly planUsd: number };

/** Both totals where all services have `factor` times their GB, for each of the factors. Needs service GB above 0. */
function grownTotals(answer: Answer, factors: readonly number[]): readonly GrownTotals[] {
  const { scenario, rates } = answer;
  const mix = mixOf(scenario);
  const gbNow = servicesGb(scenario);
  // Today's routes stay as they are while the GB grow; the plan chooses its routes again.
  const todayDesign = designOf(scenario, today.routes(scenario), today.natKept);
  const todayUsd = totals(
    compiledPlan(readingsOf(todayDesign), rates, "lines"),
    factors.map((factor) => gbInMix(mix, gbNow * factor)),
  );
  const plan = candidateOf(answer.recommended);
  return factors.map((factor, i) => ({
    todayUsd: todayUsd[i] ?? Number.NaN,
    planUsd: strategyUsd(plan, atServicesGb(scenario, gbNow * factor), rates),
  }));
}

/** Both totals with `factor` times the GB of all services; null where they have none. */
export function totalsIfGbGrow(answer: Answer, factor: number): GrownTotals | null {
  return servicesGb(answer.scenario) === 0 ? null : (grownTotals(answer, [factor])[0] ?? null);
}

/**
 * The saving of the recommended strategy, with its routes chosen again, where all services have half or twice the GB:
 * USD a month, below 0 where it costs more. Null where they have none.
 */
export type GbSensitivity = { readonly halfSavingUsd: number; readonly doubleSavingUsd: number } | null;

/** The plan's saving at half and at twice the GB of all services. */
export function gbSensitivityOf(answer: Answer): GbSensitivity {
  if (servicesGb(answer.scenario) === 0) return null;
  const [halfSavingUsd = Number.NaN, doubleSavingUsd = Number.NaN] = grownTotals(answer, [0.5, 2]).map(
    ({ todayUsd, planUsd }) => todayUsd - planUsd,
  );
  return { halfSavingUsd, doubleSavingUsd };
}
