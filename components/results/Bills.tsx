"use client";

import { Receipt } from "@/components/results/Receipt";
import { type Answer, recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import { priceBook } from "@/lib/pricing/priceBook";

/** The recommended plan's bill beside today's. */
export function Bills({ answer }: { readonly answer: Answer }) {
  const book = priceBook(answer.scenario.region);
  if (!book) return null;
  return (
    <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
      <Receipt title="The plan" plan={recommendedAnswer(answer)} book={book} scenario={answer.scenario} />
      <Receipt title="Today" plan={todayAnswer(answer)} scenario={answer.scenario} book={book} />
    </div>
  );
}
