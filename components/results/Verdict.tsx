"use client";

import { usePainted, usePlanner } from "@/components/planner/usePlanner";
import { gatewayAloneOf } from "@/lib/model/levers";
import { priceBook } from "@/lib/pricing/priceBook";
import { headlineOf, secondOf } from "@/lib/report/verdict";

/** The cheapest first step, or the condition that the verdict hangs on. */
function Second() {
  const answer = usePainted((state) => state.answer);
  const book = answer && priceBook(answer.scenario.region);
  const second = book && secondOf(answer, gatewayAloneOf(answer, book));
  return second && <p className="mt-2 max-w-3xl text-18 text-muted">{second}</p>;
}

/** What to do, with the money in it. */
export function Verdict() {
  const answer = usePlanner((state) => state.answer);
  return (
    <div className="painted-apart">
      <h2 id="verdict" className="max-w-4xl text-24 tracking-tight sm:text-32">
        {answer && headlineOf(answer)}
      </h2>
      <Second />
    </div>
  );
}
