import type { Writable } from "node:stream";
import { answerLines } from "@/cli/answerLines";
import { answerTable, tableColumns } from "@/cli/answerTable";
import { type Command, type EstimateCommand, type LinkCommand, readCommand } from "@/cli/command";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import { helpText } from "@/cli/help";
import { outputTo } from "@/cli/output";
import { bytesOf, isLink, readInput } from "@/cli/readInput";
import { asJson, type Run } from "@/cli/run";
import { snapshot } from "@/lib/pricing/snapshot";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";
import { writeLink } from "@/lib/scenario/link";
import { maxLinkLength } from "@/lib/scenario/maxLinkLength";
import { shownText } from "@/lib/text/problem";

/** Where a run reads and writes: the process, or a test's streams. */
export type Streams = {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable & { readonly columns?: number };
  readonly stderr: Writable;
};

// npm passes the version to every script in an environment variable.
const versionText = (): string =>
  `tollgate ${process.env.npm_package_version ?? "(version known to npm run)"}, prices of ${snapshot.publishedOn}\n`;

async function runEstimate({ target, as }: EstimateCommand, run: Run): Promise<ExitCode> {
  if (as === "ndjson") {
    if (isLink(target)) {
      return run.inputWrong([{ path: "input", message: "must be a file or - with --ndjson: a link is one scenario" }]);
    }
    await answerLines(bytesOf(target, run.stdin), run.print);
    return exitCode.answered;
  }
  const read = await readInput(target, run.stdin);
  if (!read.ok) return run.inputWrong(read.error);
  const answer = estimate(read.value.scenario, read.value);
  await run.print(as === "table" ? answerTable(answer, run.columns) : asJson(answerJson(answer)));
  return exitCode.answered;
}

async function runLink({ target, base, carrier }: LinkCommand, run: Run): Promise<ExitCode> {
  const read = await readInput(target, run.stdin);
  if (!read.ok) return run.inputWrong(read.error);
  const query = writeLink(read.value.scenario);
  if (query.length > maxLinkLength) {
    return run.couldNot(
      `The scenario is too long for a link: ${query.length} characters, of which at most ${maxLinkLength} are read. Share it as a file.`,
    );
  }
  await run.print(`${base}${carrier}${query}\n`);
  return exitCode.answered;
}

async function runCommand(command: Command, run: Run): Promise<ExitCode> {
  switch (command.name) {
    case "estimate":
      return runEstimate(command, run);
    case "link":
      return runLink(command, run);
    // The readers of bills load only where a bill is read, so that `estimate` starts faster.
    case "import":
      return (await import("@/cli/runImport")).runImport(command, run);
    case "athena-sql":
      return (await import("@/cli/runAthena")).runAthena(command, run);
    case "insights-query":
      return (await import("@/cli/runQueries")).runInsights(command, run);
    case "collect":
      return (await import("@/cli/runCollect")).runCollect(command, run);
    case "account":
      return (await import("@/cli/runAccount")).runAccount(command, run);
    case "traffic":
      return (await import("@/cli/runTraffic")).runTraffic(command, run);
    case "sample":
      return (await import("@/cli/runSample")).runSample(command, run);
    case "help":
      await run.print(helpText(command.of));
      return exitCode.answered;
    case "version":
      await run.print(versionText());
      return exitCode.answered;
  }
}

const fileErrors = new Map([
  ["ENOENT", "there is no such file"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "this user may not read it"],
  ["EPERM", "this user may not read it"],
  ["EIO", "its disk or drive cannot read it"],
  ["EMFILE", "too many files are open"],
  ["ENOTDIR", "there is no such file"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ELOOP", "its links lead back to themselves"],
]);

function failureText(error: unknown, command: Command): string {
  const { code = "", message = String(error), syscall = "", path } = error as NodeJS.ErrnoException;
  if (syscall === "write") return `Cannot write the result: ${message}`;
  const what = "target" in command ? shownText(command.target) : shownText(path ?? command.name);
  return `Cannot read ${what}: ${fileErrors.get(code) ?? message}.`;
}

/** The least width of a table, in characters. A narrower one would have one word under the other. */
const minColumns = 60;

/** The width of a table, from 60 to 100 characters: the terminal's, or 100 where the results go to a file or a pipe. */
const columnsOf = (stdout: Streams["stdout"]): number =>
  Math.max(minColumns, Math.min(tableColumns, stdout.columns ?? tableColumns));

/** Runs one command to its end and gives the exit code. Resolves once everything is written. */
export async function runCli(args: readonly string[], { stdin, stdout, stderr }: Streams): Promise<ExitCode> {
  const tell = outputTo(stderr);
  const run: Run = {
    stdin,
    print: outputTo(stdout),
    tell,
    isTerminal: "isTTY" in stderr && stderr.isTTY === true,
    columns: columnsOf(stdout),
    inputWrong: async (problems) => {
      await tell(asJson({ errors: problems }));
      return exitCode.inputWrong;
    },
    couldNot: async (message) => {
      await tell(`${message}\n`);
      return exitCode.couldNot;
    },
  };
  const read = readCommand(args);
  if (!read.ok) return run.inputWrong(read.error);
  try {
    return await runCommand(read.value, run);
  } catch (error) {
    return run.couldNot(failureText(error, read.value));
  }
}
