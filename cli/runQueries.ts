import { billFiles } from "@/cli/billFiles";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import type { CreateTableCommand, FlowLogQueryCommand } from "@/cli/flowLogQueryCommand";
import type { InsightsCommand } from "@/cli/insightsCommand";
import type { QueryOptions } from "@/cli/queryOptions";
import type { Run } from "@/cli/run";
import { readAccountFiles } from "@/lib/account/readAccountFiles";
import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";
import { accountQuery, type LogPlace, scanByConnections } from "@/lib/traffic/queries/accountQuery";
import { createTableSql } from "@/lib/traffic/queries/createTable";
import { flowLogSql } from "@/lib/traffic/queries/flowLogSql";
import { insightsQuery } from "@/lib/traffic/queries/insightsQuery";
import type { ScanSize } from "@/lib/traffic/queries/queryCost";
import type { QueryInput } from "@/lib/traffic/queries/queryInput";

type WithAccount = { readonly input: QueryInput; readonly scan: ScanSize };

/** What the command line says, with what the account's files know beside it. The command line goes first. */
async function withAccount(
  { input, accountFiles, region, gbScanned }: QueryOptions,
  place: LogPlace,
  run: Run,
): Promise<Result<WithAccount, readonly Problem[]>> {
  const entered: ScanSize = gbScanned === null ? null : { from: "entered", gb: gbScanned };
  if (accountFiles.length === 0) return success({ input, scan: entered });
  const read = await readAccountFiles(await billFiles(accountFiles, run.stdin));
  if (!read.ok) return failure([{ path: read.error.file ?? "--account", message: read.error.message }]);
  const { parts: all, metricAnswers } = read.value;
  const regions = [...new Set(all.flatMap((part) => part.region ?? []))];
  if (region === null ? regions.length > 1 : regions.length > 0 && !regions.includes(region)) {
    const message = mustBe(`a Region of these files (${regions.join(", ")})`, region ?? undefined);
    return failure([{ path: "--region", message }]);
  }
  const parts = all.filter((part) => region === null || part.region === null || part.region === region);
  const known = accountQuery(parts, place);
  const isNamed = input.nats !== undefined && input.nats.interfaces.length + input.nats.addresses.length > 0;
  const format = input.format ?? known.format ?? undefined;
  const own = {
    ...input,
    format,
    nats: isNamed ? input.nats : known.nats,
    clientRanges: [...(input.clientRanges ?? []), ...known.clientRanges],
  };
  const ids = new Set(parts.flatMap(({ natGateways }) => natGateways.map(({ id }) => id)));
  const metrics = readMetrics(metricAnswers);
  const ofParts = {
    ...metrics,
    natGateways: metrics.natGateways.filter(({ natGateway }) => ids.has(natGateway ?? "")),
  };
  const fieldCount = format?.trim().split(/\s+/).length;
  return success({ input: own, scan: entered ?? scanByConnections(ofParts, parts, input.day, fieldCount) });
}

const asOptions = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map(({ path, message }) => ({ path: /^[a-z-]+$/.test(path) ? `--${path}` : path, message }));

/** Prints the query that sums a table of flow logs, which `traffic` reads the answer of. */
export async function runFlowLogQuery(command: FlowLogQueryCommand, run: Run): Promise<ExitCode> {
  const read = await withAccount(command, { logGroup: null }, run);
  if (!read.ok) return run.inputWrong(read.error);
  const { input, scan } = read.value;
  const sql = flowLogSql({ ...input, table: command.table, partitions: command.partitions, scan });
  if (!sql.ok) return run.inputWrong(asOptions(sql.error));
  await run.print(sql.value);
  return exitCode.answered;
}

/** Prints the statements that make a table of flow logs. */
export async function runCreateTable(command: CreateTableCommand, run: Run): Promise<ExitCode> {
  const sql = createTableSql(command);
  if (!sql.ok) return run.inputWrong(asOptions(sql.error));
  await run.print(sql.value);
  return exitCode.answered;
}

/** Prints the query that sums a log group of flow logs. */
export async function runInsights(command: InsightsCommand, run: Run): Promise<ExitCode> {
  const { logGroup, byNextHop } = command;
  const read = await withAccount(command, { logGroup }, run);
  if (!read.ok) return run.inputWrong(read.error);
  const { input, scan } = read.value;
  const query = insightsQuery({ ...input, logGroup, byNextHop, scan });
  if (!query.ok) return run.inputWrong(asOptions(query.error));
  await run.print(query.value.commented);
  return exitCode.answered;
}
