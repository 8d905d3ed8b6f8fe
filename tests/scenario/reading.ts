import { readScenario } from "@/lib/scenario/readScenario";
import type { Problem } from "@/lib/text/problem";

/** The problems of an input; none where it can be read. */
export const problemsOf = (input: unknown): readonly Problem[] => {
  const read = readScenario(input);
  return read.ok ? [] : read.error;
};

/** The fields that an input's problems name. */
export const pathsOf = (input: unknown): readonly string[] => problemsOf(input).map(({ path }) => path);
