import { parseArgs } from "node:util";
import { anyOf, mustBe, type Problem, shortened } from "@/lib/scenario/problem";

export const commands = {
  estimate: { table: "boolean", ndjson: "boolean", help: "boolean" },
  link: { base: "string", help: "boolean" },
} as const;

export type CommandName = keyof typeof commands;

export type Command =
  | { readonly name: "help"; readonly of: CommandName | null }
  | { readonly name: "version" }
  | { readonly name: "estimate"; readonly target: string; readonly as: "json" | "table" | "ndjson" }
  | { readonly name: "link"; readonly target: string; readonly base: string };

export type CommandRead =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const defaultBase = "http://127.0.0.1:3000/";

const isCommandName = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(commands, name);

const ok = (command: Command): CommandRead => ({ ok: true, command });
const wrong = (path: string, message: string): CommandRead => ({ ok: false, problems: [{ path, message }] });

function optionsOf(name: CommandName): ReadonlyMap<string, "boolean" | "string"> {
  return new Map(Object.entries(commands[name]));
}

type Options = { readonly values: ReadonlyMap<string, string | true>; readonly targets: readonly string[] };

/** Sorts arguments into options and targets by what the command knows; the first departure is told. */
function optionsIn(name: CommandName, args: readonly string[]): Options | Problem {
  const known = optionsOf(name);
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
    const path = shortened(token.rawName);
    const type = known.get(token.name);
    if (type === undefined) {
      const names = [...known.keys()].map((option) => `--${option}`);
      return { path, message: `is not an option of ${name}, which knows ${anyOf(names)}` };
    }
    if (type === "boolean" && token.value !== undefined) return { path, message: "takes no value" };
    if (type === "string" && !token.value) return { path, message: "needs a value" };
    values.set(token.name, token.value ?? true);
  }
  return { values, targets };
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Reads the command line. `args` are those after the program's name. */
export function readCommand(args: readonly string[]): CommandRead {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h") return ok({ name: "help", of: null });
  if (name === "--version") return ok({ name: "version" });
  const commandNames = anyOf(Object.keys(commands));
  if (!isCommandName(name)) return wrong("command", `${mustBe(commandNames, name)}; --help tells more`);

  const options = optionsIn(name, rest);
  if ("message" in options) return { ok: false, problems: [options] };
  const { values, targets } = options;
  if (values.has("help")) return ok({ name: "help", of: name });

  const [target] = targets;
  if (target === undefined || targets.length > 1) {
    const expected =
      name === "estimate" ? "one file, - for standard input, or a link" : "one file, or - for standard input";
    return wrong(
      "input",
      targets.length > 1 ? `must be ${expected}, not ${targets.length} of them` : mustBe(expected, target),
    );
  }
  if (name === "link") {
    const base = String(values.get("base") ?? defaultBase);
    return isWebAddress(base) ? ok({ name, target, base }) : wrong("--base", mustBe("an http or https address", base));
  }
  if (values.has("table") && values.has("ndjson")) return wrong("--table", "cannot go with --ndjson: choose one");
  return ok({ name, target, as: values.has("ndjson") ? "ndjson" : values.has("table") ? "table" : "json" });
}
