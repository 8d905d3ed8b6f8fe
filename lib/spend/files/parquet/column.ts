import type { SchemaElement } from "hyparquet";
import type { BillFile } from "@/lib/spend/billFile";
import type { CellTexts } from "@/lib/spend/files/cellText";
import { byteWindow } from "@/lib/spend/files/parquet/byteWindow";
import { uncompressed } from "@/lib/spend/files/parquet/codecs";
import { type PageHead, pageHead } from "@/lib/spend/files/parquet/page";
import { plainValues, type Values } from "@/lib/spend/files/parquet/plain";
import { rleNumbers } from "@/lib/spend/files/parquet/rle";
import type { Cell } from "@/lib/spend/table";

/** One column of one row group: where it lies in the file, and how its values are written. */
export type ColumnChunk = {
  readonly element: SchemaElement;
  readonly codec: string;
  readonly fromByte: number;
  readonly toByte: number;
};

/** Most cells that one call hands out, so that memory does not grow with a file's pages. */
export const batchSize = 512;

const longestHead = 64 * 1024;

/** Cells by their place in a dictionary. */
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

/** Puts nulls between the values, where the definition levels say so. */
function withNulls(values: Values, levels: ReturnType<typeof rleNumbers>): Values {
  const isThere = new Int32Array(batchSize);
  const present: Cell[] = [];
  return {
    take(out, count) {
      if (!levels.fill(isThere, count)) return false;
      let presentCount = 0;
      for (let i = 0; i < count; i++) if (isThere[i] === 1) presentCount++;
      if (presentCount === count) return values.take(out, count);
      if (!values.take(present, presentCount)) return false;
      let next = 0;
      for (let i = 0; i < count; i++) out[i] = isThere[i] === 1 ? present[next++] : null;
      return true;
    },
  };
}

/**
 * Reads a column chunk page by page. `ready` says how many cells can be taken at once, 0 at the chunk's end, null where
 * the bytes are not what they claim to be or are encoded in a way that is not read here.
 */
export function columnReader(file: BillFile, chunk: ColumnChunk, texts: CellTexts) {
  const { element, codec } = chunk;
  const isOptional = element.repetition_type === "OPTIONAL";
  const bytes = byteWindow(file, chunk.fromByte, chunk.toByte);
  let dictionary: Cell[] | null = null;
  let values: Values | null = null;
  let left = 0;

  function dictionaryOf(page: Uint8Array, { valueCount }: PageHead): Cell[] | null {
    const cells: Cell[] = [];
    // Each value takes a byte at the least, so a count above that is a lie.
    if (valueCount > page.length) return null;
    return plainValues(page, 0, element, texts)?.take(cells, valueCount) ? cells : null;
  }

  function valuesOf(page: Uint8Array, { encoding, levelsLength }: PageHead): Values | null {
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    if (isOptional && levelsLength === null && page.length < 4) return null;
    const levelsFrom = levelsLength === null ? 4 : 0;
    const from = isOptional ? levelsFrom + (levelsLength ?? view.getUint32(0, true)) : (levelsLength ?? 0);
    if (from > page.length) return null;
    const isDictionary = encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY";
    const found =
      isDictionary && dictionary !== null
        ? dictionaryValues(page, from, dictionary)
        : encoding === "PLAIN"
          ? plainValues(page, from, element, texts)
          : null;
    return found === null || !isOptional ? found : withNulls(found, rleNumbers(page, levelsFrom, from, 1));
  }

  async function pageOf(head: PageHead): Promise<Uint8Array | null> {
    const whole = await bytes.take(head.headerLength + head.compressedLength);
    if (whole === null) return null;
    const body = whole.subarray(head.headerLength);
    const levels = head.levelsLength ?? 0;
    if (levels === 0) return uncompressed(head.isCompressed ? codec : "UNCOMPRESSED", body, head.length);
    const packed = body.subarray(levels);
    const rest = await uncompressed(head.isCompressed ? codec : "UNCOMPRESSED", packed, head.length - levels);
    if (rest === null) return null;
    const page = new Uint8Array(head.length);
    page.set(body.subarray(0, levels));
    page.set(rest, levels);
    return page;
  }

  /** Goes to the next page of values: true at one, false at the chunk's end, null where something is wrong. */
  async function nextPage(): Promise<boolean | null> {
    for (;;) {
      if (bytes.isAtEnd()) return false;
      const head = pageHead(await bytes.peek(longestHead));
      if (head === null || head === "incomplete" || head === "other") return null;
      const page = await pageOf(head);
      if (page === null) return null;
      if (head.kind === "dictionary") {
        dictionary = dictionaryOf(page, head);
        if (dictionary === null) return null;
      } else if (head.valueCount > 0) {
        left = head.valueCount;
        values = valuesOf(page, head);
        return values === null ? null : true;
      }
    }
  }

  return {
    async ready(): Promise<number | null> {
      if (left === 0) {
        const found = await nextPage();
        if (found !== true) return found === null ? null : 0;
      }
      return Math.min(left, batchSize);
    },
    /** Writes the next `count` cells, at most what `ready` said. */
    take(out: Cell[], count: number): boolean {
      left -= count;
      return values?.take(out, count) ?? false;
    },
  };
}
