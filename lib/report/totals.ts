import { type Answer, feasibleAnswer } from "@/lib/model/compare";
import { shownRecommendation } from "@/lib/model/lead";
import { internetNeeded, type ServiceRow } from "@/lib/model/scenario";
import { natOnly, type StrategyId, strategies, today } from "@/lib/model/strategies";
import { isUnnamedFirst, obstaclesInWords, shownSavingUsd, shownUsd } from "@/lib/report/verdict/verdict";
import { monthsPerYear } from "@/lib/units/hours";
import { formatUsd, formatUsdInWords, roundToCents } from "@/lib/units/usd";

/** A strategy's row in the table of totals; `note` is shown under its amount. */
export type TotalRow = {
  readonly id: StrategyId;
  readonly label: string;
  readonly description: string;
  readonly note: string | null;
};

/** Whether no service has an endpoint today, so that today's design is NAT only. */
export const isNatOnlyToday = (services: readonly ServiceRow[]): boolean =>
  services.every(({ today: via }) => via === "nat");

/** The strategies that have a total of their own, in their order. */
export const totalRows = (isNatOnly: boolean): readonly TotalRow[] =>
  strategies
    .filter((strategy) => !isNatOnly || strategy !== natOnly)
    .map(({ id, label, description }) => ({
      id,
      label,
      description,
      note: isNatOnly && id === today.id ? "through NAT only" : null,
    }));

/** A strategy's month as shown: the sum of its rounded lines, or that it is not possible. */
export const totalInWords = (answer: Answer, id: StrategyId): string =>
  feasibleAnswer(answer, id) ? formatUsd(shownUsd(answer, id)) : "not possible";

/** Why a strategy is not possible; null where it is. */
export function obstaclesOf(answer: Answer, id: StrategyId): string | null {
  const found = answer.strategies.find((strategy) => strategy.id === id);
  return found && !found.feasible ? obstaclesInWords(found.reasons) : null;
}

/** Whether a strategy is marked as the plan. */
export const isRecommended = (answer: Answer, id: StrategyId): boolean => shownRecommendation(answer) === id;

/** Whether a strategy removes NAT while the reader has not answered whether anything here needs the internet. */
export const isOpenQuestion = (answer: Answer, id: StrategyId): boolean =>
  feasibleAnswer(answer, id)?.natKept === false && internetNeeded(answer.scenario) === "unknown";

/** What a strategy saves of today's bill, ` saves $1,234 a year`; empty where it saves nothing. */
export function yearlySavingInWords(answer: Answer, id: StrategyId): string {
  const usdPerYear = roundToCents(shownSavingUsd(answer, id) * monthsPerYear);
  return usdPerYear > 0 ? ` saves ${formatUsdInWords(usdPerYear)} a year` : "";
}

/**
 * The amounts that stay visible beside the form, as shown, in USD a month: today's, the plan's, and the most that the
 * unnamed traffic could save where it leads, else null.
 */
export const visibleAmounts = (
  answer: Answer,
): { readonly todayUsd: number; readonly planUsd: number; readonly unnamedUsd: number | null } => ({
  todayUsd: shownUsd(answer, today.id),
  planUsd: shownUsd(answer, answer.recommended),
  unnamedUsd: isUnnamedFirst(answer) ? answer.unnamed.atMostSavingUsd : null,
});
