import { keptNatPlan } from "@/lib/model/candidatePlans";
import type { Answer } from "@/lib/model/compare";
import { leadOf } from "@/lib/model/lead";
import { likelyUnnamedService } from "@/lib/model/unnamed";
import { changesOf } from "@/lib/report/plan";
import { secondSentenceOf } from "@/lib/report/verdict/secondSentence";
import { changesInWords, headlineOf, shownSavingUsd } from "@/lib/report/verdict/verdict";
import { formatUsdInWords, isZeroToTheCent } from "@/lib/units/usd";

/* These sentences are in a file of their own, because the page's first load needs none of them. */

export type VerdictWords = {
  /** What to do, with the amounts and the services; where the unnamed traffic leads, its amount. */
  readonly headline: string;
  /** The condition of the headline, the saving that depends on an open question, or the cheapest first step. */
  readonly secondSentence: string;
};

/** What free gateway endpoints could save on the unnamed traffic, from nothing to all of it. */
const unnamedRangeInWords = ({ scenario, unnamed }: Answer): string =>
  likelyUnnamedService(scenario) === null
    ? "S3 and DynamoDB already have their endpoints. Whether another would pay depends on what the traffic is."
    : `Between nothing and ${formatUsdInWords(unnamed.atMostSavingUsd)} a month of it could go, depending on how much is S3 or DynamoDB traffic, whose gateway endpoints are free.`;

/**
 * The advice for named services; empty where there is none. More GB can only favour an added endpoint, but can count
 * against dropping one.
 */
export function namedAdviceInWords(answer: Answer): string {
  const savingUsd = shownSavingUsd(answer, keptNatPlan(answer).id);
  const changes = changesOf(answer);
  if (changes.length === 0 || isZeroToTheCent(savingUsd) || savingUsd < 0) return "";
  const holds = changes.some(({ kind }) => kind === "drop")
    ? "; what is dropped pays only if none of the rest is its traffic"
    : " whatever the rest is";
  return `For what is named: ${changesInWords(changes)}. That saves ${formatUsdInWords(savingUsd)} a month${holds}.`;
}

/** The verdict in words. */
export const verdictWords = (answer: Answer): VerdictWords => ({
  headline: headlineOf(answer),
  secondSentence:
    leadOf(answer) === "unnamed"
      ? [unnamedRangeInWords(answer), namedAdviceInWords(answer)].filter((sentence) => sentence !== "").join(" ")
      : secondSentenceOf(answer),
});
