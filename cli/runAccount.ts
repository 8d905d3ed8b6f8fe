import type { AccountCommand } from "@/cli/accountCommand";
import { accountJson } from "@/cli/accountJson";
import { accountTable } from "@/cli/accountTable";
import { billFiles } from "@/cli/billFiles";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import { asJson, type Run } from "@/cli/run";
import type { Account } from "@/lib/account/account";
import { readAccountFiles } from "@/lib/account/readAccountFiles";
import { mustBe } from "@/lib/text/problem";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";

/** The parts of one Region or account, where one is asked for. */
function chosen(account: Account, { region, account: id }: AccountCommand): Account {
  const parts = account.parts.filter(
    (part) => (region === null || part.region === region) && (id === null || part.account === id),
  );
  return { ...account, parts };
}

/** Reads the shape of accounts and prints it. */
export async function runAccount(command: AccountCommand, run: Run): Promise<ExitCode> {
  const read = await readAccountFiles(await billFiles(command.files, run.stdin));
  if (!read.ok) return run.inputWrong([{ path: read.error.file ?? "input", message: read.error.message }]);
  const account = chosen(read.value, command);
  if (account.parts.length === 0 && read.value.parts.length > 0) {
    const regions = read.value.parts.map(({ region }) => region ?? "none named").join(", ");
    const message = mustBe(`a Region of these files (${regions}), with its account`, command.region ?? undefined);
    return run.inputWrong([{ path: command.region === null ? "--account" : "--region", message }]);
  }
  const metrics = readMetrics(account.metricAnswers);
  await run.print(
    command.isTable ? accountTable(account, metrics, run.columns) : asJson(accountJson(account, metrics)),
  );
  return exitCode.answered;
}
