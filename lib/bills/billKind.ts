import { billFileWords } from "@/lib/bills/billFileWords";
import { billTables } from "@/lib/bills/formats/billTables";
import { costExplorerJson } from "@/lib/bills/formats/costExplorerJson/format";
import { readCostExplorerAnswer } from "@/lib/bills/formats/costExplorerJson/scan";
import { unknownTableProblem } from "@/lib/bills/formats/unknownTableProblem";
import type { Source } from "@/lib/bills/sources";
import type { Spend } from "@/lib/bills/spend";
import type { SpendProblemCode } from "@/lib/bills/spendProblem";
import { createTally } from "@/lib/bills/tally/tally";
import type { FileKind } from "@/lib/files/kinds/fileKind";
import { success } from "@/lib/text/result";

/** What the files of a bill give. */
export type BillRead = { readonly kind: "bill"; readonly spend: Spend };

/** Bills: tables of the formats in `lib/bills/formats`, and Cost Explorer's answer as JSON. */
export const billKind: FileKind<BillRead, SpendProblemCode> = {
  words: billFileWords,
  notJson: costExplorerJson.notJson,
  unknownTable: unknownTableProblem,
  begin() {
    const tally = createTally();
    const tables = billTables(tally);
    const documents: unknown[] = [];
    let hasAnswer = false;
    const source = (): Source | null => (hasAnswer ? "cost-explorer-json" : tables.source());
    return {
      open(header, file) {
        const opened = tables.open(header, file);
        if (opened !== null) hasAnswer = false;
        return opened;
      },
      takeDocuments(ofFile) {
        hasAnswer = true;
        for (const document of ofFile) documents.push(document);
        return success(null);
      },
      format: source,
      rowCount: tally.rowCount,
      // The pages of an answer may come as one file each, so the answer is read after the last file.
      end: (lastFile) => (hasAnswer ? readCostExplorerAnswer(documents, tally, lastFile) : null),
      finish() {
        const lastSource = source();
        if (lastSource === null) throw new Error("A bill has at least one file.");
        const tallied = tally.finish(lastSource);
        return tallied.ok ? success({ kind: "bill", spend: tallied.value }) : tallied;
      },
    };
  },
};
