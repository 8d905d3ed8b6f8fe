import type { ServiceBreakEven } from "@/lib/model/breakEven";
import { recommendedAnswer } from "@/lib/model/compare";
import type { Scenario } from "@/lib/model/scenario";
import type { Route } from "@/lib/model/strategyAnswer";
import { estimate } from "@/lib/scenario/estimate";

/** What the plan says of each service of a scenario, by its id. */
export type PlanOfServices = {
  readonly routes: ReadonlyMap<string, Route>;
  readonly breakEvens: ReadonlyMap<string, ServiceBreakEven>;
};

/** The recommended plan's routes and the break-evens of a scenario; null without one. */
export function planOfServices(scenario: Scenario | null): PlanOfServices | null {
  if (scenario === null) return null;
  const answer = estimate(scenario);
  return {
    routes: new Map(recommendedAnswer(answer).routes.map((route) => [route.service, route])),
    breakEvens: new Map(answer.breakEven().services.map((one) => [one.service, one])),
  };
}
