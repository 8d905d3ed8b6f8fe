import type { ByteSource } from "@/lib/files/byteSource";
import type { FileProblemCode, Refusal } from "@/lib/files/fileProblem";
import { damagedFile, truncatedFile } from "@/lib/files/fileRefusals";
import type { FileWords } from "@/lib/files/fileWords";
import { readJsonDocuments } from "@/lib/files/json/readJsonDocuments";
import type { ReadContext } from "@/lib/files/readContext";
import { failure, type Result, success } from "@/lib/text/result";

const partMarks = new Set([...",[{}"].map((mark) => mark.charCodeAt(0)));

const tooLarge = ({ jsonDocument, makeJsonSmaller }: FileWords): Refusal => ({
  code: "too-large",
  message: `Expected ${jsonDocument} of at most 32 MiB and two million parts, over all its files; found more. ${makeJsonSmaller}`,
});

/** Characters of a text that `notJson` gets, to recognise what a program printed in place of JSON. */
const shownStart = 4096;

export type DocumentsRead<Code extends string = FileProblemCode> = Result<
  readonly unknown[],
  Refusal<Code | FileProblemCode>
>;

/** The JSON documents of a file, parsed but not checked. A cancelled import has none. */
export async function readJson<Code extends string>(
  source: ByteSource,
  { jsonRoom: room, task, words, notJson }: Omit<ReadContext<Code>, "name" | "openTable" | "layoutOf">,
): Promise<DocumentsRead<Code>> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const texts: string[] = [];
  try {
    for await (const piece of source.pieces()) {
      room.bytesLeft -= piece.length;
      for (const byte of piece) if (partMarks.has(byte)) room.partsLeft--;
      if (room.bytesLeft < 0 || room.partsLeft < 0) return failure(tooLarge(words));
      texts.push(decoder.decode(piece, { stream: true }));
    }
    texts.push(decoder.decode());
  } catch {
    // Only the decoder throws here, at bytes that are not UTF-8. The source reports its failures by `refusal`.
    return failure({ code: "not-utf-8", message: "Expected JSON in UTF-8; found bytes in another encoding." });
  }
  if (task.isCancelled()) return success([]);
  const stopped = source.refusal();
  if (stopped !== null) return failure(stopped);
  const text = texts.join("").trim();
  const documents = readJsonDocuments(text);
  if (documents !== null) return success(documents);
  const other = notJson(text.slice(0, shownStart));
  if (other !== null) return failure(other);
  const isCutOff = !text.endsWith("}") && !text.endsWith("]");
  return failure(
    isCutOff
      ? truncatedFile(`whole ${words.json}`, "JSON that ends too early")
      : damagedFile(words.json, "text that begins like JSON and is none"),
  );
}
