import type { Account } from "@/lib/account/account";
import type { AccountProblemCode } from "@/lib/account/problems";
import type { Spend } from "@/lib/bills/spend";
import type { SpendProblemCode } from "@/lib/bills/spendProblem";
import type { FileProblem, FileProblemCode } from "@/lib/files/fileProblem";
import type { ReadOptions } from "@/lib/files/readOptions";
import type { ImportedKind } from "@/lib/imports/sort/importedKinds";
import type { TrafficProblemCode } from "@/lib/traffic/read/trafficProblems";
import type { TrafficOptions, TrafficRead } from "@/lib/traffic/readTraffic";

/** Why files of any kind give nothing. */
export type ImportedProblemCode = SpendProblemCode | AccountProblemCode | TrafficProblemCode | FileProblemCode;

/** A problem with files of one kind, in words for the reader. Holds no address, host name or account id. */
export type ImportedProblem = FileProblem<ImportedProblemCode>;

/** A file that was given, by what is in it. */
export type ImportedFile = { readonly name: string; readonly sizeBytes: number; readonly kind: ImportedKind };

/**
 * All that the files tell, of each kind by itself. A kind whose files cannot be used is null, with a problem that says
 * why; the other kinds are read all the same.
 */
export type Imported = {
  /** In the order in which they were given. */
  readonly files: readonly ImportedFile[];
  /** What was paid: the bill that was given, else the one in the account's file. */
  readonly spend: Spend | null;
  readonly account: Account | null;
  readonly traffic: TrafficRead | null;
  readonly problems: readonly ImportedProblem[];
  /** Why a bill that nobody gave by itself, the one in the account's file, was left out; null where none was. */
  readonly billLeftOut: ImportedProblem | null;
};

/** What the reader says beside the files. */
export type ImportOptions = ReadOptions &
  Pick<TrafficOptions, "natHints" | "clientRanges" | "logFormat"> & {
    /** The clients' Region; null leaves it to the account, the logs and the bill, in this order. */
    readonly region?: string | null;
  };
