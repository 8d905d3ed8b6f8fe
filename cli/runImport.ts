import { answerNotes } from "@/cli/answerNotes";
import { answerTable } from "@/cli/answerTable";
import { billFiles } from "@/cli/billFiles";
import { choose, chooseEach, type RequestedChoice } from "@/cli/choose";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import type { ImportCommand } from "@/cli/importCommand";
import { type ImportedChoice, importChoice, importJson, unrecognisedInWords } from "@/cli/importJson";
import type { ImportWarning } from "@/cli/importWarnings";
import { liveSpend } from "@/cli/liveSpend";
import { clearRest, percentRead } from "@/cli/progress";
import { asJson, type Run } from "@/cli/run";
import { printMeasured } from "@/cli/runMeasured";
import { zlibUnpacker } from "@/cli/zlibUnpacker";
import type { Spend } from "@/lib/bills/spend";
import { isPartialAnswerWarning } from "@/lib/costExplorer/partialAnswerWarnings";
import { type Choice, spendRowsOf } from "@/lib/draft/choices";
import { hasMeasured } from "@/lib/draft/imported/sources";
import type { ReadProgress } from "@/lib/files/readOptions";
import type { Imported, ImportOptions } from "@/lib/imports/imported";
import { readImported } from "@/lib/imports/readImported";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";
import { failure, type Result, success } from "@/lib/text/result";
import { formatWhole } from "@/lib/units/wholeNumber";

/** What was read, or the exit code after a problem was printed. */
type SourceRead = Result<Imported, ExitCode>;

/** What an import has of Cost Explorer alone. */
const importedSpend = (spend: Spend): Imported => ({
  files: [],
  spend,
  account: null,
  traffic: null,
  problems: [],
  billLeftOut: null,
});

const progressLine = (progress: ReadProgress): string =>
  `${percentRead(progress)}, ${formatWhole(progress.rowCount)} ${progress.rowCount === 1 ? "row" : "rows"}${clearRest}`;

async function readFiles(paths: readonly string[], options: ImportOptions, run: Run): Promise<SourceRead> {
  const files = await billFiles(paths, run.stdin);
  const onProgress = (progress: ReadProgress): void => void run.tell(progressLine(progress));
  const result = await readImported(files, {
    ...options,
    gzipUnpacker: zlibUnpacker,
    ...(run.isTerminal ? { onProgress } : {}),
  });
  if (run.isTerminal) await run.tell(`\r${clearRest}`);
  const problems = result.ok ? result.value.problems : result.error;
  if (result.ok && problems.length === 0) return result;
  return failure(await run.inputWrong(problems.map(({ file, message }) => ({ path: file ?? "input", message }))));
}

async function readSource({ from, region }: ImportCommand, run: Run): Promise<SourceRead> {
  if ("files" in from) return readFiles(from.files, { ...from.beside, region }, run);
  const live = await liveSpend(from.live, new Date());
  if (!live.ok) {
    const { error } = live;
    return failure(
      await (error.kind === "input-wrong" ? run.inputWrong([error.problem]) : run.couldNot(error.message)),
    );
  }
  const { spend, notices } = live.value;
  for (const notice of notices) await run.tell(`${notice}\n`);
  await tellWarnings(spend.warnings.filter(isPartialAnswerWarning), run);
  return success(importedSpend(spend));
}

const tellWarnings = (warnings: readonly ImportWarning[], run: Run) =>
  run.tell(warnings.map(({ message }) => `${message}\n`).join(""));

/** Prints the answer to a draft instead of the bill. Warnings and notes go to standard error. */
async function printAnswer(spend: Spend, imported: ImportedChoice, isTable: boolean, run: Run): Promise<ExitCode> {
  const { draft, warnings } = imported;
  if (draft === null) return run.couldNot(warnings.map(({ message }) => message).join("\n"));
  // Warnings that the bill may be incomplete were printed when it was read.
  const others = warnings.filter((warning) => !isPartialAnswerWarning(warning));
  await tellWarnings([...others, ...answerNotes(spend, draft)], run);
  const answer = estimate(draft.scenario);
  await run.print(isTable ? answerTable(answer, run.columns) : asJson(answerJson(answer)));
  return exitCode.answered;
}

/** Says how many Regions have no line of output, because they have no NAT gateway. */
async function tellLeftOut(
  spend: Spend,
  choices: readonly Choice[],
  requested: RequestedChoice,
  run: Run,
): Promise<void> {
  const month = choices[0]?.month ?? null;
  const keyOf = ({ region, account }: Omit<Choice, "month">) => `${region} ${account}`;
  const planned = new Set(choices.map(keyOf));
  const rows = spendRowsOf(spend, { region: requested.region, account: requested.account, month });
  const leftOut = new Set(rows.map(keyOf).filter((key) => !planned.has(key)));
  if (leftOut.size === 0) return;
  const what = leftOut.size === 1 ? "1 Region of an account has" : `${leftOut.size} Regions of accounts have`;
  await run.tell(`${what} no NAT gateway, and so no line here.\n`);
}

async function printEach(command: ImportCommand, spend: Spend, run: Run): Promise<ExitCode> {
  const chosen = chooseEach(spend, command);
  if (!chosen.ok) return run.inputWrong([chosen.error]);
  const { value: choices } = chosen;
  if (choices.length === 0) {
    const besides = spend.unrecognised.length === 0 ? "" : ` ${unrecognisedInWords(spend)}`;
    return run.couldNot(`The bill has no NAT gateway, so there is no scenario to draft.${besides}`);
  }
  await tellLeftOut(spend, choices, command, run);
  let isAnswered = true;
  for (const choice of choices) {
    const imported = importChoice(spend, choice, []);
    const { draft } = imported;
    isAnswered &&= draft !== null || command.as === "bill";
    const line =
      command.as === "bill"
        ? importJson(spend, imported, true)
        : draft === null
          ? { errors: imported.warnings.map(({ message }) => ({ path: "input", message })) }
          : answerJson(estimate(draft.scenario));
    if (!(await run.print(`${JSON.stringify(line)}\n`))) break;
  }
  return isAnswered ? exitCode.answered : exitCode.couldNot;
}

/**
 * Reads a bill, and logs and an account's shape where they are among the files. Chooses what the reader left open, and
 * prints what was read with its scenario, or the answer to the scenario.
 */
export async function runImport(command: ImportCommand, run: Run): Promise<ExitCode> {
  const read = await readSource(command, run);
  if (!read.ok) return read.error;
  const { spend } = read.value;
  if (spend === null || hasMeasured(read.value)) return printMeasured(command, read.value, run);
  if (command.isEach) return printEach(command, spend, run);
  const chosen = choose(spend, command);
  if (!chosen.ok) return run.inputWrong([chosen.error]);
  const imported = importChoice(spend, chosen.value.choice, chosen.value.warnings);
  if (command.as !== "bill") return printAnswer(spend, imported, command.as === "table", run);
  await run.print(asJson(importJson(spend, imported, false)));
  return exitCode.answered;
}
