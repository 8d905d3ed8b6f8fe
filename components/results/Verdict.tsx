"use client";

import { usePlanner } from "@/components/planner/usePlanner";
import { gatewayAloneOf } from "@/lib/model/levers";
import { priceBook } from "@/lib/pricing/priceBook";
import { verdictWords } from "@/lib/report/verdict";

/** What to do, with the money in it. */
export function Verdict() {
  const answer = usePlanner((state) => state.answer);
  const book = answer && priceBook(answer.scenario.region);
  if (!book) return null;
  const { headline, second } = verdictWords(answer, gatewayAloneOf(answer, book));
  return (
    <div className="painted-apart">
      <h2 id="verdict" className="max-w-4xl text-24 tracking-tight sm:text-32">
        {headline}
      </h2>
      {second && <p className="mt-2 max-w-3xl text-18 text-muted">{second}</p>}
    </div>
  );
}
