import { inputAt, withInputAt } from "@/components/planner/inputAt";
import { type InternetAnswer, internetAnswers } from "@/lib/model/scenario";
import type { ScenarioInput } from "@/lib/scenario/link";

const outsideGbPaths = ["internet.gbOut", "internet.gbIn", "otherRegion.gbOut", "otherRegion.gbIn"] as const;

const isAboveZero = (gb: unknown): boolean => typeof gb === "number" && gb > 0;

/** The answer as the page shows it: GB that go there read as yes. `null` for one that cannot be read. */
export function internetAnswerIn(input: ScenarioInput): InternetAnswer | null {
  const given = inputAt(input, "internet.needed") ?? "unknown";
  if (given === "unknown" && outsideGbPaths.some((path) => isAboveZero(inputAt(input, path)))) return "yes";
  return internetAnswers.find((answer) => answer === given) ?? null;
}

/** Answers the question. Anything but yes sets the GB with the internet and other Regions to 0. */
export function withInternetAnswer(input: ScenarioInput, answer: InternetAnswer): ScenarioInput {
  const answered = withInputAt(input, "internet.needed", answer);
  return answer === "yes" ? answered : outsideGbPaths.reduce((rest, path) => withInputAt(rest, path, 0), answered);
}

/** Takes a number field's value. GB with the internet or another Region answer the question with yes. */
export function withFieldValue(input: ScenarioInput, path: string, value: unknown): ScenarioInput {
  const next = withInputAt(input, path, value);
  const answers = outsideGbPaths.some((outside) => outside === path) && isAboveZero(value);
  return answers ? withInputAt(next, "internet.needed", "yes") : next;
}
