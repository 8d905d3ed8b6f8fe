import { billTables } from "@/lib/bills/formats/billTables";
import { readCostExplorerAnswer } from "@/lib/bills/formats/costExplorerJson/scan";
import type { Source } from "@/lib/bills/sources";
import type { SpendResult } from "@/lib/bills/spend";
import type { SpendProblemCode } from "@/lib/bills/spendProblem";
import { createTally } from "@/lib/bills/tally/tally";
import type { FileKind } from "@/lib/files/kinds/fileKind";

/** Bills: tables of the formats in `lib/bills/formats`, and Cost Explorer's answer as JSON. */
export const billKind: FileKind<SpendResult, SpendProblemCode> = {
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
        return true;
      },
      format: source,
      rowCount: tally.rowCount,
      // The pages of an answer may come as one file each, so the answer is read after the last file.
      end: (lastFile) => (hasAnswer ? readCostExplorerAnswer(documents, tally, lastFile) : null),
      finish() {
        const lastSource = source();
        if (lastSource === null) throw new Error("A bill has at least one file.");
        return tally.finish(lastSource);
      },
    };
  },
};
