import { type RowInput, roundedGb, rowsOf, withServices } from "@/components/planner/edits";
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

/** Services with a free gateway endpoint that unnamed traffic through NAT is often with, the likelier first. */
const likelyServices = ["s3", "dynamodb"] as const;

/** The one that unnamed traffic could be with: it has no endpoint today. `null` where both have theirs. */
export function likelyService(input: ScenarioInput): (typeof likelyServices)[number] | null {
  const rows = rowsOf(input) as readonly (RowInput | null)[];
  const hasEndpoint = (id: string) => rows.some((row) => row?.id === id && (row.today ?? "nat") !== "nat");
  return likelyServices.find((id) => !hasEndpoint(id)) ?? null;
}

/** Moves GB from the unnamed to a service's row, which is added where there is none. */
export function withNamedGb(input: ScenarioInput, id: string, gb: number): ScenarioInput {
  const unnamed = inputAt(input, "unnamedGb");
  if (typeof unnamed !== "number") return input;
  const row = (rowsOf(input) as readonly (RowInput | null)[]).find((found) => found?.id === id);
  const before = typeof row?.gb === "number" ? row.gb : 0;
  const named = withServices(input, [{ id, gb: roundedGb(before + gb) }]);
  return withInputAt(named, "unnamedGb", roundedGb(unnamed - gb));
}
