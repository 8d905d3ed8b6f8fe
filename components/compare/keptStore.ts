import {
  type KeptEntry,
  type KeptRecord,
  keptJson,
  maxKeptCount,
  readKeptEntries,
} from "@/components/compare/keptScenarios";
import { failure, type Result, success } from "@/lib/text/result";

const storageKey = "tollgate.kept";

const listeners = new Set<() => void>();
const publish = (): void => {
  for (const listener of listeners) listener();
};

// Another tab changed the storage. The event has a null key where that tab cleared it.
const onStorage = ({ key }: StorageEvent): void => {
  if (key === storageKey || key === null) publish();
};

/** For useSyncExternalStore: calls the listener at changes in this tab and in others. */
export function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("storage", onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", onStorage);
  };
}

/** The text in storage; null where there is none or storage is off. */
export function keptText(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** A change that was stored, or why it could not be, in words. */
export type StoredChange = Result<null, string>;

type Stored = Pick<KeptEntry, "stored">;

function write(entries: readonly Stored[]): StoredChange {
  try {
    if (entries.length === 0) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, keptJson(entries));
  } catch (error) {
    return failure(
      error instanceof DOMException && error.name === "QuotaExceededError"
        ? "This browser’s storage for the page is full, so nothing was kept. Copy the link instead."
        : "This browser lets the page store nothing, so nothing was kept. Copy the link instead.",
    );
  }
  publish();
  return success(null);
}

/** Stores a scenario after the others, or at an index where it was before. */
export function keepScenario(stored: unknown, at: number = maxKeptCount): StoredChange {
  const entries: readonly Stored[] = readKeptEntries(keptText());
  if (entries.length >= maxKeptCount)
    return failure(`${maxKeptCount} scenarios are kept already. Delete one to keep another.`);
  return write(entries.toSpliced(at, 0, { stored }));
}

// Apply each change to the text in storage at that moment, which another tab may have written.
export const renameKept = (key: string, name: string): StoredChange =>
  write(
    readKeptEntries(keptText()).map((entry) =>
      entry.key === key && entry.ok ? { stored: { ...entry.value.kept, name } satisfies KeptRecord } : entry,
    ),
  );

export const removeKept = (key: string): StoredChange =>
  write(readKeptEntries(keptText()).filter((entry) => entry.key !== key));
