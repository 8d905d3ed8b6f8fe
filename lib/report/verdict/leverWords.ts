import type { NatMode } from "@/lib/meters/natModes";
import { keptNatPlan } from "@/lib/model/candidatePlans";
import { type Answer, recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import { isMostlyUnnamed } from "@/lib/model/lead";
import { fewerAzsOf } from "@/lib/model/levers/fewerAzs";
import { gbSensitivityOf } from "@/lib/model/levers/growth";
import { type OtherNatMode, otherNatModesOf } from "@/lib/model/levers/otherNatModes";
import type { Scenario } from "@/lib/model/scenario";
import { formatUsd, formatUsdInWords, isZeroToTheCent } from "@/lib/units/usd";

const numbers = ["no", "one", "two", "three", "four", "five", "six"] as const;
const countInWords = (count: number): string => numbers[count] ?? String(count);

/** A NAT mode as a subject: `One shared NAT gateway`, `A NAT gateway in each of the three AZs`. */
function modeInWords(mode: NatMode, { azCount, vpcCount }: Scenario): string {
  const perVpc = vpcCount > 1 ? " in each VPC" : "";
  if (mode === "single") return `One shared NAT gateway${perVpc}`;
  if (mode === "regional") return `A regional NAT gateway${perVpc}`;
  return `A NAT gateway in each of the ${countInWords(azCount)} AZs${vpcCount > 1 ? " of each VPC" : ""}`;
}

/** Today's NAT mode, in the words that follow `instead of`. */
function insteadOf({ nat, azCount }: Scenario): string {
  if (nat.mode === "per-az") return azCount === 1 ? "one in its AZ" : `${countInWords(azCount)}, one in each AZ`;
  return nat.mode === "single" ? "one shared by all AZs" : "a regional one";
}

/** `$187 a month more today`, `the same today`. */
const moreOrLess = (usd: number, when: string): string =>
  isZeroToTheCent(usd) ? `the same ${when}` : `${formatUsdInWords(Math.abs(usd))} ${usd > 0 ? "more" : "less"} ${when}`;

/** What a mode costs more or less a month, today and after the plan; one phrase where both are the same. */
function bothInWords(moreTodayUsd: number, morePlanUsd: number): string {
  if (isZeroToTheCent(moreTodayUsd - morePlanUsd)) return moreOrLess(moreTodayUsd, "a month, today and after the plan");
  return `${moreOrLess(moreTodayUsd, "a month today")}, ${moreOrLess(morePlanUsd, "after the plan")}`;
}

/** What another NAT mode changes when an AZ fails; empty where that is nothing. */
function failureInWords(mode: NatMode, { nat, azCount }: Scenario): string {
  if (azCount === 1) return "";
  if (mode === "single")
    return ` If its AZ fails, ${azCount === 2 ? "both" : `all ${countInWords(azCount)}`} AZs lose their way out.`;
  return nat.mode === "single" ? " Then no AZ needs another for its way out." : "";
}

/**
 * What other NAT modes would cost a month, today and after the plan: a sentence for each mode whose bill differs. None
 * where the plan removes NAT, or with one AZ, where the modes do not differ. While most traffic is unnamed, the
 * sentences are about today alone.
 */
export function natModesInWords(answer: Answer): readonly string[] {
  const { scenario } = answer;
  if (!recommendedAnswer(answer).natKept || scenario.azCount === 1) return [];
  const todayUsd = todayAnswer(answer).totalUsd;
  const planUsd = keptNatPlan(answer).totalUsd;
  const sentence = (other: OtherNatMode): readonly string[] => {
    const moreTodayUsd = other.todayUsd - todayUsd;
    const morePlanUsd = other.planUsd - planUsd;
    if (isZeroToTheCent(moreTodayUsd) && isZeroToTheCent(morePlanUsd)) return [];
    const amounts = isMostlyUnnamed(scenario)
      ? moreOrLess(moreTodayUsd, "a month today")
      : bothInWords(moreTodayUsd, morePlanUsd);
    return [
      `${modeInWords(other.mode, scenario)} instead of ${insteadOf(scenario)}: ${amounts}.${failureInWords(other.mode, scenario)}`,
    ];
  };
  return otherNatModesOf(answer).flatMap(sentence);
}

function savesInWords(usd: number): string {
  if (isZeroToTheCent(usd)) return "saves nothing";
  return usd > 0 ? `saves ${formatUsdInWords(usd)}` : `costs ${formatUsdInWords(-usd)} more`;
}

/**
 * What the plan would save at other GB: `At half the traffic the plan saves $297 a month; at double, it saves $1,378.`
 * Null where it saves nothing at either.
 */
export function gbSensitivityInWords(answer: Answer): string | null {
  const sensitivity = gbSensitivityOf(answer);
  if (!sensitivity || (isZeroToTheCent(sensitivity.halfSavingUsd) && isZeroToTheCent(sensitivity.doubleSavingUsd)))
    return null;
  return `At half the traffic the plan ${savesInWords(sensitivity.halfSavingUsd)} a month; at double, it ${savesInWords(sensitivity.doubleSavingUsd)}.`;
}

/** What one endpoint in a single AZ would save on top of the plan, and its risk; null where none saves anything. */
export function fewerAzsInWords(answer: Answer): string | null {
  const fewer = fewerAzsOf(answer);
  if (!fewer || isZeroToTheCent(fewer.savingUsd)) return null;
  const isPlanned = recommendedAnswer(answer).routes.some(
    ({ service, via }) => service === fewer.service && via === "interface",
  );
  const what = isPlanned
    ? `The endpoint for ${fewer.service} in 1 AZ would save ${formatUsd(fewer.savingUsd)} more a month.`
    : `In 1 AZ an endpoint for ${fewer.service} would pay: ${formatUsd(fewer.savingUsd)} less a month.`;
  return `${what} If that AZ fails, so does the endpoint.`;
}

/** The levers in words: other NAT modes, one endpoint in fewer AZs, other GB. Empty where none changes the bill. */
export function leversInWords(answer: Answer): readonly string[] {
  const modes = natModesInWords(answer);
  if (isMostlyUnnamed(answer.scenario)) return modes;
  return [...modes, fewerAzsInWords(answer), gbSensitivityInWords(answer)].filter((words) => words !== null);
}
