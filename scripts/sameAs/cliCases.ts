import { basename, join } from "node:path";
import type { Inputs } from "@/scripts/sameAs/inputs";

/** One run of the command line; `surface` is the line of the report that it counts under. */
export type CliCase = {
  readonly surface: string;
  readonly id: string;
  readonly args: readonly string[];
  readonly stdin: string;
};

const scenarioCases = ({ scenarios, brokenScenarios }: Inputs): readonly CliCase[] => [
  ...scenarios.flatMap((stdin, i): readonly CliCase[] => [
    { surface: "CLI answers", id: `scenario ${i}: ${stdin}`, args: ["estimate", "-"], stdin },
    { surface: "CLI tables", id: `scenario ${i}: ${stdin}`, args: ["estimate", "-", "--table"], stdin },
    {
      surface: "CLI link",
      id: `scenario ${i}: ${stdin}`,
      args: ["link", "-", ...(i % 2 === 0 ? ["--fragment"] : [])],
      stdin,
    },
  ]),
  ...brokenScenarios.flatMap((stdin, i): readonly CliCase[] => [
    { surface: "CLI errors", id: `broken ${i}: ${stdin}`, args: ["estimate", "-"], stdin },
    { surface: "CLI link", id: `broken ${i}: ${stdin}`, args: ["link", "-", "--base", "https://t.example/a/"], stdin },
  ]),
];

const linkCases = ({ links }: Inputs): readonly CliCase[] =>
  links.map((link, i) => {
    const args = ["estimate", link, ...(i % 5 === 0 ? ["--table"] : [])];
    return { surface: "CLI links read", id: `link ${i}: ${link}`, args, stdin: "" };
  });

const printOptions = [[], ["--estimate"], ["--estimate", "--table"], ["--each"], ["--each", "--estimate"]] as const;
const choiceOptions = [
  ["--month", "2026-09"],
  ["--account", "999988887777", "--estimate"],
  ["--region", "eu-west-1", "--estimate", "--table"],
  ["--region", "us-east-1", "--month", "2026-10", "--account", "111122223333"],
] as const;

function fileCases({ files, damagedFiles, folder }: Inputs): readonly CliCase[] {
  const run = (surface: string, args: readonly string[]): CliCase => ({
    surface,
    id: args.join(" ").replaceAll(folder, ""),
    args,
    stdin: "",
  });
  const parts = files.flatMap((path, i): readonly (readonly string[])[] => {
    const next = files[i + 1];
    return next === undefined ? [] : [[path, next]];
  });
  return [
    ...files.flatMap((path) => printOptions.map((options) => run("CLI bills", ["import", path, ...options]))),
    ...files.flatMap((path) => choiceOptions.map((wish) => run("CLI bills", ["import", path, ...wish]))),
    ...parts.map((two) => run("CLI bills", ["import", ...two])),
    ...damagedFiles.map((path) => run("CLI damaged files", ["import", path])),
    ...damagedFiles
      .filter((_, i) => i % 4 === 0)
      .map((path) => run("CLI damaged files", ["import", path, "--estimate", "--table"])),
    ...damagedFiles
      .filter((path) => path.endsWith("scenario.json"))
      .map((path) => run("CLI damaged files", ["estimate", path])),
  ];
}

const kinds = ["cur2", "cur", "focus", "focus-1.2", "focus-1.1", "toString"];
const tables = ["bill", "lake.bill", 'x"y', "a.b.c", "", "Übersicht", "select", "a".repeat(300), "billing-2026.cur_2"];
const months = ["2026-10", "2024-02", "2026-12", "2026-13", "2026-1", "october", "1999-01", ""];

const athenaCases: readonly CliCase[] = kinds.flatMap((kind) =>
  tables.flatMap((table) =>
    months.map((month): CliCase => {
      const args = ["athena-sql", kind, "--table", table, "--month", month];
      return { surface: "Athena SQL", id: args.join(" "), args, stdin: "" };
    }),
  ),
);

