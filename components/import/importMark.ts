import { guessedKey, importKey } from "@/components/planner/open/importEntry";
import type { Draft } from "@/lib/draft/draft";

/**
 * Left for the calculator in this tab: which scenario came from a bill, and what in it is a guess. Holds no account id and
 * nothing of what was paid.
 */
export function leaveImportMark(query: string, { origins }: Draft): void {
  const guessed = origins.filter(({ certainty }) => certainty === "guessed").map(({ path }) => path);
  try {
    sessionStorage.setItem(importKey, query);
    sessionStorage.setItem(guessedKey, [...new Set(guessed)].join(" "));
  } catch {
    // Storage is off: the calculator opens without the note.
  }
}
