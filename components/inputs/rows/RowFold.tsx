"use client";

import { lazy, Suspense, useState } from "react";
import type { RowChoicesProps } from "@/components/inputs/rows/RowChoices";
import { choicesInWords } from "@/lib/scenario/form/rowWords";

// Most rows keep their first choices, so the selects load when the fold opens.
const RowChoices = lazy(() => import("@/components/inputs/rows/RowChoices"));

/** The controls of a row that are seldom used, folded behind a line with their values. A problem opens the fold. */
export function RowFold(props: RowChoicesProps) {
  const { service, today, endpoint, azCount, problems } = props;
  const [wasOpened, setOpened] = useState(false);
  const words = choicesInWords(service, today, endpoint, azCount);
  const isWrong = problems.some(({ path }) => /\.(?:today|endpoint|azCount)$/.test(path));
  return (
    <details
      className="group"
      open={isWrong}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary
        aria-label={`${service}: ${words}`}
        className="flex min-h-6 list-none items-center gap-1.5 text-13 text-muted hover:text-ink [&::-webkit-details-marker]:hidden"
      >
        <span aria-hidden="true" className="w-2 transition-transform group-open:rotate-90">
          ›
        </span>
        {words}
      </summary>
      {(isWrong || wasOpened) && (
        <Suspense fallback={<p className="pt-1 text-13 text-muted">Loading…</p>}>
          <RowChoices {...props} />
        </Suspense>
      )}
    </details>
  );
}
