import type { Answer } from "@/lib/model/compare";
import { isMostlyUnnamed } from "@/lib/model/lead";
import { isUnnamedEndpoint } from "@/lib/model/unnamed";
import type { Decision } from "@/lib/report/figures/decisions/points";
import { countWithNoun } from "@/lib/units/countWithNoun";

/** The figure's heading, and the meaning of its marks. */
export type DecisionsFinding = { readonly title: string; readonly note: string };

function namedInWords(decisions: readonly Decision[]): string {
  const all = decisions.length;
  const byEndpoint = decisions.filter(({ via }) => via !== "nat").length;
  if (all === 1) return `${decisions[0]?.service} ${byEndpoint === 1 ? "has an endpoint" : "goes through NAT"}`;
  const each = all === 2 ? "both services" : `all ${all} services`;
  if (byEndpoint === all) return `${each} have an endpoint`;
  if (byEndpoint === 0) return `${each} go through NAT`;
  const rest = all - byEndpoint;
  return `${byEndpoint} of ${all} services ${byEndpoint === 1 ? "has" : "have"} an endpoint, ${rest} ${rest === 1 ? "goes" : "go"} through NAT`;
}

/** Unnamed endpoints in words, counted apart from services: they stay as they are, unless the reader pinned them. */
function unnamedInWords(decisions: readonly Decision[]): string {
  const one = decisions.length === 1;
  const what = countWithNoun(decisions.length, "unnamed endpoint");
  return decisions.every(({ today, via }) => today === via)
    ? `${what} ${one ? "stays as it is" : "stay as they are"}`
    : `${what} ${one ? "goes" : "go"} as you pinned ${one ? "it" : "them"}`;
}

function countsInWords(lead: string, decisions: readonly Decision[]): string {
  const unnamed = decisions.filter(({ service }) => isUnnamedEndpoint(service));
  const named = decisions.filter(({ service }) => !isUnnamedEndpoint(service));
  const ofNamed = named.length === 0 ? [] : [`${lead}, ${namedInWords(named)}`];
  const ofUnnamed = unnamed.length === 0 ? [] : [unnamedInWords(unnamed)];
  return [...ofNamed, ...ofUnnamed].join("; ");
}

/** The decisions in words. While most traffic is unnamed, they are advice for the named services and no plan. */
export function decisionsFinding(answer: Answer, decisions: readonly Decision[]): DecisionsFinding {
  if (decisions.length === 0) {
    return {
      title: "No services to decide about yet",
      note: "Add a service, and its row will say which way costs less.",
    };
  }
  const isUnnamed = isMostlyUnnamed(answer.scenario);
  const marks = "Dot: GB a month, on a log scale. Tick: where the service’s own interface endpoint starts to pay.";
  return {
    title: countsInWords(isUnnamed ? "For what is named" : "In the plan", decisions),
    note: isUnnamed
      ? `What is added pays whatever the unnamed traffic is. Dropping an endpoint, or keeping a service on NAT, is right only if none of that traffic is the service’s own. ${marks}`
      : marks,
  };
}
