import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { csvText } from "@/tests/bills-read/generator/csv";

export type Compression = "snappy" | "zstd" | "gzip";

export type ParquetTable = {
  readonly header: readonly string[];
  readonly rows: Iterable<readonly string[]>;
  /** The type of a column, in DuckDB's words. */
  readonly typeOf: (column: string) => string;
  readonly compression: Compression;
  readonly rowsPerGroup?: number;
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const cast = (column: string, type: string): string => {
  const filled = `nullif(${quoted(column)}, '')`;
  const value = type.startsWith("MAP") ? `CAST(${filled} AS JSON)` : filled;
  return `CAST(${value} AS ${type}) AS ${quoted(column)}`;
};

/** A Parquet file of typed columns, written by DuckDB and not by the program that reads it. */
export async function parquetBytes({
  header,
  rows,
  typeOf,
  compression,
  rowsPerGroup = 2_048,
}: ParquetTable): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-"));
  const [csv, parquet] = [join(folder, "in.csv"), join(folder, "out.parquet")];
  writeFileSync(csv, [...csvText(header, rows, { lineEnd: "\n", quoteAll: true })].join(""));
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const columns = header.map((column) => cast(column, typeOf(column))).join(", ");
    await connection.run(
      `COPY (SELECT ${columns} FROM read_csv('${csv}', header = true, all_varchar = true, quote = '"', escape = '"',
        new_line = '\\n', strict_mode = false, max_line_size = 1000000))
      TO '${parquet}' (FORMAT parquet, COMPRESSION ${compression}, ROW_GROUP_SIZE ${rowsPerGroup})`,
    );
    return new Uint8Array(readFileSync(parquet));
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }
}

/** The answer of a query over one Parquet file, as Athena writes a result: every field quoted, but for a missing one. */
export async function athenaResult(sql: string, table: string, parquet: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-"));
  const file = join(folder, "table.parquet");
  writeFileSync(file, parquet);
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    await connection.run(`CREATE VIEW ${quoted(table)} AS SELECT * FROM read_parquet('${file}')`);
    const answer = await connection.runAndReadAll(sql);
    const lines = [answer.columnNames(), ...answer.getRowsJson()].map((cells) =>
      cells.map((value) => (value === null ? "" : `"${String(value).replaceAll('"', '""')}"`)).join(","),
    );
    return `${lines.join("\n")}\n`;
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }
}