/** The cases that run in one process, thousands of them. */
export const manyCases = (inputs: Inputs): readonly CliCase[] => [
  ...scenarioCases(inputs),
  ...linkCases(inputs),
  ...fileCases(inputs),
  ...athenaCases,
];

/** The cases that start a process each, for what a shell sees of help, errors, exit codes and streams. */
export function processCases({ scenarios, brokenScenarios, files, folder }: Inputs): readonly CliCase[] {
  const [scenario = ""] = scenarios;
  const [bill = ""] = files.filter((path) => path.endsWith("answer.json"));
  const lines = [...scenarios, "", ...brokenScenarios].join("\n");
  const run = (args: readonly string[], stdin = ""): CliCase => {
    const shown = args.map((arg) => (arg.startsWith(folder) ? basename(arg) : arg.slice(0, 60)));
    return { surface: "CLI processes", id: `${shown.join(" ")} < ${stdin.slice(0, 40)}`, args, stdin };
  };
  return [
    ...[[], ["--help"], ["-h"], ["--version"], ["toString"], ["--table"]].map((args) => run(args)),
    ...["estimate", "link", "import", "athena-sql", "insights-query"].flatMap((name) => [
      run([name, "--help"]),
      run([name]),
      run([name, "--nope"]),
      run([name, "no-such-file.json", "--table=1"]),
      run([name, "no-such-file.json"]),
    ]),
    run(["estimate", "a", "b"]),
    run(["estimate", "-", "--table", "--ndjson"], scenario),
    run(["estimate", folder]),
    run(["estimate", "?v=1", "--ndjson"]),
    run(["estimate", "-"]),
    run(["estimate", "-"], " \n"),
    run(["estimate", "-"], " ".repeat(1_100_000)),
    run(["estimate", "-"], scenario),
    run(["estimate", "-", "--table"], scenario),
    run(["estimate", "-", "--ndjson"], `${lines}\n${" ".repeat(1_100_000)}\n{"v":1}`),
    run(["estimate", join(folder, "n".repeat(300))]),
    run(["link", "-", "--base", "ftp://x"], scenario),
    run(["link", "-", "--base", "https://t.example/?a=1"], scenario),
    run(["link", "-"], scenario),
    run(["import", folder]),
    run(["import", "-"], "Usage type,Total\n"),
    run(["import", bill]),
    run(["import", bill, "--profile", "x"]),
    run(["import", bill, "--month", "2026"]),
    run(["import", bill, "--table"]),
    run(["import", bill, "--table", "--estimate", "--each"]),
    run(["import", bill, "--region", "mars-1"]),
    run(["import", bill, "--account", "1"]),
    run(["import", bill, "--cost-explorer"]),
    run(["import", "--cost-explorer", "--start", "2026-13-01"]),
    run(["import", "--cost-explorer", "--start", "2026-09-01", "--end", "2026-10-01", "--profile", "none"]),
    run(["import", "--cost-explorer", "--start", "2026-10-01", "--end", "2026-09-01"]),
    run(["athena-sql", "cur2", "cur", "--table", "x", "--month", "2026-10"]),
    run(["athena-sql", "cur2", "--table", "x"]),
    run(["athena-sql", "cur2", "--table", "lake.bill", "--month", "2026-10"]),
    run(["athena-sql", "flow-logs", "--table", "lake.flow", "--day", "2026-11-01..2026-11-07"]),
    run(["athena-sql", "flow-logs", "--table", "lake.flow", "--day", "2026-11-01", "--nat", "eni-0a,10.0.0.220"]),
    run(["athena-sql", "flow-logs", "--table", "x", "--create", "text", "--location", "s3://bucket/x/"]),
    run(["insights-query", "--log-group", "/vpc/flow", "--day", "2026-11-01", "--nat", "eni-0a,10.0.0.220"]),
    run(["insights-query", "--log-group", "/vpc/flow", "--day", "soon"]),
  ];
}
