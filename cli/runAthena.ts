import type { AthenaCommand } from "@/cli/athenaCommand";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import type { Run } from "@/cli/run";
import { athenaSql } from "@/lib/bills/athena/athenaSql";

/** Prints the query that condenses a billing table to the rows that `import` reads. */
export async function runAthena({ kind, table, month }: AthenaCommand, run: Run): Promise<ExitCode> {
  const query = athenaSql(kind, { table, month });
  if (!query.ok) return run.inputWrong(query.error.map(({ path, message }) => ({ path: `--${path}`, message })));
  await run.print(query.value.endsWith("\n") ? query.value : `${query.value}\n`);
  return exitCode.answered;
}
