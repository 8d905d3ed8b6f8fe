import type { ImportedOverview, MeasuredView } from "@/lib/draft/imported/importedView";
import type { ImportScope } from "@/lib/draft/imported/scope";
import type { ImportView, ScenarioPage, ViewRequest } from "@/lib/draft/importView";
import type { EnteredService } from "@/lib/draft/traffic/rowBasis";
import type { ReadProgress } from "@/lib/files/readOptions";
import type { Imported, ImportedProblem, ImportOptions } from "@/lib/imports/imported";
import type { ImportedKind } from "@/lib/imports/sort/importedKinds";

/** What the reader says beside the files. It may hold addresses, so it goes to the worker and nowhere else. */
export type BesideFiles = Pick<ImportOptions, "natHints" | "clientRanges" | "logFormat" | "region">;

type NothingRead = { readonly problems: readonly ImportedProblem[] };

/** What was read: the kind of each file, the kinds that could not be used, and the overview of the rest. */
export type ReadOverview = ImportedOverview &
  Pick<Imported, "files" | "problems"> & {
    /** The kinds of which something was read, be it that a bill was in the account's file. */
    readonly kindsRead: readonly ImportedKind[];
  };

/**
 * Messages between the import page and its worker: the reading, and questions about what was read. All of it stays with
 * the worker: a bill may have 200,000 rows, and copying them would block the page; addresses and host names have no
 * business on the page but in its own tables. The `id` of each message is that of its import. An import ends with one
 * `overview` or one `problem`, or when a new import starts.
 */
export type ImportExchange = {
  /** Files that the next `start` reads before its own. */
  readonly add: { readonly fields: { readonly files: readonly File[] }; readonly answers: Record<never, never> };
  readonly start: {
    readonly fields: { readonly files: readonly File[]; readonly beside: BesideFiles };
    readonly answers: {
      readonly progress: { readonly progress: ReadProgress };
      readonly overview: { readonly overview: ReadOverview; readonly readAt: null };
      readonly problem: NothingRead;
    };
  };
  /** A spend as JSON, as this server's API answered it. `readAt`: when AWS answered, ISO 8601. */
  readonly take: {
    readonly fields: { readonly text: string };
    readonly answers: {
      readonly overview: { readonly overview: ReadOverview; readonly readAt: string };
      readonly problem: NothingRead;
    };
  };
  /** `asked` numbers the questions, so that the page can ignore the answer to an earlier one. */
  readonly ask: {
    readonly fields: { readonly asked: number; readonly question: ViewRequest };
    readonly answers: { readonly view: { readonly asked: number; readonly view: ImportView } };
  };
  readonly measure: {
    readonly fields: {
      readonly asked: number;
      readonly scope: ImportScope;
      readonly entered: readonly EnteredService[];
    };
    readonly answers: { readonly measured: { readonly asked: number; readonly view: MeasuredView } };
  };
  readonly each: {
    readonly fields: { readonly month: string; readonly from: number };
    readonly answers: { readonly each: { readonly month: string; readonly each: ScenarioPage } };
  };
};

/** The question of an import page to the page that opened it: which files it shall read. */
export type FileHandoverExchange = {
  readonly "which-files": {
    readonly fields: object;
    readonly answers: { readonly files: { readonly files: readonly File[] } };
  };
};
