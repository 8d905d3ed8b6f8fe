import { type AccountCommand, accountOptions, readAccountCommand } from "@/cli/accountCommand";
import { type AthenaCommand, athenaOptions, readAthena } from "@/cli/athenaCommand";
import { type CollectCommand, collectOptions, readCollect } from "@/cli/collectCommand";
import type { CreateTableCommand, FlowLogQueryCommand } from "@/cli/flowLogQueryCommand";
import { type ImportCommand, importOptions, readImport } from "@/cli/importCommand";
import { type InsightsCommand, insightsOptions, readInsights } from "@/cli/insightsCommand";
import { type Options, optionsIn, textOf } from "@/cli/options";
import { readSampleCommand, type SampleCommand, sampleOptions } from "@/cli/sampleCommand";
import { readTrafficCommand, type TrafficCommand, trafficOptions } from "@/cli/trafficCommand";
import { wrongInput } from "@/cli/wrongInput";
import type { Carrier } from "@/lib/scenario/linkParts";
import { shareBaseOf, shareBaseVariable } from "@/lib/scenario/shareBase.mjs";
import { joinWithOr, mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

const commands = {
  estimate: { table: "boolean", ndjson: "boolean", help: "boolean" },
  link: { base: "string", fragment: "boolean", help: "boolean" },
  import: importOptions,
  "athena-sql": athenaOptions,
  "insights-query": insightsOptions,
  collect: collectOptions,
  account: accountOptions,
  traffic: trafficOptions,
  sample: sampleOptions,
} as const;

export type CommandName = keyof typeof commands;

export type EstimateCommand = {
  readonly name: "estimate";
  readonly target: string;
  readonly as: "json" | "table" | "ndjson";
};
export type LinkCommand = {
  readonly name: "link";
  readonly target: string;
  readonly base: string;
  readonly carrier: Carrier;
};

export type Command =
  | { readonly name: "help"; readonly of: CommandName | null }
  | { readonly name: "version" }
  | EstimateCommand
  | LinkCommand
  | ImportCommand
  | AthenaCommand
  | FlowLogQueryCommand
  | CreateTableCommand
  | InsightsCommand
  | CollectCommand
  | AccountCommand
  | TrafficCommand
  | SampleCommand;

export type CommandRead = Result<Command, readonly Problem[]>;

type Environment = { readonly [variable: string]: string | undefined };

const defaultBase = "http://127.0.0.1:3000/";

const isCommandName = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(commands, name);

/** The one argument of a command: a file, `-` or a link. */
function targetIn({ targets }: Options, expected: string): Result<string, Problem> {
  const [target] = targets;
  if (target !== undefined && targets.length === 1) return success(target);
  return wrongInput(
    "input",
    targets.length > 1 ? `must be ${expected}, not ${targets.length} of them` : mustBe(expected, target),
  );
}

function readEstimate(options: Options): Result<EstimateCommand, Problem> {
  const target = targetIn(options, "one file, - for standard input, or a link");
  if (!target.ok) return target;
  const { values } = options;
  if (values.has("table") && values.has("ndjson")) return wrongInput("--table", "cannot go with --ndjson: choose one");
  const as = values.has("ndjson") ? "ndjson" : values.has("table") ? "table" : "json";
  return success({ name: "estimate", target: target.value, as });
}

/** Where the link points: the option, else the environment, else a server on this machine. */
function readLink(options: Options, environment: Environment): Result<LinkCommand, Problem> {
  const target = targetIn(options, "one file, or - for standard input");
  if (!target.ok) return target;
  const read = shareBaseOf(textOf(options, "base"), environment);
  if (!read.ok) return wrongInput(read.error.isOption ? "--base" : shareBaseVariable, read.error.message);
  return success({
    name: "link",
    target: target.value,
    base: read.value || defaultBase,
    carrier: options.values.has("fragment") ? "#" : "?",
  });
}

const readers = {
  estimate: readEstimate,
  link: readLink,
  import: readImport,
  "athena-sql": readAthena,
  "insights-query": readInsights,
  collect: readCollect,
  account: readAccountCommand,
  traffic: readTrafficCommand,
  sample: readSampleCommand,
} as const;

/** Reads the command line. `args` are those after the program's name. */
export function readCommand(args: readonly string[], environment: Environment = process.env): CommandRead {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h") return success({ name: "help", of: null });
  if (name === "--version") return success({ name: "version" });
  const commandNames = joinWithOr(Object.keys(commands));
  if (!isCommandName(name)) {
    return failure([{ path: "command", message: `${mustBe(commandNames, name)}; --help tells more` }]);
  }
  const options = optionsIn(name, commands[name], rest);
  if (!options.ok) return failure([options.error]);
  if (options.value.values.has("help")) return success({ name: "help", of: name });
  const read = readers[name](options.value, environment);
  return read.ok ? read : failure([read.error]);
}
