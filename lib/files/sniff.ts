import type { Refusal } from "@/lib/files/fileProblem";
import type { FileWords } from "@/lib/files/fileWords";

/** What a file is by its first bytes: a format to read, or why it is refused. */
export type SniffedFormat = "gzip" | "parquet" | "json" | "csv" | Refusal;

const expected = "a CSV, Parquet or JSON file, or a gzip file of one";

const signatures: readonly {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly is: SniffedFormat | ((words: FileWords) => Refusal);
}[] = [
  { bytes: [0x1f, 0x8b], is: "gzip" },
  { bytes: [0x50, 0x41, 0x52, 0x31], is: "parquet" },
  { bytes: [0x50, 0x41, 0x52, 0x45], is: otherKind("an encrypted Parquet file", "Export it without encryption.") },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: (words) => picture("PNG", words) },
  { bytes: [0xff, 0xd8, 0xff], is: (words) => picture("JPEG", words) },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: (words) => picture("GIF", words) },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, is: (words) => picture("WebP", words) },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    is: ({ insteadOfPdf }) => otherKind("a PDF", insteadOfPdf),
  },
  {
    bytes: [0x50, 0x4b],
    is: {
      code: "zip",
      message: `Expected ${expected}; found a ZIP archive or a spreadsheet. Unpack the archive, or save the spreadsheet as CSV, and give what is in it.`,
    },
  },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], is: otherKind("a Zstandard file", "Unpack it first.") },
  { bytes: [0x42, 0x5a, 0x68], is: otherKind("a bzip2 file", "Unpack it first.") },
  { bytes: [0x4f, 0x62, 0x6a, 0x01], is: otherKind("an Avro file", "Export CSV or Parquet.") },
  { bytes: [0x4f, 0x52, 0x43], is: otherKind("an ORC file", "Export CSV or Parquet.") },
];

function picture(kind: string, { insteadOfPicture }: FileWords): Refusal {
  return {
    code: "picture",
    message: `Expected ${expected}; found a ${kind} picture. ${insteadOfPicture}`,
  };
}

function otherKind(found: string, advice: string): Refusal {
  return { code: "other-kind", message: `Expected ${expected}; found ${found}. ${advice}` };
}

const utf16 = (order: string): Refusal => ({
  code: "utf-16",
  message: `Expected text in UTF-8; found UTF-16 (${order}). Save the file as "CSV UTF-8" and give that.`,
});

/**
 * The refusal of text in UTF-16, by its byte order mark, or by a NUL in every other byte where the text is mostly
 * Latin.
 */
function utf16Refusal(head: Uint8Array): Refusal | null {
  if (head[0] === 0xff && head[1] === 0xfe) return utf16("little endian");
  if (head[0] === 0xfe && head[1] === 0xff) return utf16("big endian");
  const half = Math.floor(head.length / 2);
  if (half < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < 2 * half; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  if (odd > 0.6 * half && even < 0.1 * half) return utf16("little endian");
  return even > 0.6 * half && odd < 0.1 * half ? utf16("big endian") : null;
}

/** Largest share of control characters in text. A tag may contain one; binary files are full of them. */
const maxControlShare = 0.02;
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32);
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Whether bytes begin with the byte order mark of UTF-8, three bytes that are not part of the text. */
export const hasByteOrderMark = (bytes: Uint8Array): boolean => byteOrderMark.every((byte, i) => bytes[i] === byte);

/** Recognises a file by its first few thousand bytes. Text that does not begin like JSON counts as CSV. */
export function sniff(head: Uint8Array, words: FileWords): SniffedFormat {
  for (const { bytes, at = 0, is } of signatures) {
    if (bytes.every((byte, i) => head[at + i] === byte)) return typeof is === "function" ? is(words) : is;
  }
  const wide = utf16Refusal(head);
  if (wide !== null) return wide;
  if (head.filter(isControl).length > maxControlShare * head.length)
    return otherKind("bytes that are no text", `Give the file ${words.asDelivered}.`);
  const text = new TextDecoder().decode(head).trimStart();
  if (text === "") return { code: "empty", message: `Expected ${expected}; found nothing but blanks.` };
  return text.startsWith("{") || text.startsWith("[") ? "json" : "csv";
}
