import { candidates, type RecommendedId } from "@/lib/model/strategies";
import type { FeasibleAnswer, StrategyAnswer } from "@/lib/model/strategyAnswer";
import { isLessAmount } from "@/lib/units/amounts";

/** The answer of a strategy that may be recommended, with its bill. */
export type CandidateAnswer = FeasibleAnswer & { readonly id: RecommendedId };

const isCandidateAnswer = (answer: StrategyAnswer): answer is CandidateAnswer =>
  answer.feasible && candidates.some(({ id }) => id === answer.id);

/** The feasible candidate that costs least, of those that `isAllowed` takes; of equal ones the first. */
export function cheapestCandidate(
  answers: readonly StrategyAnswer[],
  isAllowed: (plan: CandidateAnswer) => boolean,
): CandidateAnswer | undefined {
  let cheapest: CandidateAnswer | undefined;
  for (const answer of answers) {
    if (!isCandidateAnswer(answer) || !isAllowed(answer)) continue;
    if (cheapest === undefined || isLessAmount(answer.totalUsd, cheapest.totalUsd)) cheapest = answer;
  }
  return cheapest;
}

type WithAnswers = { readonly strategies: readonly StrategyAnswer[] };

/** The cheapest plan that keeps NAT: always there, because no obstacle rules it out. */
export function keptNatPlan({ strategies }: WithAnswers): FeasibleAnswer {
  const plan = cheapestCandidate(strategies, ({ natKept }) => natKept);
  if (!plan) throw new Error("no plan keeps NAT");
  return plan;
}

/** The cheapest plan that removes NAT, whether or not it is recommended; `undefined` where NAT has to stay. */
export const removedNatPlan = ({ strategies }: WithAnswers): FeasibleAnswer | undefined =>
  cheapestCandidate(strategies, ({ natKept }) => !natKept);
