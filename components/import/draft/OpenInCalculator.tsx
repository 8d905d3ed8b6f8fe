"use client";

import { writeImportMark } from "@/components/import/writeImportMark";
import { homeHref } from "@/components/site/pages";
import type { Draft, DraftRefusal } from "@/lib/draft/draft";
import { writeLink } from "@/lib/scenario/link";
import { maxLinkLength } from "@/lib/scenario/maxLinkLength";

/**
 * The first field of the draft whose text cannot be read, or null. The draft still has the last number that could be
 * read.
 */
const unreadField = (link: Element): HTMLElement | null =>
  link.closest("section")?.querySelector<HTMLElement>("input[aria-invalid=true]") ?? null;

type OpenInCalculatorProps = {
  readonly draft: Pick<Draft, "scenario" | "origins">;
  readonly refusal: DraftRefusal | null;
};

/** The link that opens a drafted scenario in the calculator. It holds the scenario alone. */
export function OpenInCalculator({ draft, refusal }: OpenInCalculatorProps) {
  const query = writeLink(draft.scenario);
  if (refusal !== null || query.length > maxLinkLength) {
    return (
      <p role="status" className="text-13 font-medium text-alert">
        {refusal === null
          ? "These are too many services for a link. Name fewer of them."
          : `Not yet: ${refusal.message} What is wrong stands at its field.`}
      </p>
    );
  }
  return (
    <div className="no-print">
      <a
        href={`${homeHref}#${query}`}
        className="button button-strong min-h-11 w-full text-15"
        onClick={(event) => {
          const unread = unreadField(event.currentTarget);
          if (unread === null) return writeImportMark(query, draft);
          // The link would carry another number than the field shows: lead the reader to the field instead.
          event.preventDefault();
          unread.focus();
        }}
      >
        Open in the calculator
      </a>
      <p className="mt-2 text-13 text-muted">
        The link holds the scenario alone. It leaves out account ids and what was paid.
      </p>
    </div>
  );
}
