import { parseArgs } from "node:util";
import { joinWithOr, type Problem, shownText } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

/** The options that a command knows; a boolean one takes no value, and a list what follows it up to the next option. */
export type OptionTypes = { readonly [option: string]: "boolean" | "string" | "list" };

export type Options = {
  readonly values: ReadonlyMap<string, string | true>;
  /** What came with each option that takes a list; it may stand several times. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly targets: readonly string[];
};

/**
 * Sorts a command's arguments into options and targets. Gives a problem for the first option that the command does not
 * know, or whose value is wrong.
 */
export function optionsIn(command: string, types: OptionTypes, args: readonly string[]): Result<Options, Problem> {
  const known = new Map(Object.entries(types));
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(
        [...known].map(([option, type]) => [option, { type: type === "boolean" ? type : "string" }]),
      ),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values = new Map<string, string | true>();
  const lists = new Map<string, string[]>();
  const targets: string[] = [];
  let taking = targets;
  for (const token of tokens) {
    if (token.kind === "positional") taking.push(token.value);
    if (token.kind !== "option") continue;
    const path = shownText(token.rawName);
    const type = known.get(token.name);
    if (type === undefined) {
      const names = [...known.keys()].map((option) => `--${option}`);
      return failure({ path, message: `is not an option of ${command}, which knows ${joinWithOr(names)}` });
    }
    if (type === "boolean" && token.value !== undefined) return failure({ path, message: "takes no value" });
    if (type !== "boolean" && !token.value) return failure({ path, message: "needs a value" });
    taking = targets;
    if (type === "list") {
      taking = lists.get(token.name) ?? [];
      taking.push(token.value ?? "");
      lists.set(token.name, taking);
    } else values.set(token.name, token.value ?? true);
  }
  return success({ values, lists, targets });
}

/** A problem for the first option that was given and is none of `known`; of a command whose kinds have their own. */
export function foreignOption(kind: string, { values, lists }: Options, known: OptionTypes): Problem | null {
  const option = [...values.keys(), ...lists.keys()].find((name) => !Object.hasOwn(known, name));
  if (option === undefined) return null;
  const names = Object.keys(known).map((name) => `--${name}`);
  return { path: `--${option}`, message: `is not an option of ${kind}, which knows ${joinWithOr(names)}` };
}

/** What came with an option that takes a list; none where it is not given. */
export const listOf = ({ lists }: Options, option: string): readonly string[] => lists.get(option) ?? [];

/** An option's text; undefined where it is not given. */
export function textOf({ values }: Options, option: string): string | undefined {
  const value = values.get(option);
  return typeof value === "string" ? value : undefined;
}

/** The parts of a text with commas between them. */
export const commaList = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
