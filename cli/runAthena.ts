import type { AthenaCommand } from "@/cli/athenaCommand";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import type { CreateTableCommand, FlowLogQueryCommand } from "@/cli/flowLogQueryCommand";
import type { Run } from "@/cli/run";
import { runCreateTable, runFlowLogQuery } from "@/cli/runQueries";
import { athenaSql } from "@/lib/bills/athena/athenaSql";

/** Prints the query that condenses a billing table to the rows that `import` reads, or one of a table of flow logs. */
export async function runAthena(
  command: AthenaCommand | FlowLogQueryCommand | CreateTableCommand,
  run: Run,
): Promise<ExitCode> {
  if (command.kind === "flow-logs") return runFlowLogQuery(command, run);
  if (command.kind === "create-flow-logs") return runCreateTable(command, run);
  const { kind, table, month } = command;
  const query = athenaSql(kind, { table, month });
  if (!query.ok) return run.inputWrong(query.error.map(({ path, message }) => ({ path: `--${path}`, message })));
  await run.print(query.value.endsWith("\n") ? query.value : `${query.value}\n`);
  return exitCode.answered;
}
