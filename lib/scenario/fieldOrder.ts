import { rowSchema, scenarioSchema } from "@/lib/scenario/schema";
import { type Problem, shownText } from "@/lib/text/problem";

const maxProblemCount = 100;

const rank = (names: readonly string[], name: string | undefined): number => {
  const at = names.indexOf(name ?? "");
  return at < 0 ? names.length : at;
};

const topNames = Object.keys(scenarioSchema.shape);
const rowNames = Object.keys(rowSchema.shape);

function position(path: string): readonly [number, number, number] {
  const [top, row, field] = path.split(".");
  if (path === "") return [-1, 0, 0];
  return top === "services" && row !== undefined
    ? [rank(topNames, top), Number(row), field === undefined ? -1 : rank(rowNames, field)]
    : [rank(topNames, top), -1, 0];
}

/** The path of a problem from a list of keys; long keys, which only a reader's own can be, are shortened. */
export const pathOf = (keys: readonly PropertyKey[]): string => keys.map((key) => shownText(String(key))).join(".");

/** Problems in the order of the scenario's fields, unknown ones last; one for each path, at most 100. */
export function inFieldOrder(problems: readonly Problem[]): readonly Problem[] {
  const firstAt = new Map<string, Problem>();
  for (const problem of problems) if (!firstAt.has(problem.path)) firstAt.set(problem.path, problem);
  return [...firstAt.values()]
    .map((problem) => ({ problem, at: position(problem.path) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2])
    .slice(0, maxProblemCount)
    .map(({ problem }) => problem);
}
