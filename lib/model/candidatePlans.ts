import { type Answer, feasibleAnswer } from "@/lib/model/compare";
import { candidates } from "@/lib/model/strategies";
import type { FeasibleAnswer } from "@/lib/model/strategyAnswer";
import { isLessAmount } from "@/lib/units/amounts";

/** The feasible candidate that costs least, of those that keep NAT or of those that remove it; of equal ones the first. */
function cheapestCandidate(answer: Answer, natKept: boolean): FeasibleAnswer | undefined {
  const plans = candidates.flatMap(({ id }) => feasibleAnswer(answer, id) ?? []);
  return plans
    .filter((plan) => plan.natKept === natKept)
    .reduce<FeasibleAnswer | undefined>(
      (best, plan) => (best === undefined || isLessAmount(plan.totalUsd, best.totalUsd) ? plan : best),
      undefined,
    );
}

/** The cheapest plan that keeps NAT: always there, because no obstacle rules it out. */
export function keptNatPlan(answer: Answer): FeasibleAnswer {
  const plan = cheapestCandidate(answer, true);
  if (!plan) throw new Error("no plan keeps NAT");
  return plan;
}

/** The cheapest plan that removes NAT, whether or not it is recommended; `undefined` where NAT has to stay. */
export const removedNatPlan = (answer: Answer): FeasibleAnswer | undefined => cheapestCandidate(answer, false);
