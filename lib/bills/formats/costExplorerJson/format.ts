import { answerForm, answerNotInJson } from "@/lib/bills/formats/costExplorerJson/answerForms";
import type { SpendProblemCode } from "@/lib/bills/spendProblem";
import type { Refusal } from "@/lib/files/fileProblem";

/** The answer of Cost Explorer's API, from a file or from a request by the server. It is JSON, not a table. */
export const costExplorerJson = {
  /** The sources, with the names that users see: a file, and a request by the server. */
  sources: {
    "cost-explorer-json": "Cost Explorer’s answer as JSON",
    "cost-explorer": "Cost Explorer, asked just now",
  },
  /**
   * The refusal of an answer printed in another form than JSON, by the beginning of a text; null for any other text.
   */
  notJson(start: string): Refusal<SpendProblemCode> | null {
    const form = answerForm(start);
    return form === null ? null : answerNotInJson(form);
  },
} as const;
