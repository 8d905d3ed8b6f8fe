import type { SchemaElement } from "hyparquet";
import type { Refusal } from "@/lib/files/fileProblem";
import { damagedFile } from "@/lib/files/fileRefusals";
import type { InputFile } from "@/lib/files/inputFile";
import { byteWindow } from "@/lib/files/parquet/byteWindow";
import { decompressPage } from "@/lib/files/parquet/codecs";
import { plainValues, type TextCell, type Values } from "@/lib/files/parquet/plainValues";
import { type PageHeader, readPageHeader } from "@/lib/files/parquet/readPageHeader";
import { rleNumbers } from "@/lib/files/parquet/rleNumbers";
import type { ReadTask } from "@/lib/files/readTask";
import type { Cell } from "@/lib/files/rowSink";

/** One column of one row group: its bytes in the file (`toByte` exclusive), and how its values are encoded. */
export type ColumnChunk = {
  readonly element: SchemaElement;
  readonly codec: string;
  readonly fromByte: number;
  readonly toByte: number;
};

/** Most cells that one call returns, so that memory does not grow with a file's pages. */
export const batchSize = 512;

const longestHead = 64 * 1024;
/** Bytes of the longest dictionary. Writers stop at 1 MiB; in memory its texts take some three times their bytes. */
const longestDictionary = 4 * 1024 ** 2;
/** Bytes of all columns' current pages, packed and unpacked. Writers make pages of about 1 MiB. */
const maxPageBytes = 64 * 1024 ** 2;

/** Bytes that the pages of a row group's columns may still take. */
export type PageRoom = { left: number };

/** The page bytes that one row group may take: 64 MiB. */
export const pageRoom = (): PageRoom => ({ left: maxPageBytes });

const wrongPages: Refusal = damagedFile(
  "a Parquet file with sound pages",
  "pages that are not what they say of themselves",
);

const largePages: Refusal = {
  code: "too-large",
  message:
    "Expected a Parquet file of pages of about 1 MiB; found some that are too large to hold. Export it with row groups of fewer rows, or as CSV.",
};

const wrongEncoding = (encoding = "another encoding"): Refusal => ({
  code: "damaged",
  message: `Expected a Parquet file with plain or dictionary pages; found ${encoding}. Export it for version 1 of the format, or as CSV.`,
});

/** Values encoded as indexes into a dictionary. */
function dictionaryValues(bytes: Uint8Array, from: number, dictionary: readonly Cell[]): Values {
  const places = new Int32Array(batchSize);
  const indexes = rleNumbers(bytes, from + 1, bytes.length, bytes[from] ?? 0);
  return {
    take(out, count) {
      if (!indexes.fill(places, count)) return false;
      for (let i = 0; i < count; i++) {
        const place = places[i] ?? 0;
        if (place >= dictionary.length) return false;
        out[i] = dictionary[place];
      }
      return true;
    },
  };
}

/** Inserts nulls between the values, by the definition levels. */
function withNulls(values: Values, levels: ReturnType<typeof rleNumbers>): Values {
  const definitionLevels = new Int32Array(batchSize);
  const present: Cell[] = [];
  return {
    take(out, count) {
      if (!levels.fill(definitionLevels, count)) return false;
      let presentCount = 0;
      for (let i = 0; i < count; i++) if (definitionLevels[i] === 1) presentCount++;
      if (presentCount === count) return values.take(out, count);
      if (!values.take(present, presentCount)) return false;
      let next = 0;
      for (let i = 0; i < count; i++) out[i] = definitionLevels[i] === 1 ? present[next++] : null;
      return true;
    },
  };
}

/**
 * Reads a column chunk page by page. `ready` resolves to the number of cells that can be taken at once, up to
 * `batchSize` and 0 at the chunk's end, or to the refusal of a page that cannot be read.
 */
