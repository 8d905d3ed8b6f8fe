import { answerForm, answerNotInJson } from "@/lib/bills/formats/costExplorerJson/answerForms";
import type { ByteSource } from "@/lib/files/byteSource";
import { readJsonDocuments } from "@/lib/files/json/jsonDocuments";
import type { Pace } from "@/lib/files/pace";
import { damaged, type Refusal, truncated } from "@/lib/files/refusal";

/** What the JSON of one bill may still take, over all its files. */
export type JsonRoom = { bytesLeft: number; partsLeft: number };

/**
 * An answer of 13 months and 5,000 usage types has some 10 MiB as it is printed. Its parts, each 75 bytes in memory at
 * the most, are brackets and commas: `{},{},…` would otherwise take a tab fifty times its own size.
 */
export const jsonRoom = (): JsonRoom => ({ bytesLeft: 32 * 1024 ** 2, partsLeft: 2_000_000 });

const partMarks = new Set([...",[{}"].map((mark) => mark.charCodeAt(0)));

const tooLarge: Refusal = {
  code: "too-large",
  message:
    "Expected a Cost Explorer answer of at most 32 MiB and two million parts, over all its files; found more. Ask for fewer months at a time.",
};

/** So much of a text tells a program's print from JSON. */
const shownStart = 4096;

export type ReadDocuments =
  | { readonly ok: true; readonly documents: readonly unknown[] }
  | { readonly ok: false; readonly refusal: Refusal };

const refused = (refusal: Refusal): ReadDocuments => ({ ok: false, refusal });

/** The JSON documents of a file, parsed and nothing more: a cancelled import has none. */
export async function readJson(source: ByteSource, room: JsonRoom, pace: Pace): Promise<ReadDocuments> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const texts: string[] = [];
  try {
    for await (const piece of source.pieces()) {
      room.bytesLeft -= piece.length;
      for (const byte of piece) if (partMarks.has(byte)) room.partsLeft--;
      if (room.bytesLeft < 0 || room.partsLeft < 0) return refused(tooLarge);
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
  const form = answerForm(text.slice(0, shownStart));
  if (form !== null) return refused(answerNotInJson(form));
  const isCutOff = !text.endsWith("}") && !text.endsWith("]");
  return refused(
    isCutOff
      ? truncated("whole JSON, as the aws command prints it", "JSON that ends too early")
      : damaged("JSON, as the aws command prints it", "text that begins like JSON and is none"),
  );
}
