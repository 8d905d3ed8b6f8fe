import { costExplorerRequest } from "@/lib/bills/formats/costExplorerJson/request";
import { readCostExplorerAnswer } from "@/lib/bills/formats/costExplorerJson/scan";
import type { SpendResult } from "@/lib/bills/spend";
import { createTally } from "@/lib/bills/tally/tally";
import type { SpendQuery } from "@/lib/costExplorer/spendApi";
import { failure } from "@/lib/text/result";

/** The requests that a query sends to Cost Explorer: one by month and, with `withDaily`, one by day for the trend. */
export const requestsOf = ({ start, end, withDaily }: SpendQuery) =>
  (withDaily ? (["MONTHLY", "DAILY"] as const) : (["MONTHLY"] as const)).map((granularity) =>
    costExplorerRequest({ start, end, granularity }),
  );

/** Reads all pages of one answer into a spend. */
export function spendOf(pages: readonly unknown[]): SpendResult {
  const tally = createTally();
  const problem = readCostExplorerAnswer(pages, tally, "Cost Explorer");
  return problem === null ? tally.finish("cost-explorer") : failure(problem);
}
