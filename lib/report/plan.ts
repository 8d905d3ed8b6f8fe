import type { ServiceVerdict } from "@/lib/model/breakEven";
import { type Answer, recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import { rowOfService } from "@/lib/model/rowOfService";
import type { Via } from "@/lib/model/scenario";
import type { Route } from "@/lib/model/strategyAnswer";

/** A change of one service's way from today to the recommended plan. */
export type Change = {
  readonly service: string;
  readonly kind: "add" | "drop" | "move";
  readonly from: Route;
  readonly to: Route;
};

type Step = {
  readonly today: Via;
  readonly gb: number;
  readonly verdict: ServiceVerdict;
  readonly natKept: boolean;
};

/**
 * Whether the plan has a new endpoint only because it is free, for a service without GB, beside NAT that stays. It
 * saves nothing, so no one is advised to add it.
 */
export const isIdleFreeEndpoint = ({ today, gb, verdict, natKept }: Step): boolean =>
  natKept && today === "nat" && gb === 0 && (verdict === "gateway-is-free" || verdict === "endpoint-is-free");

const kindOf = (from: Route, to: Route): Change["kind"] => {
  if (from.via === "nat") return "add";
  return to.via === "nat" ? "drop" : "move";
};

/**
 * The endpoints to add, to drop and to move from one type to the other, in the order of the scenario's rows. Free
 * endpoints that would carry nothing are left out.
 */
export function changesOf(answer: Answer): readonly Change[] {
  const plan = recommendedAnswer(answer);
  return todayAnswer(answer).routes.flatMap((from) => {
    const to = rowOfService(plan.routes, from.service);
    if (to.via === from.via) return [];
    const { verdict } = rowOfService(answer.breakEven().services, from.service);
    if (isIdleFreeEndpoint({ today: from.via, gb: to.gb, verdict, natKept: plan.natKept })) return [];
    return [{ service: from.service, kind: kindOf(from, to), from, to }];
  });
}
