import { parquetHeader } from "hyparquet/src/column.js";
import { isSoundThrift } from "@/lib/files/parquet/isSoundThrift";

/** A page's header. Lengths are in bytes, and are not checked against the file yet. */
export type PageHeader = {
  readonly kind: "dictionary" | "data";
  readonly headerLength: number;
  readonly compressedLength: number;
  readonly length: number;
  readonly valueCount: number;
  /** Parquet's name of the encoding; undefined for an unknown one. */
  readonly encoding: string | undefined;
  /** Of a data page v2, whose levels come uncompressed before its values; null for other pages. */
  readonly levelsLength: number | null;
  readonly isCompressed: boolean;
};

const mostValues = 200;

const isLength = (number: unknown): number is number => Number.isInteger(number) && Number(number) >= 0;

/** The page header at the start of `bytes`; null where it is damaged, or the page is neither a dictionary nor data. */
export function readPageHeader(bytes: Uint8Array<ArrayBuffer>): PageHeader | null {
  if (!isSoundThrift(bytes, mostValues)) return null;
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  const header = parquetHeader(reader);
  const { compressed_page_size: compressedLength, uncompressed_page_size: length } = header;
  if (!isLength(compressedLength) || !isLength(length)) return null;
  const common = { headerLength: reader.offset, compressedLength, length, isCompressed: true, levelsLength: null };
  const { dictionary_page_header: dictionary, data_page_header: first, data_page_header_v2: second } = header;
  if (header.type === "DICTIONARY_PAGE" && isLength(dictionary?.num_values)) {
    return { ...common, kind: "dictionary", valueCount: dictionary.num_values, encoding: dictionary.encoding };
  }
  if (header.type === "DATA_PAGE" && isLength(first?.num_values)) {
    return { ...common, kind: "data", valueCount: first.num_values, encoding: first.encoding };
  }
  if (header.type === "DATA_PAGE_V2" && isLength(second?.num_values)) {
    const { definition_levels_byte_length: levels, repetition_levels_byte_length: repetitions } = second;
    if (!isLength(levels) || repetitions !== 0 || levels > compressedLength || levels > length) return null;
    const isCompressed = second.is_compressed ?? true;
    return {
      ...common,
      kind: "data",
      valueCount: second.num_values,
      encoding: second.encoding,
      levelsLength: levels,
      isCompressed,
    };
  }
  return null;
}
