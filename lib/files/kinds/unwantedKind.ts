import type { AnyFileKind, KindReading } from "@/lib/files/kinds/fileKind";
import { refusedFile } from "@/lib/files/readContext";

/**
 * A reading that recognises the files of a kind and refuses them, before their rows are read: `Expected a bill; found a
 * flow log.` `expected` names the wanted kinds.
 */
export function unwantedKind({ begin, words }: AnyFileKind, expected: string): KindReading<never, never> {
  const reading = begin();
  const refused = (file: string | null) =>
    refusedFile(file, { code: "other-kind", message: `Expected ${expected}; found ${words.kind}.` });
  return {
    open: (header, file) => (reading.open(header, file) === null ? null : refused(file)),
    takeDocuments: (documents, file) => (reading.takeDocuments?.(documents, file) ?? null) && refused(file),
    format: () => null,
    rowCount: () => 0,
    finish: () => refused(null),
  };
}
