import { type LogHints, readLogHints } from "@/cli/logHints";
import { type Options, textOf } from "@/cli/options";
import { wrongInput } from "@/cli/wrongInput";
import { isDay } from "@/lib/bills/day";
import { mustBe, type Problem } from "@/lib/text/problem";
import { type Result, success } from "@/lib/text/result";

export const importOptions = {
  "cost-explorer": "boolean",
  profile: "string",
  start: "string",
  end: "string",
  "yes-paid": "boolean",
  "check-total": "boolean",
  region: "string",
  account: "string",
  month: "string",
  vpc: "string",
  nat: "string",
  "client-ranges": "string",
  "log-format": "string",
  each: "boolean",
  estimate: "boolean",
  table: "boolean",
  help: "boolean",
} as const;

/** A request to Cost Explorer. Without a range of days it is for the last full month. */
export type LiveQuestion = {
  readonly profile: string | null;
  readonly range: { readonly start: string; readonly end: string } | null;
  readonly isPaidConfirmed: boolean;
  /** Whether AWS's own total is requested too, to compare it with the rows. It takes one more call. */
  readonly isTotalChecked: boolean;
};

/** `import FILE...` or `import --cost-explorer`, and what of the import the scenario is for. */
export type ImportCommand = {
  readonly name: "import";
  readonly from: { readonly files: readonly string[]; readonly beside: LogHints } | { readonly live: LiveQuestion };
  readonly region: string | null;
  readonly account: string | null;
  readonly month: string | null;
  readonly vpc: string | null;
  readonly as: "bill" | "estimate" | "table";
  /** Whether each Region of each account gets a result of its own, one a line. */
  readonly isEach: boolean;
};

const fileOnlyOptions = ["vpc", "nat", "client-ranges", "log-format"] as const;
const liveOnlyOptions = ["profile", "start", "end", "yes-paid", "check-total"] as const;

function readLive(options: Options): Result<LiveQuestion, Problem> {
  const [start, end] = [textOf(options, "start"), textOf(options, "end")];
  const question = {
    profile: textOf(options, "profile") ?? null,
    isPaidConfirmed: options.values.has("yes-paid"),
    isTotalChecked: options.values.has("check-total"),
  };
  if (start === undefined && end === undefined) return success({ ...question, range: null });
  for (const [option, day] of [
    ["--start", start],
    ["--end", end],
  ] as const) {
    if (day === undefined || !isDay(day)) return wrongInput(option, mustBe("a day as YYYY-MM-DD", day));
  }
  return success({ ...question, range: { start: start ?? "", end: end ?? "" } });
}

function readSource(options: Options): Result<ImportCommand["from"], Problem> {
  const { values, targets } = options;
  const files = "one or more files, - for standard input, or --cost-explorer";
  if (values.has("cost-explorer")) {
    if (targets.length > 0) return wrongInput("--cost-explorer", "cannot go with files: choose one");
    const ofFiles = fileOnlyOptions.find((option) => values.has(option));
    if (ofFiles !== undefined) return wrongInput(`--${ofFiles}`, "is for files alone");
    const live = readLive(options);
    return live.ok ? success({ live: live.value }) : live;
  }
  const stray = liveOnlyOptions.find((option) => values.has(option));
  if (stray !== undefined) return wrongInput(`--${stray}`, "is for --cost-explorer alone");
  if (targets.length === 0) return wrongInput("input", mustBe(files, undefined));
  const beside = readLogHints(options);
  return beside.ok ? success({ files: targets, beside: beside.value }) : beside;
}

/** Reads the arguments of `import`; the first problem where one is wrong. */
export function readImport(options: Options): Result<ImportCommand, Problem> {
  const from = readSource(options);
  if (!from.ok) return from;
  const { values } = options;
  const [account, month] = [textOf(options, "account"), textOf(options, "month")];
  if (month !== undefined && !isDay(`${month}-01`)) return wrongInput("--month", mustBe("a month as YYYY-MM", month));
  if (values.has("table") && !values.has("estimate")) return wrongInput("--table", "goes with --estimate");
  if (values.has("table") && values.has("each")) return wrongInput("--table", "cannot go with --each: choose one");
  return success({
    name: "import",
    from: from.value,
    region: textOf(options, "region") ?? null,
    account: account ?? null,
    month: month ?? null,
    vpc: textOf(options, "vpc") ?? null,
    as: values.has("table") ? "table" : values.has("estimate") ? "estimate" : "bill",
    isEach: values.has("each"),
  });
}
