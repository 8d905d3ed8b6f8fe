import type { FromImportWorker, ToImportWorker } from "@/lib/bills/importMessages";
import type { EachScenarios, ImportView, Overview, Question } from "@/lib/draft/importView";

/**
 * What the page and its worker say to each other: the reading, and questions about what was read. The spend itself stays
 * with the worker: it may have 200,000 rows, and to hand them over would hold up the page. `id` is the import's.
 */
export type ToWorker =
  | ToImportWorker
  /** What this server answered when it was asked for a spend, as JSON. */
  | { readonly kind: "take"; readonly id: number; readonly text: string }
  | { readonly kind: "ask"; readonly id: number; readonly asked: number; readonly question: Question }
  | { readonly kind: "each"; readonly id: number; readonly month: string; readonly from: number };

export type FromWorker =
  /** `done` comes with a problem alone. */
  | FromImportWorker
  /** `readAt`: when AWS answered, ISO 8601; null for files. */
  | {
      readonly kind: "overview";
      readonly id: number;
      readonly overview: Overview;
      readonly readAt: string | null;
    }
  | { readonly kind: "view"; readonly id: number; readonly asked: number; readonly view: ImportView }
  | { readonly kind: "each"; readonly id: number; readonly month: string; readonly each: EachScenarios };
