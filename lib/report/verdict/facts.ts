import { interfacePaysFromGb } from "@/lib/model/breakEven";
import { keptNatPlan } from "@/lib/model/candidatePlans";
import { type Answer, recommendedAnswer } from "@/lib/model/compare";
import { type NatRemoval, natRemovalOf, nearestBreakEvenOf } from "@/lib/model/levers/levers";
import { internetNeeded, outsideGb } from "@/lib/model/scenario";
import { natCondition, obstaclesInWords, shownUsd } from "@/lib/report/verdict/verdict";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGbShort } from "@/lib/units/gb";
import { formatUsdInWords, isZeroToTheCent } from "@/lib/units/usd";

/** A fact under the verdict: a short title, and a sentence. */
export type Fact = { readonly title: string; readonly text: string };

function breakEvenFact({ scenario, rates }: Answer): Fact {
  const title = "Break-even";
  const fromGb = interfacePaysFromGb(scenario, rates);
  const where = `An interface endpoint in ${countWithNoun(scenario.azCount, "AZ")}${scenario.vpcCount > 1 ? ` of each of ${scenario.vpcCount.toLocaleString("en-US")} VPCs` : ""}`;
  if (fromGb === null) return { title, text: `${where} never pays here: NAT costs no more per GB.` };
  if (fromGb === 0) return { title, text: `${where} pays from the first GB here: its hours are free.` };
  return {
    title,
    text: `${where} pays from ${formatGbShort(fromGb)} a month${scenario.vpcCount > 1 ? " in all" : " here"}.`,
  };
}

function nearestBreakEvenFact(answer: Answer): Fact | null {
  const nearest = nearestBreakEvenOf(answer);
  // A break-even compares an endpoint with NAT that stays; without NAT every service needs its endpoint.
  if (!nearest || !recommendedAnswer(answer).natKept) return null;
  const paysFrom = `Its endpoint pays from ${formatGbShort(nearest.natKeptGb)}.`;
  return { title: "Closest call", text: `${nearest.service}, ${formatGbShort(nearest.gb)}. ${paysFrom}` };
}

/** Why NAT stays: the reader's answer where it is the only obstacle, else all obstacles. */
function blockedInWords(answer: Answer, removal: NatRemoval & { readonly kind: "blocked" }): string {
  const { scenario } = answer;
  const isAnswerAlone = removal.reasons.length === 1 && scenario.internet.needed === "yes" && outsideGb(scenario) === 0;
  return isAnswerAlone
    ? "No: you answered that something here needs the internet."
    : `No: ${obstaclesInWords(removal.reasons)}.`;
}

function natFact(answer: Answer): Fact {
  const removal = natRemovalOf(answer);
  const title = "Can NAT go?";
  const planUsd = shownUsd(answer, keptNatPlan(answer).id);
  const hasServices = answer.scenario.services.length > 0;
  if (!recommendedAnswer(answer).natKept) {
    return { title, text: `Yes, on your answer. With NAT kept, the least is ${formatUsdInWords(planUsd)} a month.` };
  }
  if (removal.kind === "blocked") {
    const because = blockedInWords(answer, removal);
    // The cost of unnamed traffic without NAT is unknown.
    if (!hasServices || removal.reasons.includes("unnamed-traffic")) return { title, text: because };
    const usd = formatUsdInWords(removal.totalUsdWithout);
    const then =
      removal.totalUsdWithout < planUsd
        ? `Without that, endpoints alone would cost ${usd} a month.`
        : `Even without that, endpoints alone would cost more: ${usd} a month.`;
    return { title, text: `${because} ${then}` };
  }
  if (!hasServices) return { title, text: `Only if ${natCondition}.` };
  const noNatUsd = shownUsd(answer, removal.plan.id);
  const moreUsd = noNatUsd - planUsd;
  const amount = `endpoints for everything cost ${formatUsdInWords(noNatUsd)} a month`;
  if (internetNeeded(answer.scenario) === "unknown") {
    const than = isZeroToTheCent(moreUsd)
      ? "as much as this plan"
      : `${formatUsdInWords(Math.abs(moreUsd))} ${moreUsd > 0 ? "more" : "less"}`;
    return { title, text: `Only if ${natCondition}. Then ${amount}, ${than}.` };
  }
  return {
    title,
    text: `It could, but ${amount}, ${isZeroToTheCent(moreUsd) ? "no less" : `${formatUsdInWords(moreUsd)} more`} than this plan.`,
  };
}

/**
 * The facts under the verdict, at most three: from how many GB an endpoint pays here, the service nearest to its
 * break-even, and whether NAT can go.
 */
export function factsOf(answer: Answer): readonly Fact[] {
  return [breakEvenFact(answer), nearestBreakEvenFact(answer), natFact(answer)].filter((fact) => fact !== null);
}
