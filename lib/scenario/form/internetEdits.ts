import { type InternetAnswer, internetAnswers } from "@/lib/model/scenario";
import { inputAt, withInputAt } from "@/lib/scenario/form/inputAt";
import type { ScenarioInput } from "@/lib/scenario/link";
import { roundedGb } from "@/lib/units/gb";

const outsideGbPaths = ["internet.gbOut", "internet.gbIn", "otherRegion.gbOut", "otherRegion.gbIn"] as const;

/** Whether a field has GB other than 0, or a value that cannot be read as GB. */
const isEntered = (gb: unknown): boolean => gb !== undefined && gb !== 0;

/**
 * The answer that the page shows: an unknown one reads as yes where GB go to the internet or other Regions. `null` for
 * one that cannot be read.
 */
export function internetAnswerIn(input: ScenarioInput): InternetAnswer | null {
  const given = inputAt(input, "internet.needed") ?? "unknown";
  if (given === "unknown" && outsideGbPaths.some((path) => isEntered(inputAt(input, path)))) return "yes";
  return internetAnswers.find((answer) => answer === given) ?? null;
}

/** GB a month with the internet and other Regions, as far as they can be read. */
const outsideGbIn = (input: ScenarioInput): number =>
  outsideGbPaths.reduce((sum, path) => {
    const gb = inputAt(input, path);
    return typeof gb === "number" && gb > 0 ? sum + gb : sum;
  }, 0);

/**
 * The input with the reader's answer. `no` sets the GB with the internet and other Regions to 0. `unknown` moves them
 * to the unnamed GB, so that today's NAT carries as much as before.
 */
export function withInternetAnswer(input: ScenarioInput, answer: InternetAnswer): ScenarioInput {
  const answered = withInputAt(input, "internet.needed", answer);
  if (answer === "yes") return answered;
  const cleared = outsideGbPaths.reduce((rest, path) => withInputAt(rest, path, 0), answered);
  const unnamed = inputAt(input, "unnamedGb") ?? 0;
  const gb = outsideGbIn(input);
  return answer === "no" || gb === 0 || typeof unnamed !== "number"
    ? cleared
    : withInputAt(cleared, "unnamedGb", roundedGb(unnamed + gb));
}

/**
 * The input with a number field's new value. GB with the internet or another Region set the answer to yes, or keep it
 * there.
 */
export function withFieldValue(input: ScenarioInput, path: string, value: unknown): ScenarioInput {
  const next = withInputAt(input, path, value);
  const isOutside = outsideGbPaths.some((outside) => outside === path);
  const answers = isOutside && (isEntered(value) || internetAnswerIn(input) === "yes");
  return answers ? withInputAt(next, "internet.needed", "yes") : next;
}
