import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** The rows of a query as a Parquet file, written by DuckDB with `options`. */
export async function duckFile(query: string, options: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-"));
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const path = join(folder, "a.parquet");
    await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet, ${options})`);
    return new Uint8Array(readFileSync(path));
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }
}
