import { answerTable } from "@/cli/answerTable";
import { billFiles } from "@/cli/billFiles";
import { choose } from "@/cli/choose";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import { clearRest, percentRead } from "@/cli/progress";
import { asJson, type Run } from "@/cli/run";
import type { TrafficCommand } from "@/cli/trafficCommand";
import { jsonText, trafficJson } from "@/cli/trafficJson";
import { trafficTable } from "@/cli/trafficTable";
import { chosenWarnings, type TrafficCliWarning } from "@/cli/trafficWarnings";
import { zlibUnpacker } from "@/cli/zlibUnpacker";
import type { Account, AccountPart } from "@/lib/account/account";
import { readAccountFiles } from "@/lib/account/readAccountFiles";
import type { Spend } from "@/lib/bills/spend";
import type { Choice } from "@/lib/draft/choices";
import { partsWithin } from "@/lib/draft/imported/sources";
import { draftTraffic } from "@/lib/draft/traffic/trafficDraft";
import { settleWarnings } from "@/lib/draft/traffic/warnings/settleWarnings";
import type { ReadProgress } from "@/lib/files/readOptions";
import { collectedBill } from "@/lib/imports/collectedBill";
import { readBill } from "@/lib/imports/readBill";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";
import { mustBe } from "@/lib/text/problem";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";
import { readTraffic } from "@/lib/traffic/readTraffic";

type Ended = { readonly ended: ExitCode };
const ended = async (code: Promise<ExitCode>): Promise<Ended> => ({ ended: await code });

async function readAccount(paths: readonly string[], run: Run): Promise<{ readonly account: Account | null } | Ended> {
  if (paths.length === 0) return { account: null };
  const read = await readAccountFiles(await billFiles(paths, run.stdin));
  if (read.ok) return { account: read.value };
  return ended(run.inputWrong([{ path: read.error.file ?? "--account", message: read.error.message }]));
}

/** Why the bill in the account's file was left out. */
type LeftOut = { readonly code: string; readonly message: string };
type OfBill = { readonly spend: Spend | null; readonly leftOut: LeftOut | null };

/** The bill that was given, else the one in the file that collect's script wrote. */
async function readSpend(
  { billFiles: paths }: TrafficCommand,
  account: Account | null,
  run: Run,
): Promise<OfBill | Ended> {
  const collected = account === null ? null : collectedBill(account);
  const files = paths.length > 0 ? await billFiles(paths, run.stdin) : collected === null ? [] : [collected];
  if (files.length === 0) return { spend: null, leftOut: null };
  const read = await readBill(files);
  if (read.ok) return { spend: read.value, leftOut: null };
  // Nobody asked for the bill in the account's file; without it the log stands for itself.
  if (paths.length === 0) return { spend: null, leftOut: read.error };
  return ended(run.inputWrong([{ path: read.error.file ?? "--bill", message: read.error.message }]));
}

type Bill = { readonly spend: Spend; readonly choice: Choice };
type Scope = {
  readonly home: string | null;
  readonly parts: readonly AccountPart[];
  readonly bill: Bill | null;
  readonly warnings: readonly TrafficCliWarning[];
};

/** The Region, with what of the account and of the bill is in it. */
async function scopeOf(
  command: TrafficCommand,
  account: Account | null,
  spend: Spend | null,
  run: Run,
): Promise<Scope | Ended> {
  const regions = [...new Set((account?.parts ?? []).flatMap(({ region }) => region ?? []))];
  const requestedRegion = command.region ?? (regions.length === 1 ? (regions[0] ?? null) : null);
  const requested = { region: requestedRegion, account: command.accountId, month: command.month };
  const chosen = spend === null ? null : choose(spend, requested);
  if (chosen !== null && !chosen.ok) {
    const { path, message } = chosen.error;
    return ended(run.inputWrong([{ path: path === "--account" ? "--account-id" : path, message }]));
  }
  const home = requestedRegion ?? chosen?.value.choice?.region ?? null;
  if (home === null && regions.length > 1) {
    const message = mustBe(`a Region of these files (${regions.join(", ")})`, undefined);
    return ended(run.inputWrong([{ path: "--region", message }]));
  }
  const parts = partsWithin(account, { region: home, account: command.accountId });
  if (account !== null && parts.length === 0 && account.parts.length > 0) {
    const message = mustBe(`a Region of these files (${regions.join(", ")})`, home ?? undefined);
    return ended(run.inputWrong([{ path: "--region", message }]));
  }
  const choice = chosen?.value.choice ?? null;
  return {
    home,
    parts,
    bill: spend === null || choice === null ? null : { spend, choice },
    warnings: spend === null || choice === null ? [] : chosenWarnings(spend, choice, requested),
  };
}

/** Reads logs, joins them with a bill and the account's metrics, and prints what the traffic is with, or the answer to it. */
export async function runTraffic(command: TrafficCommand, run: Run): Promise<ExitCode> {
  const ofAccount = await readAccount(command.accountFiles, run);
  if ("ended" in ofAccount) return ofAccount.ended;
  const { account } = ofAccount;
  const ofBill = await readSpend(command, account, run);
  if ("ended" in ofBill) return ofBill.ended;
  const scope = await scopeOf(command, account, ofBill.spend, run);
  if ("ended" in scope) return scope.ended;
  const { parts, bill } = scope;

  const onProgress = (progress: ReadProgress): void => void run.tell(`${percentRead(progress)}${clearRest}`);
  const read = await readTraffic(await billFiles(command.files, run.stdin), {
    natHints: command.natHints,
    clientRanges: command.clientRanges,
    logFormat: command.logFormat,
    region: scope.home,
    account,
    gzipUnpacker: zlibUnpacker,
    ...(run.isTerminal ? { onProgress } : {}),
  });
  if (run.isTerminal) await run.tell(`\r${clearRest}`);
  if (!read.ok) return run.inputWrong([{ path: read.error.file ?? "input", message: read.error.message }]);
  const { settled } = read.value;
  const home = scope.home ?? read.value.region;

  const metrics = readMetrics(account?.metricAnswers ?? []);
  const draft = draftTraffic({ traffic: settled, home, bill, parts, metrics });
  const warnings = [
    ...read.value.warnings,
    ...settleWarnings(settled),
    ...draft.warnings,
    ...(bill?.spend.warnings ?? []),
    ...scope.warnings,
    ...(ofBill.leftOut === null ? [] : [{ code: ofBill.leftOut.code, message: ofBill.leftOut.message }]),
    ...(account?.warnings ?? []),
    ...(account === null ? [] : metrics.warnings),
  ];
  if (!command.isEstimate) {
    await run.print(
      command.isTable
        ? trafficTable(read.value, draft, warnings, run.columns)
        : jsonText(trafficJson(read.value, draft, parts, warnings)),
    );
    return exitCode.answered;
  }
  const messages = warnings.map(({ message }) => `${message}\n`).join("");
  if (draft.scenario === null) return run.couldNot(messages.trimEnd());
  await run.tell(messages);
  const answer = estimate(draft.scenario);
  await run.print(command.isTable ? answerTable(answer, run.columns) : asJson(answerJson(answer)));
  return exitCode.answered;
}
