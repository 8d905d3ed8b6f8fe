"use client";

import { Receipt } from "@/components/results/bill/Receipt";
import type { Answer } from "@/lib/model/compare";
import { receiptsOf } from "@/lib/report/receipt/billRows";

/** The plan's bill beside today's: where there is room for two columns, each charge stands on one line in both. */
export function Bills({ answer }: { readonly answer: Answer }) {
  const { plan, today } = receiptsOf(answer);
  return (
    <div className="bill-pair">
      <Receipt scenario={answer.scenario} receipt={plan} />
      <Receipt scenario={answer.scenario} receipt={today} />
    </div>
  );
}
