import { billKind } from "@/lib/bills/billKind";
import type { SpendProblemCode, SpendResult } from "@/lib/bills/problem";
import type { FileKind } from "@/lib/files/kinds/fileKind";

/** Every kind of file that the import takes, the surer before the vaguer: the first that knows a file reads it. */
export const fileKinds: readonly FileKind<SpendResult, SpendProblemCode>[] = [billKind];
