import type { BillFile } from "@/lib/spend/billFile";
import { type CellTexts, cellTexts } from "@/lib/spend/files/cellText";
import { openTable } from "@/lib/spend/files/openTable";
import { readableCodecs } from "@/lib/spend/files/parquet/codecs";
import { batchSize, columnReader } from "@/lib/spend/files/parquet/column";
import { type RowGroup, readFooter } from "@/lib/spend/files/parquet/footer";
import {
  cancelledRead,
  type FileRead,
  type Reading,
  refusedFile,
  warnOfInvalidText,
} from "@/lib/spend/files/readTable";
import { damaged, type Refusal } from "@/lib/spend/files/refusal";
import type { Cell, RowReader } from "@/lib/spend/table";

const wrongPages = damaged(
  "a Parquet file with plain or dictionary pages",
  "pages that are damaged, or written in another way",
);

const wrongCodec = (codec: string): Refusal => ({
  code: "damaged",
  message: `Expected a Parquet file packed with Snappy, gzip or Zstandard, or not at all; found ${codec}. Export it with one of those, or as CSV.`,
});

const notFlat = (column: string): Refusal => ({
  code: "damaged",
  message: `Expected one value a row in the column ${column}; found lists, or no values. Export the file once more.`,
});

type GroupRead = Refusal | "cancelled" | null;

async function readGroup(
  file: BillFile,
  { rowCount, columns }: RowGroup,
  header: readonly string[],
  { needed, read }: RowReader,
  { tally, pace }: Reading,
  texts: CellTexts,
): Promise<GroupRead> {
  const places = [...needed];
  const readers = [];
  for (const place of places) {
    const chunk = columns[place];
    if (!chunk) return notFlat(header[place] ?? "");
    if (!readableCodecs.has(chunk.codec)) return wrongCodec(chunk.codec);
    readers.push(columnReader(file, chunk, texts));
  }
  const batch: Cell[] = new Array(batchSize).fill(null);
  const rows: Cell[][] = Array.from({ length: batchSize }, () => new Array(header.length).fill(null));
  let left = rowCount;
  while (left > 0) {
    let count = Math.min(left, batchSize);
    for (const reader of readers) {
      const ready = await reader.ready();
      if (ready === null || ready === 0) return wrongPages;
      count = Math.min(count, ready);
    }
    for (const [i, reader] of readers.entries()) {
      if (!reader.take(batch, count)) return wrongPages;
      const place = places[i] ?? 0;
      for (let row = 0; row < count; row++) (rows[row] as Cell[])[place] = batch[row];
    }
    for (let row = 0; row < count; row++) read(rows[row] as Cell[]);
    tally.count(count);
    left -= count;
    await pace.rest();
    if (pace.isCancelled()) return "cancelled";
    if (tally.isFull()) return null;
  }
  return null;
}

/**
 * Reads a Parquet file, of which only the needed columns are touched, in memory that does not grow with it. The footer is
 * the library's; the pages are read here, since the library holds whole row groups and believes what they say of
 * themselves. `docs/decisions` has the measurement.
 */
export async function readParquet(file: BillFile, reading: Reading): Promise<FileRead> {
  const { name, tally, pace } = reading;
  const footer = await readFooter(file);
  if (!footer.ok) return refusedFile(name, footer.refusal);
  const { header, groups } = footer.table;
  const opened = openTable(header, tally, name);
  if (!opened.ok) return opened;
  const texts = cellTexts();
  for (const group of groups) {
    const failed = await readGroup(file, group, header, opened.rows, reading, texts);
    if (failed === "cancelled") return cancelledRead;
    if (failed !== null) return refusedFile(name, failed);
    pace.advance(file.sizeBytes / groups.length);
    if (tally.isFull()) break;
  }
  if (texts.sawInvalid()) warnOfInvalidText(reading);
  const problem = opened.rows.end?.() ?? null;
  return problem === null ? { ok: true, source: opened.source } : { ok: false, problem };
}
