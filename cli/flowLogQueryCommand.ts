import { commaList, foreignOption, type Options, textOf } from "@/cli/options";
import { type QueryOptions, queryOptions, readQueryOptions } from "@/cli/queryOptions";
import { wrongInput } from "@/cli/wrongInput";
import { isOneOf } from "@/lib/text/checks";
import { joinWithOr, mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { type TableFiles, tableFiles } from "@/lib/traffic/queries/createTable";
import { type PartitionKind, partitionKinds } from "@/lib/traffic/queries/partitions";

const tableQueryOptions = { table: "string", ...queryOptions, partitions: "string", help: "boolean" } as const;
const createOptions = {
  create: "string",
  table: "string",
  location: "string",
  regions: "string",
  hourly: "boolean",
  "log-format": "string",
  help: "boolean",
} as const;

/** Options of `athena-sql flow-logs`: of the query, and of the statement that makes the table. */
export const flowLogOptions = { ...tableQueryOptions, ...createOptions } as const;

export const flowLogKind = "flow-logs";

/** `athena-sql flow-logs --table NAME --day D`: the query over a table of flow logs. */
export type FlowLogQueryCommand = QueryOptions & {
  readonly name: "athena-sql";
  readonly kind: typeof flowLogKind;
  readonly table: string;
  readonly partitions: PartitionKind;
};

/** `athena-sql flow-logs --create FILES --table NAME --location S3`: the statement that makes the table. */
export type CreateTableCommand = {
  readonly name: "athena-sql";
  readonly kind: "create-flow-logs";
  readonly table: string;
  readonly files: TableFiles;
  readonly location: string;
  readonly regions: readonly string[];
  readonly format: string | undefined;
  readonly isHourly: boolean;
};

const isPartitionKind = isOneOf(partitionKinds);
const isTableFiles = isOneOf(tableFiles);

export function readFlowLogQuery(options: Options): Result<FlowLogQueryCommand | CreateTableCommand, Problem> {
  const files = textOf(options, "create");
  const known = files === undefined ? tableQueryOptions : createOptions;
  const foreign = foreignOption(`athena-sql flow-logs${files === undefined ? "" : " --create"}`, options, known);
  if (foreign !== null) return failure(foreign);
  const table = textOf(options, "table");
  if (table === undefined) return wrongInput("--table", mustBe("the table's name in Athena", table));
  if (files !== undefined) {
    if (!isTableFiles(files)) return wrongInput("--create", mustBe(joinWithOr(tableFiles), files));
    return success({
      name: "athena-sql",
      kind: "create-flow-logs",
      table,
      files,
      location: textOf(options, "location") ?? "",
      regions: commaList(textOf(options, "regions")),
      format: textOf(options, "log-format"),
      isHourly: options.values.has("hourly"),
    });
  }
  const partitions = textOf(options, "partitions") ?? "day";
  if (!isPartitionKind(partitions)) return wrongInput("--partitions", mustBe(joinWithOr(partitionKinds), partitions));
  const read = readQueryOptions(options);
  return read.ok ? success({ ...read.value, name: "athena-sql", kind: flowLogKind, table, partitions }) : read;
}
