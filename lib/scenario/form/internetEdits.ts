import { type InternetAnswer, internetAnswers } from "@/lib/model/scenario";
import { inputAt, withInputAt } from "@/lib/scenario/form/inputAt";
import type { ScenarioInput } from "@/lib/scenario/link";
import { roundedGb } from "@/lib/units/gb";

const outsideGbPaths = ["internet.gbOut", "internet.gbIn", "otherRegion.gbOut", "otherRegion.gbIn"] as const;

/** Something stands there: GB, or what cannot be read as GB. */
const isEntered = (gb: unknown): boolean => gb !== undefined && gb !== 0;

/** The answer as the page shows it: GB that go there read as yes. `null` for one that cannot be read. */
export function internetAnswerIn(input: ScenarioInput): InternetAnswer | null {
  const given = inputAt(input, "internet.needed") ?? "unknown";
  if (given === "unknown" && outsideGbPaths.some((path) => isEntered(inputAt(input, path)))) return "yes";
  return internetAnswers.find((answer) => answer === given) ?? null;
}

/** GB with the internet and other Regions, as far as they can be read. */
const outsideGbIn = (input: ScenarioInput): number =>
  outsideGbPaths.reduce((sum, path) => {
    const gb = inputAt(input, path);
    return typeof gb === "number" && gb > 0 ? sum + gb : sum;
  }, 0);

/**
 * Answers the question. No sets the GB with the internet and other Regions to 0. Not knowing makes them traffic that
 * nobody has named, so that today's NAT carries as much as before.
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

/** Takes a number field's value. GB with the internet or another Region answer the question with yes, and keep it. */
export function withFieldValue(input: ScenarioInput, path: string, value: unknown): ScenarioInput {
  const next = withInputAt(input, path, value);
  const isOutside = outsideGbPaths.some((outside) => outside === path);
  const answers = isOutside && (isEntered(value) || internetAnswerIn(input) === "yes");
  return answers ? withInputAt(next, "internet.needed", "yes") : next;
}
