import { costExplorerRequest } from "@/lib/spend/costExplorerRequest";
import { readCostExplorerAnswer } from "@/lib/spend/formats/costExplorerJson";
import type { SpendResult } from "@/lib/spend/problem";
import type { SpendQuery } from "@/lib/spend/spendApi";
import { createTally } from "@/lib/spend/tally";

/** What is sent for a query: by month, and by day for the trend. */
export const requestsOf = ({ start, end, withDaily }: SpendQuery) =>
  (withDaily ? (["MONTHLY", "DAILY"] as const) : (["MONTHLY"] as const)).map((granularity) =>
    costExplorerRequest({ start, end, granularity }),
  );

/** All pages of one answer as a spend. */
export function spendOf(pages: readonly unknown[]): SpendResult {
  const tally = createTally();
  const problem = readCostExplorerAnswer(pages, tally, "Cost Explorer");
  return problem === null ? tally.finish("cost-explorer") : { ok: false, problem };
}
