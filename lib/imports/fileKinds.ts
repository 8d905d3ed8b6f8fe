import { billKind } from "@/lib/bills/billKind";
import type { SpendProblemCode, SpendResult } from "@/lib/bills/spendProblem";
import type { FileKind } from "@/lib/files/kinds/fileKind";

/**
 * Every kind of file that the import takes. The first that recognises a file reads it, so stricter kinds come first.
 */
export const fileKinds: readonly FileKind<SpendResult, SpendProblemCode>[] = [billKind];
