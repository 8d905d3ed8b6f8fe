import { answerForm, answerNotInJson } from "@/lib/bills/formats/costExplorerJson/answerForms";
import type { SpendProblemCode } from "@/lib/bills/problem";
import type { Refusal } from "@/lib/files/fileProblem";

/** The answer of Cost Explorer's API, as a file or as the server asked for it just now. It is JSON, and no table. */
export const costExplorerJson = {
  sources: {
    "cost-explorer": "Cost Explorer, asked just now",
    "cost-explorer-json": "Cost Explorer’s answer as JSON",
  },
  /** The answer itself, printed otherwise than as JSON; null for any other text, by how it begins. */
  notJson(start: string): Refusal<SpendProblemCode> | null {
    const form = answerForm(start);
    return form === null ? null : answerNotInJson(form);
  },
} as const;
