import { inAddress } from "@/components/planner/share/address";

/** In the tab's storage: the link (without `?` or `#`) of the scenario that the import page made, and the paths of its guesses. */
export const importKey = "tollgate.import";
export const guessedKey = "tollgate.import.guessed";

/** Whether the scenario in the address came from an import: itself, or what it was changed from, step by step. */
export const isFromImport = (): boolean => window.history.state?.tollgateImport === true;

/** Marks the entry that the import page led to. Every edit's entry takes its marks from the one before. */
export function markImport(): void {
  try {
    if (sessionStorage.getItem(importKey) !== inAddress().text) return;
    window.history.replaceState({ ...window.history.state, tollgateImport: true }, "");
  } catch {
    // Storage is off: no import left a mark.
  }
}
