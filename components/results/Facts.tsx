"use client";

import type { Answer } from "@/lib/model/compare";
import { factsOf } from "@/lib/report/verdict/facts";

/** Lists the facts: the break-even, the service nearest to its own, and whether NAT can go. */
export function Facts({ answer }: { readonly answer: Answer }) {
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
      {factsOf(answer).map(({ title, text }) => (
        <div key={title}>
          <dt className="text-13 font-semibold">{title}</dt>
          <dd className="text-13 text-muted">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
