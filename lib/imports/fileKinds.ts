import { billKind } from "@/lib/bills/billKind";
import type { AnyFileKind } from "@/lib/files/kinds/fileKind";

/**
 * Every kind of file that is known. The first that recognises a file decides its kind, so stricter kinds come first.
 */
export const fileKinds: readonly AnyFileKind[] = [billKind];
