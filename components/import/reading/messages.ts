import type { SpendProblem } from "@/lib/bills/problem";
import type { EachScenarios, ImportView, Overview, Question } from "@/lib/draft/importView";
import type { ReadProgress } from "@/lib/files/readOptions";

type NothingRead = { readonly problem: SpendProblem };

/**
 * What the import page asks its worker, and what the worker answers: the reading, and questions about what was read. The
 * spend itself stays with the worker: it may have 200,000 rows, and to hand them over would hold up the page. The `id` of
 * all messages is the import's. An import ends in one `overview` or one `problem`; a new one ends the one before it.
 */
export type ImportExchange = {
  readonly start: {
    readonly carries: { readonly files: readonly File[] };
    readonly answers: {
      readonly progress: { readonly progress: ReadProgress };
      readonly overview: { readonly overview: Overview; readonly readAt: null };
      readonly problem: NothingRead;
    };
  };
  /** What this server answered when it was asked for a spend, as JSON. `readAt`: when AWS answered, ISO 8601. */
  readonly take: {
    readonly carries: { readonly text: string };
    readonly answers: {
      readonly overview: { readonly overview: Overview; readonly readAt: string };
      readonly problem: NothingRead;
    };
  };
  /** `asked` counts the questions, so that an answer to an earlier one is known. */
  readonly ask: {
    readonly carries: { readonly asked: number; readonly question: Question };
    readonly answers: { readonly view: { readonly asked: number; readonly view: ImportView } };
  };
  readonly each: {
    readonly carries: { readonly month: string; readonly from: number };
    readonly answers: { readonly each: { readonly month: string; readonly each: EachScenarios } };
  };
};

/** What an import page asks the page that opened it, in another window: the files that it is to read. */
export type HandOverExchange = {
  readonly "which-files": {
    readonly carries: object;
    readonly answers: { readonly files: { readonly files: readonly File[] } };
  };
};
