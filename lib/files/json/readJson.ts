import type { ByteSource } from "@/lib/files/byteSource";
import type { FileProblemCode, Refusal } from "@/lib/files/fileProblem";
import type { FileWords } from "@/lib/files/fileWords";
import { readJsonDocuments } from "@/lib/files/json/readJsonDocuments";
import type { Reading } from "@/lib/files/reading";
import { damaged, truncated } from "@/lib/files/refusal";

const partMarks = new Set([...",[{}"].map((mark) => mark.charCodeAt(0)));

const tooLarge = ({ jsonDocument, makeJsonSmaller }: FileWords): Refusal => ({
  code: "too-large",
  message: `Expected ${jsonDocument} of at most 32 MiB and two million parts, over all its files; found more. ${makeJsonSmaller}`,
});

/** So much of a text tells a program's print from JSON. */
const shownStart = 4096;

export type ReadDocuments<Code extends string = FileProblemCode> =
  | { readonly ok: true; readonly documents: readonly unknown[] }
  | { readonly ok: false; readonly refusal: Refusal<Code | FileProblemCode> };

const refused = <Code extends string>(refusal: Refusal<Code>) => ({ ok: false, refusal }) as const;

/** The JSON documents of a file, parsed and nothing more: a cancelled import has none. */
export async function readJson<Code extends string>(
  source: ByteSource,
  { jsonRoom: room, pace, words, notJson }: Pick<Reading<Code>, "jsonRoom" | "pace" | "words" | "notJson">,
): Promise<ReadDocuments<Code>> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const texts: string[] = [];
  try {
    for await (const piece of source.pieces()) {
      room.bytesLeft -= piece.length;
      for (const byte of piece) if (partMarks.has(byte)) room.partsLeft--;
      if (room.bytesLeft < 0 || room.partsLeft < 0) return refused(tooLarge(words));
      texts.push(decoder.decode(piece, { stream: true }));
    }
    texts.push(decoder.decode());
  } catch {
    // The decoder throws at bytes that are not UTF-8; the source itself never does.
    return refused({ code: "not-utf-8", message: "Expected JSON in UTF-8; found bytes in another encoding." });
  }
  if (pace.isCancelled()) return { ok: true, documents: [] };
  const stopped = source.stopped();
  if (stopped !== null) return refused(stopped);
  const text = texts.join("").trim();
  const documents = readJsonDocuments(text);
  if (documents !== null) return { ok: true, documents };
  const other = notJson(text.slice(0, shownStart));
  if (other !== null) return refused(other);
  const isCutOff = !text.endsWith("}") && !text.endsWith("]");
  return refused(
    isCutOff
      ? truncated(`whole ${words.json}`, "JSON that ends too early")
      : damaged(words.json, "text that begins like JSON and is none"),
  );
}
