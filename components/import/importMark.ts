import type { Draft } from "@/lib/spend/draft";

const storageKey = "tollgate.import";

/** What the calculator is told about a scenario that came from a bill: which one it is, and what in it is a guess. */
export type ImportMark = { readonly query: string; readonly guessed: readonly string[] };

/** Left for the calculator in this tab; it holds no account id and nothing of what was paid. */
export function leaveImportMark(query: string, { origins }: Draft, nameOf: (path: string) => string): void {
  const guessed = origins.filter(({ certainty }) => certainty === "guessed").map(({ path }) => nameOf(path));
  const mark: ImportMark = { query, guessed: [...new Set(guessed)] };
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(mark));
  } catch {
    // Storage is off: the calculator opens without the note.
  }
}
