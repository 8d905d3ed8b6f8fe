import { type ColumnMetaData, type FileMetaData, parquetMetadata, type SchemaElement } from "hyparquet";
import type { Refusal } from "@/lib/files/fileProblem";
import { damagedFile, truncatedFile } from "@/lib/files/fileRefusals";
import type { FileWords } from "@/lib/files/fileWords";
import type { InputFile } from "@/lib/files/inputFile";
import type { ColumnChunk } from "@/lib/files/parquet/columnReader";
import { isSoundThrift } from "@/lib/files/parquet/isSoundThrift";
import { failure, type Result, success } from "@/lib/text/result";

/** A row group: how many rows it claims, and its columns by their index in the header, without lists and maps. */
export type RowGroup = { readonly rowCount: number; readonly columns: ReadonlyMap<number, ColumnChunk> };

export type ParquetTable = {
  readonly header: readonly string[];
  readonly groups: readonly RowGroup[];
  /** Indexes in the header of lists, maps and structures that have any value. */
  readonly filledNested: ReadonlySet<number>;
};

type FooterRead = Result<ParquetTable, Refusal>;

const endLength = 8;
/** Bytes of the longest footer, for some 200 row groups of 140 columns. Parsed, it takes up to 40 times its bytes. */
const longestFooter = 4 * 1024 ** 2;
const mostValues = 1_000_000;
const mostColumns = 2_000;
/**
 * Most rows for each byte of the file. Rows of nulls take no bytes, so a false count could claim any number of them,
 * and 20 million take a second or two to read. Amounts and times take some bytes a row; a table of few values may take
 * less.
 */
const mostRowsPerByte = 20;
/** Rows that a file of any size may have. */
const ratioFreeRows = 2_000_000;
/** A large payer's month has some 100 million lines. */
const mostRows = 250_000_000;

const cutOff: Refusal = truncatedFile("a Parquet file, with PAR1 at both ends", "none at its end");
const wrongFooter: Refusal = damagedFile("a Parquet file", "a footer that cannot be read");

const longFooter = ({ makeSmaller }: FileWords): Refusal => ({
  code: "too-large",
  message: `Expected a Parquet file of some two hundred row groups at most; found a footer of more than 4 MiB. ${makeSmaller}`,
});

const tooManyRows = ({ makeSmaller }: FileWords): Refusal => ({
  code: "too-large",
  message: `Expected a Parquet file of at most ${mostRows.toLocaleString("en-US")} rows; found more. ${makeSmaller}`,
});

/** The top-level columns. The parts of a list, a map or a structure are skipped. */
function topLevel(schema: readonly SchemaElement[]): readonly SchemaElement[] {
  const columns: SchemaElement[] = [];
  for (let at = 1; at < schema.length; ) {
    columns.push(schema[at] as SchemaElement);
    for (let open = 1; open > 0 && at < schema.length; at++) open += (schema[at]?.num_children ?? 0) - 1;
  }
  return columns;
}

/** Whether the statistics of a column chunk say that it has no value. Without statistics, it counts as having some. */
const isAllNull = (chunk: ColumnMetaData | undefined): boolean =>
  chunk?.statistics?.null_count !== undefined && BigInt(chunk.statistics.null_count) >= BigInt(chunk.num_values);

function tableOf(metadata: FileMetaData, file: InputFile, words: FileWords): FooterRead {
  const columns = topLevel(metadata.schema);
  // The library's type says `string`, but a damaged footer may lack a name.
  if (columns.some(({ name }) => typeof name !== "string")) return failure(wrongFooter);
  if (columns.length > mostColumns) {
    const message = `Expected at most ${mostColumns.toLocaleString("en-US")} columns; found ${columns.length.toLocaleString("en-US")}.`;
    return failure({ code: "too-many-columns", message });
  }
  const flat = new Map<string, { readonly place: number; readonly element: SchemaElement }>();
  for (const [place, element] of columns.entries()) {
    if (!element.num_children && element.repetition_type !== "REPEATED") flat.set(element.name, { place, element });
  }
  const placeOf = new Map(columns.map(({ name }, place) => [name, place]));
  const filledNested = new Set<number>();
  const groups: RowGroup[] = [];
  let rowsLeft = ratioFreeRows + mostRowsPerByte * file.sizeBytes;
  let allRows = 0;
  for (const group of metadata.row_groups) {
    const rowCount = Number(group.num_rows);
    rowsLeft -= rowCount;
    allRows += rowCount;
    if (!Number.isSafeInteger(rowCount) || rowCount < 0 || rowsLeft < 0)
      return failure(damagedFile("a Parquet file", "a footer that claims more rows than the file can hold"));
    if (allRows > mostRows) return failure(tooManyRows(words));
    if (rowCount === 0) continue;
    const chunks = new Map<number, ColumnChunk>();
    for (const { meta_data: chunk, file_path: externalPath } of group.columns) {
      const [name = "", ...deeper] = chunk?.path_in_schema ?? [];
      const column = flat.get(name);
      const nestedAt = deeper.length > 0 ? placeOf.get(name) : undefined;
      if (nestedAt !== undefined && !isAllNull(chunk)) filledNested.add(nestedAt);
      if (chunk === undefined || column === undefined || deeper.length > 0) continue;
      const dictionaryAt = Number(chunk.dictionary_page_offset ?? 0);
      const dataAt = Number(chunk.data_page_offset);
      const fromByte = dictionaryAt > 0 && dictionaryAt < dataAt ? dictionaryAt : dataAt;
      const toByte = fromByte + Number(chunk.total_compressed_size);
      if (externalPath || !(fromByte >= 4) || !(toByte >= fromByte) || toByte > file.sizeBytes)
        return failure(damagedFile("a Parquet file", "a footer that points outside the file"));
      if (Number(chunk.num_values) !== rowCount)
        return failure(damagedFile("a Parquet file", "columns of different lengths"));
      chunks.set(column.place, { element: column.element, codec: chunk.codec ?? "another codec", fromByte, toByte });
    }
    groups.push({ rowCount, columns: chunks });
  }
  return success({ header: columns.map(({ name }) => name), groups, filledNested });
}

/** The header, row groups and column chunks of a Parquet file, from its footer and checked against the file's size. */
export async function readFooter(file: InputFile, words: FileWords): Promise<FooterRead> {
  const end = new Uint8Array(await file.slice(Math.max(0, file.sizeBytes - endLength), file.sizeBytes));
  if (file.sizeBytes < 12 || new TextDecoder().decode(end.subarray(4)) !== "PAR1") return failure(cutOff);
  const footerLength = new DataView(end.buffer).getUint32(0, true);
  if (footerLength > file.sizeBytes - 12) return failure(wrongFooter);
  if (footerLength > longestFooter) return failure(longFooter(words));
  const footer = await file.slice(file.sizeBytes - endLength - footerLength, file.sizeBytes);
  try {
    if (!isSoundThrift(new Uint8Array(footer, 0, footerLength), mostValues)) return failure(wrongFooter);
    return tableOf(parquetMetadata(footer, { geoparquet: false }), file, words);
  } catch {
    // The library throws at a damaged footer.
    return failure(wrongFooter);
  }
}
