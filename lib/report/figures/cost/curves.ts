import type { Answer } from "@/lib/model/compare";
import { atServicesGb, costCurve, gbInMix, mixOf, servicesGb } from "@/lib/model/curves";
import { designOf } from "@/lib/model/design";
import { type CompiledPlan, compiledPlan, totalAt } from "@/lib/model/evaluator/evaluator";
import { readingsOf } from "@/lib/model/evaluator/readings";
import type { CostCurve } from "@/lib/model/spans";
import { bestMix, type StrategyId } from "@/lib/model/strategies";

export type StrategyCurve = CostCurve<StrategyId>;

/**
 * The cost of the best mix, which chooses its routes again at each GB; its kinks are where a service passes its
 * break-even.
 */
function bestMixCurve({ scenario, rates, breakEven }: Answer): StrategyCurve {
  const mix = mixOf(scenario);
  const hereGb = servicesGb(scenario);
  // Over all GB only a few different routes occur, so each is compiled once.
  const plans = new Map<string, CompiledPlan>();
  return {
    id: bestMix.id,
    usdAt: (gb) => {
      const routes = bestMix.routes(atServicesGb(scenario, gb), rates);
      const key = routes.join();
      const plan = plans.get(key) ?? compiledPlan(readingsOf(designOf(scenario, routes, true)), rates, "lines");
      plans.set(key, plan);
      return totalAt(plan, gbInMix(mix, gb));
    },
    kinksGb: breakEven().services.flatMap(({ gb, natKeptGb }) =>
      natKeptGb !== null && gb > 0 ? [(natKeptGb / gb) * hereGb] : [],
    ),
  };
}

/**
 * The cost of every feasible strategy against GB of all services together, in USD a month. Needs service GB above 0.
 */
export function costCurvesOf(answer: Answer): readonly StrategyCurve[] {
  const { scenario, rates } = answer;
  const mix = mixOf(scenario);
  return answer.strategies.flatMap((strategy): readonly StrategyCurve[] => {
    if (!strategy.feasible) return [];
    if (strategy.id === bestMix.id) return [bestMixCurve(answer)];
    const routes = strategy.routes.map(({ via }) => via);
    return [costCurve(strategy.id, designOf(scenario, routes, strategy.natKept), mix, rates)];
  });
}
