import { type ByteSource, type Bytes, longestPiece } from "@/lib/files/byteSource";
import { cellTexts } from "@/lib/files/cellTexts";
import { longestHeader, readHeader } from "@/lib/files/csv/readHeader";
import { rowScanner } from "@/lib/files/csv/rowScanner";
import type { Refusal } from "@/lib/files/fileProblem";
import { truncatedFile } from "@/lib/files/fileRefusals";
import type { TableLayout } from "@/lib/files/kinds/textLayout";
import { cancelledRead, type FileRead, type ReadContext, refusedFile } from "@/lib/files/readContext";
import { failure, success } from "@/lib/text/result";

const longestField = 1024 ** 2;

const fieldTooLong: Refusal = {
  code: "field-too-long",
  message:
    "Expected fields of at most 1 MiB; found a longer one, or a quote that is not closed. Download the file once more.",
};

/** The first bytes of a file, at least `longestHeader` where it has as many. */
async function beginning(pieces: AsyncGenerator<Bytes, void>): Promise<Uint8Array> {
  const bytes = new Uint8Array(longestHeader + longestPiece);
  let length = 0;
  while (length < longestHeader) {
    const { done, value } = await pieces.next();
    if (done) break;
    bytes.set(value, length);
    length += value.length;
  }
  return bytes.subarray(0, length);
}

/**
 * Reads a CSV, or another table in text, in pieces, in memory that does not grow with the file. This is own code
 * because a library decodes every one of some two hundred fields a row; `docs/decisions` has the measurement.
 */
export async function readCsv<Code extends string>(
  source: ByteSource,
  context: ReadContext<Code>,
  layout: TableLayout | null = null,
): Promise<FileRead<Code>> {
  const pieces = source.pieces();
  try {
    return await readPieces(pieces, source, context, layout);
  } finally {
    await pieces.return();
  }
}

async function readPieces<Code extends string>(
  pieces: AsyncGenerator<Bytes, void>,
  source: ByteSource,
  { name, task, words, openTable }: ReadContext<Code>,
  layout: TableLayout | null,
): Promise<FileRead<Code>> {
  const first = await beginning(pieces);
  if (task.isCancelled()) return cancelledRead;
  const failed = source.refusal();
  if (failed !== null) return refusedFile(name, failed);
  const head = readHeader(first, words, layout);
  if (!head.ok) return refusedFile(name, head.error);
  const opened = openTable(head.value.header, name);
  if (!opened.ok) return opened;

  const { value: sink } = opened;
  const columnCount = head.value.header.length;
  const texts = cellTexts();
  let rowCount = 0;
  let wrongLengthCount = 0;
  let lastColumnCount = columnCount;
  const scanner = rowScanner(
    head.value.dialect,
    {
      needed: sink.needed,
      row(cells, count) {
        rowCount++;
        lastColumnCount = count;
        if (count === columnCount) sink.read(cells);
        else wrongLengthCount++;
        return true;
      },
    },
    texts,
  );

  const buffer = new Uint8Array(2 * longestField + longestPiece + 1);
  let bufferedLength = 0;
  let unscannedLength = 0;
  function scan(): void {
    const used = scanner.scan(buffer, bufferedLength);
    buffer.copyWithin(0, used, bufferedLength);
    bufferedLength -= used;
    unscannedLength = bufferedLength;
    sink.count(rowCount);
    rowCount = 0;
  }
  /** Scans one more piece. False where a field is longer than 1 MiB. */
  function addPiece(piece: Uint8Array): boolean {
    buffer.set(piece, bufferedLength);
    bufferedLength += piece.length;
    // An unfinished field is scanned again only once the bytes have doubled, so tiny pieces cost no quadratic time.
    if (bufferedLength >= 2 * unscannedLength) scan();
    return unscannedLength <= longestField;
  }

  for (let from = head.value.length; from < first.length; from += longestPiece) {
    if (!addPiece(first.subarray(from, from + longestPiece))) return refusedFile(name, fieldTooLong);
  }
  for await (const piece of pieces) {
    if (!addPiece(piece)) return refusedFile(name, fieldTooLong);
    if (sink.isFull()) return success(null);
  }
  if (task.isCancelled()) return cancelledRead;
  const endRefusal = source.refusal();
  if (endRefusal !== null) return refusedFile(name, endRefusal);

  scan();
  const isEndOpen = bufferedLength > 0 || scanner.columnCount() > 0;
  buffer[bufferedLength++] = head.value.dialect.rowEnd;
  scan();
  if (bufferedLength > 0)
    return refusedFile(name, truncatedFile("quotes that are closed", "a file that ends within quotes"));
  if (isEndOpen && lastColumnCount < columnCount) {
    const found = `a last row that breaks off after ${lastColumnCount.toLocaleString("en-US")}`;
    return refusedFile(name, truncatedFile(`${columnCount.toLocaleString("en-US")} columns in every row`, found));
  }
  if (wrongLengthCount > 0) sink.leaveOut(wrongLengthCount);
  if (texts.sawInvalid()) sink.noteInvalidText();
  const problem = sink.end();
  return problem === null ? success(null) : failure(problem);
}
