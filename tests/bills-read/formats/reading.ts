import { readFileSync } from "node:fs";
import { inferSchema, initParser } from "udsv";
import { tableFormats } from "@/lib/bills/formats/tableFormats";
import type { Spend, SpendResult } from "@/lib/bills/spend";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { createTally } from "@/lib/bills/tally/tally";
import type { Cell } from "@/lib/files/rowSink";
import { failure } from "@/lib/text/result";

export type Table = { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

export const sampleText = (name: string): string =>
  readFileSync(new URL(`../samples/${name}`, import.meta.url), "utf8").replace(/^\uFEFF/, "");

/** Splits CSV with a library, independently of Tollgate's own readers of files. */
export function tableOf(csv: string, delimiter = ","): Table {
  const text = csv.endsWith("\n") ? csv : csv + (csv.includes("\r\n") ? "\r\n" : "\n");
  let header: readonly string[] = [];
  const schema = inferSchema(text, {
    col: delimiter,
    header: (rows) => {
      header = rows[0] ?? [];
      return [[...header]];
    },
  });
  return { header, rows: initParser(schema).stringArrs(text) };
}

/** Feeds tables to one tally, as the reader of files does. */
export function readTables(tables: readonly Table[]): SpendResult {
  const tally = createTally();
  let source: Spend["source"] = "cur";
  for (const [index, { header, rows }] of tables.entries()) {
    const file = `file-${index + 1}.csv`;
    const opened = tableFormats.map((format) => format.open(header, tally, file)).find((found) => found !== null);
    if (opened === undefined) throw new Error(`no format for ${header.join(",")}`);
    if (!opened.ok) return opened;
    source = opened.value.source;
    for (const row of rows) {
      tally.count();
      opened.value.rows.read(row);
    }
    const problem = opened.value.rows.end?.() ?? null;
    if (problem !== null) return failure(problem);
  }
  return tally.finish(source);
}

export function spendOf(result: SpendResult): Spend {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export function problemOf(result: SpendResult): SpendProblem {
  if (result.ok) throw new Error("expected a problem");
  return result.error;
}

export const csvTable = (csv: string): SpendResult => readTables([tableOf(csv)]);
