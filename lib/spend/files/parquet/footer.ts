import { type FileMetaData, parquetMetadata, parquetSchema, type SchemaElement } from "hyparquet";
import type { BillFile } from "@/lib/spend/billFile";
import type { ColumnChunk } from "@/lib/spend/files/parquet/column";
import { damaged, type Refusal, truncated } from "@/lib/spend/files/refusal";

/** A row group: how many rows it says it has, and each top-level column by its place; null for one of lists or maps. */
export type RowGroup = { readonly rowCount: number; readonly columns: readonly (ColumnChunk | null)[] };

export type ParquetTable = { readonly header: readonly string[]; readonly groups: readonly RowGroup[] };

type ReadFooter =
  | { readonly ok: true; readonly table: ParquetTable }
  | { readonly ok: false; readonly refusal: Refusal };

const endLength = 8;
const longestFooter = 64 * 1024 * 1024;
const mostColumns = 2_000;
/** Rows for each byte of the file, above which the row counts are taken for a lie. */
const mostRowsPerByte = 100;

const wrongFooter: Refusal = damaged("a Parquet file", "a footer that cannot be read");

function tableOf(metadata: FileMetaData, file: BillFile): ReadFooter {
  const columns = parquetSchema(metadata).children;
  // What the library's types promise, a damaged footer need not keep.
  if (columns.some(({ element }) => typeof element.name !== "string")) return { ok: false, refusal: wrongFooter };
  if (columns.length > mostColumns) {
    const message = `Expected at most ${mostColumns.toLocaleString("en-US")} columns; found ${columns.length.toLocaleString("en-US")}.`;
    return { ok: false, refusal: { code: "too-many-columns", message } };
  }
  const flat = new Map<string, { readonly place: number; readonly element: SchemaElement }>();
  for (const [place, { element, children }] of columns.entries()) {
    if (children.length === 0 && element.repetition_type !== "REPEATED") flat.set(element.name, { place, element });
  }
  const groups: RowGroup[] = [];
  let rowCount = 0;
  for (const group of metadata.row_groups) {
    const chunks: (ColumnChunk | null)[] = columns.map(() => null);
    for (const { meta_data: chunk, file_path: elsewhere } of group.columns) {
      const [name = "", ...deeper] = chunk?.path_in_schema ?? [];
      const column = flat.get(name);
      if (chunk === undefined || column === undefined || deeper.length > 0) continue;
      const dictionaryAt = Number(chunk.dictionary_page_offset ?? 0);
      const dataAt = Number(chunk.data_page_offset);
      const fromByte = dictionaryAt > 0 && dictionaryAt < dataAt ? dictionaryAt : dataAt;
      const toByte = fromByte + Number(chunk.total_compressed_size);
      if (elsewhere || !(fromByte >= 4) || !(toByte >= fromByte) || toByte > file.sizeBytes) {
        return { ok: false, refusal: damaged("a Parquet file", "a footer that points outside the file") };
      }
      chunks[column.place] = { element: column.element, codec: String(chunk.codec), fromByte, toByte };
    }
    const rows = Number(group.num_rows);
    rowCount += rows;
    if (!Number.isSafeInteger(rows) || rows < 0 || rowCount > mostRowsPerByte * file.sizeBytes) {
      return { ok: false, refusal: damaged("a Parquet file", "a footer that claims more rows than the file can hold") };
    }
    groups.push({ rowCount: rows, columns: chunks });
  }
  return { ok: true, table: { header: columns.map(({ element }) => element.name), groups } };
}

/** What a Parquet file says about itself, checked against the file; `head` and tail both begin with its mark. */
export async function readFooter(file: BillFile): Promise<ReadFooter> {
  const cutOff: Refusal = truncated("a Parquet file, with PAR1 at both ends", "none at its end");
  const end = new Uint8Array(await file.slice(Math.max(0, file.sizeBytes - endLength), file.sizeBytes));
  if (file.sizeBytes < 12 || new TextDecoder().decode(end.subarray(4)) !== "PAR1")
    return { ok: false, refusal: cutOff };
  const footerLength = new DataView(end.buffer).getUint32(0, true);
  if (footerLength > file.sizeBytes - 12 || footerLength > longestFooter) return { ok: false, refusal: wrongFooter };
  const footer = await file.slice(file.sizeBytes - endLength - footerLength, file.sizeBytes);
  try {
    return tableOf(parquetMetadata(footer, { geoparquet: false }), file);
  } catch {
    // The library throws at a footer that is none.
    return { ok: false, refusal: wrongFooter };
  }
}
