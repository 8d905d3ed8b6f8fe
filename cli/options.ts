import { parseArgs } from "node:util";
import { joinWithOr, type Problem, shownText } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

/** The options that a command knows; a boolean one takes no value. */
export type OptionTypes = { readonly [option: string]: "boolean" | "string" };

export type Options = { readonly values: ReadonlyMap<string, string | true>; readonly targets: readonly string[] };

/**
 * Sorts a command's arguments into options and targets. Gives a problem for the first option that the command does not
 * know, or whose value is wrong.
 */
export function optionsIn(command: string, types: OptionTypes, args: readonly string[]): Result<Options, Problem> {
  const known = new Map(Object.entries(types));
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries([...known].map(([option, type]) => [option, { type }])),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values = new Map<string, string | true>();
  const targets: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") targets.push(token.value);
    if (token.kind !== "option") continue;
    const path = shownText(token.rawName);
    const type = known.get(token.name);
    if (type === undefined) {
      const names = [...known.keys()].map((option) => `--${option}`);
      return failure({ path, message: `is not an option of ${command}, which knows ${joinWithOr(names)}` });
    }
    if (type === "boolean" && token.value !== undefined) return failure({ path, message: "takes no value" });
    if (type === "string" && !token.value) return failure({ path, message: "needs a value" });
    values.set(token.name, token.value ?? true);
  }
  return success({ values, targets });
}

/** An option's text; undefined where it is not given. */
export function textOf({ values }: Options, option: string): string | undefined {
  const value = values.get(option);
  return typeof value === "string" ? value : undefined;
}
