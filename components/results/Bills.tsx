"use client";

import { billRows } from "@/components/results/billRows";
import { Receipt } from "@/components/results/Receipt";
import { type Answer, recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import { isMostlyUnnamed } from "@/lib/model/lead";

/** The plan's bill beside today's: where there is room for two columns, each charge stands on one line in both. */
export function Bills({ answer }: { readonly answer: Answer }) {
  const plan = recommendedAnswer(answer);
  const today = todayAnswer(answer);
  const rows = billRows(plan.lines, today.lines);
  const { scenario } = answer;
  const planTitle = isMostlyUnnamed(scenario) ? "With the advice for named services" : "The plan";
  return (
    <div className="bill-pair">
      <Receipt
        scenario={scenario}
        title={planTitle}
        plan={plan}
        rows={rows.map((row) => ({ ...row, line: row.plan }))}
      />
      <Receipt scenario={scenario} title="Today" plan={today} rows={rows.map((row) => ({ ...row, line: row.today }))} />
    </div>
  );
}
