import { answerTable } from "@/cli/answerTable";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import type { ImportCommand } from "@/cli/importCommand";
import { measuredJson } from "@/cli/measuredJson";
import { asJson, type Run } from "@/cli/run";
import { jsonText } from "@/cli/trafficJson";
import { chosenWarnings } from "@/cli/trafficWarnings";
import { measuredImport } from "@/lib/draft/imported/measuredImport";
import { type ImportScope, scopeOptions, scopeWith } from "@/lib/draft/imported/scope";
import type { Imported } from "@/lib/imports/imported";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";
import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

type AskedPart = "region" | "account" | "month" | "vpc";

/** The scope of the reader's options, or the first option that names nothing in the files. Account ids are not repeated. */
function readScope(imported: Imported, command: ImportCommand): Result<ImportScope, Problem> {
  const { region, account, month, vpc } = command;
  const options = scopeOptions(imported, {
    ...scopeWith(imported, { region, account: null, month, vpc: null }),
    vpc: null,
  });
  const asked: readonly (readonly [AskedPart, string | null, readonly string[]])[] = [
    ["region", region, options.regions],
    ["account", account, options.accounts],
    ["month", month, options.months],
    ["vpc", vpc, options.vpcs],
  ];
  for (const [part, value, known] of asked) {
    // Where nothing names a Region, the reader does.
    if (value === null || known.includes(value) || (part === "region" && known.length === 0)) continue;
    const message =
      part === "account"
        ? "is not in these files"
        : mustBe(`one of these files (${known.join(", ") || "none"})`, value);
    return failure({ path: `--${part}`, message });
  }
  return success(scopeWith(imported, { region, account, month, vpc }));
}

/** Prints an import with logs or an account's shape: its scenario is the measured one. */
export async function printMeasured(command: ImportCommand, imported: Imported, run: Run): Promise<ExitCode> {
  if (command.isEach) {
    const message = "is for a bill alone; name a Region, an account or a VPC instead";
    return run.inputWrong([{ path: "--each", message }]);
  }
  const scope = readScope(imported, command);
  if (!scope.ok) return run.inputWrong([scope.error]);
  const measured = measuredImport(imported, scope.value);
  const { billLeftOut } = imported;
  const chosen = measured.bill === null ? [] : chosenWarnings(measured.bill.spend, measured.bill.choice, command);
  const warnings = [
    ...measured.warnings,
    ...chosen,
    ...(billLeftOut === null ? [] : [{ code: billLeftOut.code, message: billLeftOut.message }]),
  ];
  if (command.as === "bill") {
    await run.print(jsonText(measuredJson(imported, scope.value, { ...measured, warnings })));
    return exitCode.answered;
  }
  const told = warnings.map(({ message }) => `${message}\n`).join("");
  const { scenario } = measured.draft;
  if (scenario === null) return run.couldNot(told.trimEnd());
  await run.tell(told);
  const answer = estimate(scenario);
  await run.print(command.as === "table" ? answerTable(answer, run.columns) : asJson(answerJson(answer)));
  return exitCode.answered;
}
