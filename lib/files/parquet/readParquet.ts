import { type CellTexts, cellTexts } from "@/lib/files/cellTexts";
import type { Refusal } from "@/lib/files/fileProblem";
import { damagedFile } from "@/lib/files/fileRefusals";
import type { InputFile } from "@/lib/files/inputFile";
import { readableCodecs } from "@/lib/files/parquet/codecs";
import { batchSize, columnReader, pageRoom } from "@/lib/files/parquet/columnReader";
import { type RowGroup, readFooter } from "@/lib/files/parquet/readFooter";
import { cancelledRead, type FileRead, type ReadContext, refusedFile } from "@/lib/files/readContext";
import type { ReadTask } from "@/lib/files/readTask";
import type { Cell, RowSink } from "@/lib/files/rowSink";
import { shownText } from "@/lib/text/problem";
import { failure, success } from "@/lib/text/result";

const wrongValues = damagedFile(
  "a Parquet file with sound pages",
  "values that end too early or are not in their dictionary",
);

const wrongCodec = (codec: string): Refusal => ({
  code: "damaged",
  message: `Expected a Parquet file packed with Snappy, gzip or Zstandard, or not at all; found ${codec}. Export it with one of those, or as CSV.`,
});

const notFlat = (column: string): Refusal => ({
  code: "damaged",
  message: `Expected one value a row in the column ${shownText(column)}; found lists, or no values. Export the file once more.`,
});

/** What all row groups of a file share. */
type FileContext = {
  readonly file: InputFile;
  readonly header: readonly string[];
  /** The file's bytes divided by its rows, for progress. */
  readonly bytesPerRow: number;
  readonly texts: CellTexts;
};

type GroupRead = Refusal | "cancelled" | null;

async function readGroup<Code extends string>(
  { rowCount, columns }: RowGroup,
  { file, header, bytesPerRow, texts }: FileContext,
  { needed, optional, cellOfText, read, count: countRows, isFull }: RowSink<Code>,
  task: ReadTask,
): Promise<GroupRead> {
  const places = needed.filter((place) => columns.has(place) || !optional?.has(place));
  const room = pageRoom();
  const readers = [];
  for (const place of places) {
    const chunk = columns.get(place);
    if (chunk === undefined) return notFlat(header[place] ?? "");
    if (!readableCodecs.has(chunk.codec)) return wrongCodec(chunk.codec);
    readers.push(columnReader(file, chunk, room, cellOfText?.get(place) ?? texts.text));
  }
  const batch: Cell[] = new Array(batchSize).fill(null);
  const rows: Cell[][] = Array.from({ length: Math.min(batchSize, rowCount) }, () =>
    new Array(header.length).fill(null),
  );
  let left = rowCount;
  while (left > 0) {
    let count = Math.min(left, batchSize);
    for (const reader of readers) {
      const ready = await reader.ready(task);
      if (typeof ready !== "number") return ready;
      count = Math.min(count, ready);
    }
    if (task.isCancelled()) return "cancelled";
    if (count === 0) return wrongValues;
    for (const [i, reader] of readers.entries()) {
      if (!reader.take(batch, count)) return wrongValues;
      const place = places[i] ?? 0;
      for (let row = 0; row < count; row++) (rows[row] as Cell[])[place] = batch[row];
    }
    for (let row = 0; row < count; row++) read(rows[row] as Cell[]);
    countRows(count);
    left -= count;
    task.advance(count * bytesPerRow);
    await task.yieldIfDue();
    if (isFull()) return null;
  }
  return null;
}

/**
 * Reads the needed columns of a Parquet file, in memory that does not grow with the file. The library parses the
 * footer. Pages are read by own code, because the library keeps whole row groups in memory and trusts the lengths that
 * they claim. `docs/decisions` has the measurement.
 */
export async function readParquet<Code extends string>(
  file: InputFile,
  { name, task, words, openTable }: ReadContext<Code>,
): Promise<FileRead<Code>> {
  const footer = await readFooter(file, words);
  if (!footer.ok) return refusedFile(name, footer.error);
  const { header, groups, filledNested } = footer.value;
  const opened = openTable(header, name);
  if (!opened.ok) return opened;
  const { value: sink } = opened;
  for (const [place, noteUnread] of sink.optional ?? []) if (filledNested.has(place)) noteUnread();
  const texts = cellTexts();
  const rowCount = groups.reduce((sum, group) => sum + group.rowCount, 0);
  const context: FileContext = { file, header, bytesPerRow: file.sizeBytes / rowCount, texts };
  for (const group of groups) {
    const failed = await readGroup(group, context, sink, task);
    if (failed === "cancelled") return cancelledRead;
    if (failed !== null) return refusedFile(name, failed);
    if (sink.isFull()) return success(null);
  }
  if (texts.sawInvalid()) sink.noteInvalidText();
  const problem = sink.end();
  return problem === null ? success(null) : failure(problem);
}
