import { billKind } from "@/lib/bills/billKind";
import type { FileKind } from "@/lib/files/kinds/fileKind";
import type { ImportProblemCode, ImportResult } from "@/lib/imports/importResult";

/**
 * Every kind of file that the import takes. The first that recognises a file reads it, so stricter kinds come first.
 */
export const fileKinds: readonly FileKind<ImportResult, ImportProblemCode>[] = [billKind];
