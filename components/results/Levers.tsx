"use client";

import type { Answer } from "@/lib/model/compare";
import { leversInWords } from "@/lib/report/verdict/leverWords";

/** Lists the changes of NAT mode, endpoint AZs and GB that would change the bill, one sentence each. */
export function Levers({ answer }: { readonly answer: Answer }) {
  const sentences = leversInWords(answer);
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="levers-title">
      <h3 id="levers-title" className="text-18">
        What else would change the bill
      </h3>
      <ul className="mt-1 max-w-[46rem] list-disc space-y-1 ps-5 print:text-13">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
