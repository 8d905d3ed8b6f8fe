import type { Answer } from "@/lib/model/compare";
import { estimate } from "@/lib/scenario/estimate";
import { readScenario } from "@/lib/scenario/readScenario";

/** The answer to a scenario in the form in which a reader gives it. */
export function answerTo(input: object): Answer {
  const read = readScenario(input);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return estimate(read.value);
}
