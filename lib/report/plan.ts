import { type Answer, type Route, recommendedAnswer, todayAnswer } from "@/lib/model/compare";

/** What the recommended plan changes against today, row by row in the order of the scenario. */
export type Change = {
  readonly service: string;
  readonly kind: "add" | "drop" | "move";
  readonly from: Route;
  readonly to: Route;
};

const kindOf = (from: Route, to: Route): Change["kind"] => {
  if (from.via === "nat") return "add";
  return to.via === "nat" ? "drop" : "move";
};

/** The endpoints to add, to drop and to move from one type to the other. */
export function changesOf(answer: Answer): readonly Change[] {
  const plan = recommendedAnswer(answer);
  return todayAnswer(answer).routes.flatMap((from, row) => {
    const to = plan.routes[row];
    return !to || to.via === from.via ? [] : [{ service: from.service, kind: kindOf(from, to), from, to }];
  });
}
