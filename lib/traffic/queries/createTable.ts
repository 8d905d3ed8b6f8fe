import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { quotedTable } from "@/lib/text/sqlTable";
import { recommendedFormat } from "@/lib/traffic/scan/logFormat";
import { columnOf, missingFrom, readQueryFormat } from "./queryFormat";
import { isProblem, isRegionCode, readTable } from "./queryInput";

export const tableFiles = ["text", "parquet"] as const;
/** How a flow log is delivered to S3: text under plain prefixes, or Parquet under Hive-compatible ones. */
export type TableFiles = (typeof tableFiles)[number];

export type CreateTableInput = {
  readonly table: string;
  readonly files: TableFiles;
  /**
   * The folder of the logs: of text `s3://bucket/prefix/AWSLogs/123456789012/vpcflowlogs/`, of Parquet
   * `s3://bucket/prefix/AWSLogs/`.
   */
  readonly location: string;
  /** Regions that the folder has, for text. */
  readonly regions: readonly string[];
  readonly format?: string | undefined;
  /** Whether the flow log parts its files by hour as well. */
  readonly isHourly?: boolean;
};

/** Source: "Bucket naming rules" and "Naming Amazon S3 objects: safe characters" in the Amazon S3 User Guide. */
const locationPattern = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/(?:[A-Za-z0-9!_.=-]+\/)*$/;
const maxRegionCount = 40;

const ints: readonly string[] = ["version", "srcport", "dstport", "protocol", "tcp-flags", "traffic-path"];
const bigints: readonly string[] = ["packets", "bytes", "start", "end"];
const typeOf = (field: string): string =>
  ints.includes(field) ? "int" : bigints.includes(field) ? "bigint" : "string";

const columns = (format: readonly string[]): string =>
  format.map((field) => `  \`${columnOf(field)}\` ${typeOf(field)}`).join(",\n");

function textTable(table: string, location: string, regions: readonly string[], format: readonly string[]): string {
  return `-- Flow logs as text. A column for each field in the order of LogFormat, whatever it is called: the query needs these names.
-- The partition is aws_region: one called region would take the place of the field region and shift all after it.
CREATE EXTERNAL TABLE IF NOT EXISTS ${quotedTable(table, "`")} (
${columns(format)}
)
PARTITIONED BY (\`aws_region\` string, \`day\` string)
ROW FORMAT DELIMITED FIELDS TERMINATED BY ' '
LOCATION '${location}'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.aws_region.type' = 'enum',
  'projection.aws_region.values' = '${regions.join(",")}',
  'projection.day.type' = 'date',
  'projection.day.format' = 'yyyy/MM/dd',
  'projection.day.range' = '2020/01/01,NOW',
  'storage.location.template' = '${location}\${aws_region}/\${day}'
);
`;
}

function parquetTable(table: string, location: string, isHourly: boolean, format: readonly string[]): string {
  const parts = ["aws-account-id", "aws-service", "aws-region", "year", "month", "day", ...(isHourly ? ["hour"] : [])];
  return `-- Flow logs as Parquet under Hive-compatible prefixes. Columns go by their names, and a field that the files lack is null.
CREATE EXTERNAL TABLE IF NOT EXISTS ${quotedTable(table, "`")} (
${columns(format)}
)
PARTITIONED BY (${parts.map((part) => `\`${part}\` string`).join(", ")})
STORED AS PARQUET
LOCATION '${location}';

-- By itself, once the table is there, and again when days have come:
MSCK REPAIR TABLE ${quotedTable(table, "`")};
`;
}

/**
 * The statements that make a table of flow logs in Athena. Source: "Query Amazon VPC flow logs" in the Amazon Athena User
 * Guide. `path` of a problem is `table`, `location`, `regions` or `log-format`.
 */
export function createTableSql(input: CreateTableInput): Result<string, readonly Problem[]> {
  const table = readTable(input.table);
  const problems: Problem[] = isProblem(table) ? [table] : [];
  const { location, regions, files } = input;
  const format = input.format === undefined ? recommendedFormat : readQueryFormat(input.format);
  if (!locationPattern.test(location))
    problems.push({
      path: "location",
      message: mustBe("a folder such as s3://bucket/AWSLogs/, with / at its end", location),
    });
  const wrongRegion = regions.find((region) => !isRegionCode(region));
  const areRegions = regions.length > 0 && regions.length <= maxRegionCount && new Set(regions).size === regions.length;
  if (files === "text" && (wrongRegion !== undefined || !areRegions))
    problems.push({
      path: "regions",
      message: mustBe("codes of Regions, each once, as in eu-west-1,us-east-1", wrongRegion ?? regions.join(",")),
    });
  if (format === null || missingFrom(format).length > 0)
    problems.push({
      path: "log-format",
      message: mustBe("a flow log's fields, as LogFormat in describe-flow-logs has them", input.format),
    });
  if (problems.length > 0 || isProblem(table) || format === null) return failure(problems);
  return success(
    files === "text"
      ? textTable(table, location, regions, format)
      : parquetTable(table, location, input.isHourly ?? false, format),
  );
}
