import type { BreakEven } from "@/lib/model/breakEven";
import type { LineItem } from "@/lib/model/charges/charge";
import type { Answer } from "@/lib/model/compare";
import type { FeasibleAnswer, InfeasibleAnswer } from "@/lib/model/strategyAnswer";
import { type Warning, warningsOf } from "@/lib/model/warnings";
import type { PriceBook } from "@/lib/pricing/priceBook";

type FeasibleJson = Omit<FeasibleAnswer, "lines"> & { readonly lines: readonly Omit<LineItem, "rateId">[] };

/**
 * An answer as CLI, HTTP API and files carry it: the contract's fields, in its order, without the price book and the
 * rates.
 */
export type AnswerJson = Pick<Answer, "scenario" | "recommended" | "unnamed"> & {
  readonly prices: Pick<PriceBook, "snapshot" | "publishedOn" | "region" | "currency">;
  readonly strategies: readonly (FeasibleJson | InfeasibleAnswer)[];
  readonly breakEven: BreakEven;
  readonly warnings: readonly Warning[];
};

/** The answer as JSON, ready for `JSON.stringify`. */
export function answerJson(answer: Answer): AnswerJson {
  const { scenario, prices, strategies, recommended, unnamed, breakEven } = answer;
  const { snapshot, publishedOn, region, currency } = prices;
  return {
    scenario,
    prices: { snapshot, publishedOn, region, currency },
    strategies: strategies.map((strategy) =>
      strategy.feasible ? { ...strategy, lines: strategy.lines.map(({ rateId: _, ...line }) => line) } : strategy,
    ),
    recommended,
    unnamed,
    breakEven: breakEven(),
    warnings: warningsOf(answer),
  };
}