export function columnReader(file: InputFile, chunk: ColumnChunk, room: PageRoom, textCell: TextCell) {
  const { element, codec } = chunk;
  const isOptional = element.repetition_type === "OPTIONAL";
  const bytes = byteWindow(file, chunk.fromByte, chunk.toByte);
  let dictionary: Cell[] | null = null;
  let values: Values | null = null;
  let left = 0;
  let reservedBytes = 0;

  function dictionaryOf(page: Uint8Array, valueCount: number): Cell[] | null {
    const cells: Cell[] = [];
    // Each value takes at least one byte, so a larger count is wrong.
    if (valueCount > page.length) return null;
    return plainValues(page, 0, element, textCell)?.take(cells, valueCount) ? cells : null;
  }

  function valuesOf(page: Uint8Array, { encoding, levelsLength }: PageHeader): Values | Refusal {
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    if (isOptional && levelsLength === null && page.length < 4) return wrongPages;
    const levelsFrom = levelsLength === null ? 4 : 0;
    const from = isOptional ? levelsFrom + (levelsLength ?? view.getUint32(0, true)) : (levelsLength ?? 0);
    if (from > page.length) return wrongPages;
    const isDictionary = encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY";
    if (isDictionary && dictionary === null) return wrongPages;
    const found =
      isDictionary && dictionary !== null
        ? dictionaryValues(page, from, dictionary)
        : encoding === "PLAIN"
          ? plainValues(page, from, element, textCell)
          : null;
    if (found === null) return wrongEncoding(encoding);
    return isOptional ? withNulls(found, rleNumbers(page, levelsFrom, from, 1)) : found;
  }

  /** A page's bytes, unpacked; null where they do not match its header. */
  async function pageOf(head: PageHeader, task: ReadTask): Promise<Uint8Array | null> {
    const whole = await bytes.take(head.headerLength + head.compressedLength);
    if (whole === null) return null;
    const body = whole.subarray(head.headerLength);
    const levels = head.levelsLength ?? 0;
    const packed = body.subarray(levels);
    const rest = await decompressPage(
      head.isCompressed ? codec : "UNCOMPRESSED",
      packed,
      head.length - levels,
      task.gzipUnpacker,
    );
    if (rest === null || levels === 0) return rest;
    const page = new Uint8Array(head.length);
    page.set(body.subarray(0, levels));
    page.set(rest, levels);
    return page;
  }

  function reserveRoom({ kind, compressedLength, length, isCompressed }: PageHeader): boolean {
    if (kind === "dictionary" && length > longestDictionary) return false;
    room.left += reservedBytes;
    reservedBytes = length + (isCompressed && codec !== "UNCOMPRESSED" ? compressedLength : 0);
    room.left -= reservedBytes;
    return room.left >= 0;
  }

  /** Moves to the next page. Returns what is wrong with it, or null. */
  async function nextPage(task: ReadTask): Promise<Refusal | null> {
    const head = readPageHeader(await bytes.peek(longestHead));
    if (head === null) return wrongPages;
    if (!reserveRoom(head)) return largePages;
    values = null;
    const page = await pageOf(head, task);
    if (page === null) return wrongPages;
    if (head.kind === "dictionary") {
      dictionary = dictionaryOf(page, head.valueCount);
      return dictionary === null ? wrongPages : null;
    }
    const found = head.valueCount === 0 ? null : valuesOf(page, head);
    if (found !== null && "code" in found) return found;
    values = found;
    left = head.valueCount;
    return null;
  }

  return {
    async ready(task: ReadTask): Promise<number | Refusal> {
      while (left === 0 && !bytes.isAtEnd() && !task.isCancelled()) {
        const wrong = await nextPage(task);
        if (wrong !== null) return wrong;
        await task.yieldIfDue();
      }
      return Math.min(left, batchSize);
    },
    /** Writes the next `count` cells, at most as many as `ready` said; false where the page ends too early. */
    take(out: Cell[], count: number): boolean {
      left -= count;
      return values?.take(out, count) ?? false;
    },
  };
}
