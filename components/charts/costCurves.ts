import { bill, totalUsd } from "@/lib/model/bill";
import type { Answer } from "@/lib/model/compare";
import { atServicesGb, costCurve, servicesGb } from "@/lib/model/curves";
import { scenarioRates } from "@/lib/model/scenarioRates";
import type { CostCurve } from "@/lib/model/spans";
import { bestMix, type StrategyId, strategies } from "@/lib/model/strategies";
import type { PriceBook } from "@/lib/pricing/priceBook";

export type CostCurveOf = CostCurve<StrategyId>;

/**
 * The cost of every feasible strategy against GB of all services together, in USD a month. The best mix chooses anew at
 * each size; its kinks are where a service passes its break-even. Needs service GB above 0.
 */
export function costCurvesOf(answer: Answer, book: PriceBook): readonly CostCurveOf[] {
  const { scenario } = answer;
  const rates = scenarioRates(scenario, book);
  const hereGb = servicesGb(scenario);
  const feasible = new Set(answer.strategies.flatMap(({ id, feasible: can }) => (can ? [id] : [])));
  return strategies
    .filter(({ id }) => feasible.has(id))
    .map((strategy): CostCurveOf => {
      if (strategy.id !== bestMix.id) return costCurve(strategy, scenario, rates);
      return {
        id: strategy.id,
        usdAt: (gb) => {
          const there = atServicesGb(scenario, gb);
          return totalUsd(bill(there, strategy.routes(there, rates), true, rates));
        },
        kinksGb: answer.breakEven.services.flatMap(({ gb, natKeptGb }) =>
          natKeptGb !== null && gb > 0 ? [(natKeptGb / gb) * hereGb] : [],
        ),
      };
    });
}
