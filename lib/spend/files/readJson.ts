import type { ByteSource } from "@/lib/spend/files/byteSource";
import type { Pace } from "@/lib/spend/files/pace";
import { damaged, type Refusal, truncated } from "@/lib/spend/files/refusal";
import { readJsonDocuments } from "@/lib/spend/formats/jsonDocuments";

const mostBytes = 64 * 1024 ** 2;

const tooLarge: Refusal = {
  code: "too-large",
  message: "Expected a Cost Explorer answer of at most 64 MiB; found a larger file. Ask for fewer months at a time.",
};

export type ReadDocuments =
  | { readonly ok: true; readonly documents: readonly unknown[] }
  | { readonly ok: false; readonly refusal: Refusal };

const refused = (refusal: Refusal): ReadDocuments => ({ ok: false, refusal });

/** The JSON documents of a file, parsed and nothing more: a cancelled import has none. */
export async function readJson(source: ByteSource, pace: Pace): Promise<ReadDocuments> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const texts: string[] = [];
  let byteCount = 0;
  try {
    for await (const piece of source.pieces()) {
      byteCount += piece.length;
      if (byteCount > mostBytes) return refused(tooLarge);
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
  const isCutOff = !text.endsWith("}") && !text.endsWith("]");
  return refused(
    isCutOff
      ? truncated("whole JSON, as the aws command prints it", "JSON that ends too early")
      : damaged("JSON, as the aws command prints it", "text that begins like JSON and is none"),
  );
}
