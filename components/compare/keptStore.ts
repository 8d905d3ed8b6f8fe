import {
  type KeptEntry,
  type KeptRecord,
  keptJson,
  maxKeptCount,
  readKeptEntries,
} from "@/components/compare/keptScenarios";

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

/** Why a change could not be stored, in words; null where it was. */
export type Refusal = string | null;

type Stored = Pick<KeptEntry, "stored">;

function write(entries: readonly Stored[]): Refusal {
  try {
    if (entries.length === 0) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, keptJson(entries));
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError"
      ? "This browser’s storage for the page is full, so nothing was kept. Copy the link instead."
      : "This browser lets the page store nothing, so nothing was kept. Copy the link instead.";
  }
  publish();
  return null;
}

/** Stores a scenario after the others, or at an index where it was before. */
export function keepScenario(stored: unknown, at: number = maxKeptCount): Refusal {
  const entries: readonly Stored[] = readKeptEntries(keptText());
  if (entries.length >= maxKeptCount) return `${maxKeptCount} scenarios are kept already. Delete one to keep another.`;
  return write(entries.toSpliced(at, 0, { stored }));
}

// Apply each change to the text in storage at that moment, which another tab may have written.
export const renameKept = (key: string, name: string): Refusal =>
  write(
    readKeptEntries(keptText()).map((entry) =>
      entry.key === key && entry.ok ? { stored: { ...entry.value.kept, name } satisfies KeptRecord } : entry,
    ),
  );

export const removeKept = (key: string): Refusal =>
  write(readKeptEntries(keptText()).filter((entry) => entry.key !== key));
