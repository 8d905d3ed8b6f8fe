import type { SpendProblem } from "@/lib/bills/spendProblem";
import type { ImportView, Overview, ScenarioPage, ViewRequest } from "@/lib/draft/importView";
import type { ReadProgress } from "@/lib/files/readOptions";

type NothingRead = { readonly problem: SpendProblem };

/**
 * Messages between the import page and its worker: the reading, and questions about the spend. The spend stays with the
 * worker: it may have 200,000 rows, and copying them would block the page. The `id` of each message is that of its
 * import. An import ends with one `overview` or one `problem`, or when a new import starts.
 */
export type ImportExchange = {
  readonly start: {
    readonly fields: { readonly files: readonly File[] };
    readonly answers: {
      readonly progress: { readonly progress: ReadProgress };
      readonly overview: { readonly overview: Overview; readonly readAt: null };
      readonly problem: NothingRead;
    };
  };
  /** A spend as JSON, as this server's API answered it. `readAt`: when AWS answered, ISO 8601. */
  readonly take: {
    readonly fields: { readonly text: string };
    readonly answers: {
      readonly overview: { readonly overview: Overview; readonly readAt: string };
      readonly problem: NothingRead;
    };
  };
  /** `asked` numbers the questions, so that the page can ignore the answer to an earlier one. */
  readonly ask: {
    readonly fields: { readonly asked: number; readonly question: ViewRequest };
    readonly answers: { readonly view: { readonly asked: number; readonly view: ImportView } };
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
