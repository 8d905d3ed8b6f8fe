import { readAddress } from "@/components/planner/share/address";

/**
 * Keys of the tab's storage: the link (without `?` or `#`) of the scenario that the import page made, and the paths of
 * its guesses.
 */
export const importKey = "tollgate.import";
export const guessedKey = "tollgate.import.guessed";

/** Whether the scenario in the address came from an import, by itself or by edits of one that did. */
export const isFromImport = (): boolean => window.history.state?.tollgateImport === true;

/** Marks the history entry to which the import page led. The entry of each edit copies the marks of the one before. */
export function markImportEntry(): void {
  try {
    if (sessionStorage.getItem(importKey) !== readAddress().text) return;
    window.history.replaceState({ ...window.history.state, tollgateImport: true }, "");
  } catch {
    // Storage is off, so no import has stored its link.
  }
}
