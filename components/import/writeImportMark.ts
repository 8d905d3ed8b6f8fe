import { guessedKey, importKey } from "@/components/planner/open/importEntry";
import type { Draft } from "@/lib/draft/draft";

/**
 * Records in this tab's storage, for the calculator, which scenario came from a bill and which of its fields are
 * guesses. It stores no account id and no amount.
 */
export function writeImportMark(query: string, { origins }: Pick<Draft, "origins">): void {
  const guessed = origins.filter(({ certainty }) => certainty === "guessed").map(({ path }) => path);
  try {
    sessionStorage.setItem(importKey, query);
    sessionStorage.setItem(guessedKey, [...new Set(guessed)].join(" "));
  } catch {
    // Storage is off: the calculator opens without the note.
  }
}
