"use client";

import { billRows } from "@/components/results/billRows";
import { Receipt } from "@/components/results/Receipt";
import { type Answer, recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import { isMostlyUnnamed } from "@/lib/model/lead";
import { priceBook } from "@/lib/pricing/priceBook";

/** The plan's bill beside today's: where there is room for two columns, each charge stands on one line in both. */
export function Bills({ answer }: { readonly answer: Answer }) {
  const book = priceBook(answer.scenario.region);
  if (!book) return null;
  const plan = recommendedAnswer(answer);
  const today = todayAnswer(answer);
  const rows = billRows(plan.lines, today.lines);
  const shared = { scenario: answer.scenario, book };
  const planTitle = isMostlyUnnamed(answer.scenario) ? "With the advice for named services" : "The plan";
  return (
    <div className="bill-pair">
      <Receipt {...shared} title={planTitle} plan={plan} rows={rows.map((row) => ({ ...row, line: row.plan }))} />
      <Receipt {...shared} title="Today" plan={today} rows={rows.map((row) => ({ ...row, line: row.today }))} />
    </div>
  );
}
