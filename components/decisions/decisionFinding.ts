import type { Answer } from "@/lib/model/compare";
import { isMostlyUnnamed } from "@/lib/model/lead";
import type { Decision } from "@/lib/report/decisions";

/** The figure's heading, and what its marks mean. */
export type DecisionWords = { readonly title: string; readonly note: string };

function countsInWords(decisions: readonly Decision[]): string {
  const all = decisions.length;
  const byEndpoint = decisions.filter(({ via }) => via !== "nat").length;
  if (all === 1) return `${decisions[0]?.service} ${byEndpoint === 1 ? "has an endpoint" : "goes through NAT"}`;
  const each = all === 2 ? "both services" : `all ${all} services`;
  if (byEndpoint === all) return `${each} have an endpoint`;
  if (byEndpoint === 0) return `${each} go through NAT`;
  const rest = all - byEndpoint;
  return `${byEndpoint} of ${all} services ${byEndpoint === 1 ? "has" : "have"} an endpoint, ${rest} ${rest === 1 ? "goes" : "go"} through NAT`;
}

/** What the decisions come to in words. While most traffic is unnamed they are no plan, and hold whatever it is. */
export function decisionWords(answer: Answer, decisions: readonly Decision[]): DecisionWords {
  if (decisions.length === 0) {
    return { title: "No services to decide about yet", note: "Add a service, and its row says which way costs less." };
  }
  const isUnnamed = isMostlyUnnamed(answer.scenario);
  const marks = "Dot: GB a month, on a log scale. Tick: where the service’s own interface endpoint starts to pay.";
  return {
    title: `${isUnnamed ? "For what is named" : "In the plan"}, ${countsInWords(decisions)}`,
    note: isUnnamed
      ? `What is added pays whatever the unnamed traffic is; what is dropped or kept on NAT, only if none of that is its own. ${marks}`
      : marks,
  };
}
