import type { Answer } from "@/lib/model/compare";
import { atServicesGb, gbInMix, mixOf, servicesGb } from "@/lib/model/curves";
import { designOf } from "@/lib/model/design";
import { compiledPlan, totals } from "@/lib/model/evaluator/evaluator";
import { readingsOf } from "@/lib/model/evaluator/readings";
import { strategyUsd } from "@/lib/model/levers/levers";
import { candidateOf, today } from "@/lib/model/strategies";

/** What today's design and the plan, chosen anew, would cost, USD a month. */
export type GrownTotals = { readonly todayUsd: number; readonly planUsd: number };

/** Both totals where all services have `factor` times their GB, for each of the factors. Needs service GB above 0. */
function grownTotals(answer: Answer, factors: readonly number[]): readonly GrownTotals[] {
  const { scenario, rates } = answer;
  const mix = mixOf(scenario);
  const gbNow = servicesGb(scenario);
  // Today's routes are held while the GB grow; the plan chooses anew.
  const held = designOf(scenario, today.routes(scenario), today.natKept);
  const todayUsd = totals(
    compiledPlan(readingsOf(held), rates, "lines"),
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
 * What the recommended strategy, chosen anew, saves where all services have half or twice the GB, in USD a month; null
 * where they have none.
 */
export type IfGbAreOff = { readonly halfSavingUsd: number; readonly doubleSavingUsd: number } | null;

/** What half or twice the GB would make of the plan. */
export function ifGbAreOffOf(answer: Answer): IfGbAreOff {
  if (servicesGb(answer.scenario) === 0) return null;
  const [halfSavingUsd = Number.NaN, doubleSavingUsd = Number.NaN] = grownTotals(answer, [0.5, 2]).map(
    ({ todayUsd, planUsd }) => todayUsd - planUsd,
  );
  return { halfSavingUsd, doubleSavingUsd };
}
