import { parquetHeader } from "hyparquet/src/column.js";

/** What a page's header says, checked: lengths in bytes, all of them within the page. */
export type PageHead = {
  readonly kind: "dictionary" | "data";
  readonly headerLength: number;
  readonly compressedLength: number;
  readonly length: number;
  readonly valueCount: number;
  readonly encoding: string;
  /** Of a page of the second version: its levels stand before what is compressed. */
  readonly levelsLength: number | null;
  readonly isCompressed: boolean;
};

export type ReadPageHead = PageHead | "other" | "incomplete" | null;

const longestPage = 128 * 1024 * 1024;

const isLength = (number: unknown): number is number => Number.isInteger(number) && Number(number) >= 0;

/** The header at the start of `bytes`; `incomplete` where more bytes could help, null where it is none or lies. */
export function pageHead(bytes: Uint8Array<ArrayBuffer>): ReadPageHead {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  let header: ReturnType<typeof parquetHeader>;
  try {
    header = parquetHeader(reader);
  } catch {
    return "incomplete";
  }
  const { compressed_page_size: compressedLength, uncompressed_page_size: length } = header;
  if (!isLength(compressedLength) || !isLength(length) || compressedLength > longestPage || length > longestPage) {
    return null;
  }
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
  return header.type === "INDEX_PAGE" ? "other" : null;
}
