import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { s3Text } from "@/tests/traffic/generator/containers";
import type { Fields } from "@/tests/traffic/generator/records";

const numbers: readonly string[] = ["version", "srcport", "dstport", "protocol", "traffic-path"];
const longs: readonly string[] = ["packets", "bytes", "start", "end"];

/** How a table's files have what is absent: Parquet as null, or in some writers' words; text as a dash. */
type Absent = "NULL" | "'None'" | "'-'";

/** A column of a table: numbers typed, and null where they are absent, as Athena reads them from text too. */
function columnOf(field: string, absent: Absent): string {
  const name = `"${field.replaceAll("-", "_")}"`;
  const cell = `nullif("${field}", '-')`;
  if (numbers.includes(field)) return `${cell}::integer AS ${name}`;
  return longs.includes(field) ? `${cell}::bigint AS ${name}` : `coalesce(${cell}, ${absent}) AS ${name}`;
}

/** `partitions` is the SQL of the partition columns; without it all records are of 1 November. */
export type TableOptions = { readonly absent?: Absent; readonly partitions?: string };

export type AthenaTable = {
  /** The rows of a query over a table of these records, as Athena's CSV: all cells in quotes. */
  readonly answerTo: (
    sql: string,
    records: readonly Fields[],
    fields: readonly string[],
    options?: TableOptions,
  ) => Promise<string>;
  readonly close: () => void;
};

/** An engine whose table `vpc_flow_logs` is a view of Parquet, for one query after another. */
export async function athenaTable(): Promise<AthenaTable> {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-"));
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection: DuckDBConnection = await instance.connect();
  // A few hundred rows are read sooner than the engine thinks about how.
  await connection.run("PRAGMA disable_optimizer");
  return {
    async answerTo(sql, records, fields, { absent = "NULL", partitions = `'2026/11/01' AS "day"` } = {}) {
      const [log, parquet] = [join(folder, "a.log"), join(folder, "a.parquet")];
      writeFileSync(log, s3Text(records, fields));
      await connection.run(
        `COPY (SELECT ${fields.map((field) => columnOf(field, absent)).join(", ")} FROM read_csv('${log}', delim=' ', header=true, all_varchar=true))
        TO '${parquet}' (FORMAT parquet, COMPRESSION gzip)`,
      );
      await connection.run(
        `CREATE OR REPLACE VIEW vpc_flow_logs AS SELECT *, ${partitions} FROM read_parquet('${parquet}')`,
      );
      const answer = await connection.runAndReadAll(sql);
      const lines = [answer.columnNames(), ...answer.getRowsJson()].map((cells) =>
        cells.map((value) => (value === null ? "" : `"${String(value)}"`)).join(","),
      );
      return `${lines.join("\n")}\n`;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}
