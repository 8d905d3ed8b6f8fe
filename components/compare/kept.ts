import type { Scenario } from "@/lib/model/scenario";
import { readLink, writeLink } from "@/lib/scenario/link";

/** How a kept scenario lies in browser storage: its link under a name. `keptOn` is an ISO date. */
export type Kept = { readonly name: string; readonly query: string; readonly keptOn: string };

/** One entry of storage as read back. What cannot be read is named and kept as it lies there, never guessed. */
export type KeptEntry = {
  /** Tells entries apart: in every tab the same, and the same after a rename. */
  readonly key: string;
  /** What lies in storage, readable or not. */
  readonly stored: unknown;
  readonly name: string;
} & (
  | { readonly ok: true; readonly kept: Kept; readonly scenario: Scenario; readonly prices: string | null }
  | { readonly ok: false; readonly message: string }
);

export const maxKeptCount = 4;
export const maxNameLength = 60;

const unprintable = /\p{C}/gu;

/** A name as it is kept: without unprintable characters or doubled blanks. Null where it is empty or too long. */
export function readName(text: string): string | null {
  const name = text.replace(/\s+/g, " ").replace(unprintable, "").trim();
  return name === "" || [...name].length > maxNameLength ? null : name;
}

function isKept(stored: unknown): stored is Kept {
  if (typeof stored !== "object" || stored === null) return false;
  const { name, query, keptOn } = stored as { readonly [key: string]: unknown };
  return typeof name === "string" && readName(name) === name && typeof query === "string" && typeof keptOn === "string";
}

function readEntry(stored: unknown, key: string): KeptEntry {
  if (!isKept(stored))
    return { key, stored, name: "Unreadable entry", ok: false, message: "This is not a kept scenario." };
  const read = readLink(stored.query);
  if (read.ok)
    return { key, stored, name: stored.name, ok: true, kept: stored, scenario: read.scenario, prices: read.prices };
  const [problem] = read.problems;
  const message = problem
    ? `Its link cannot be read: ${`${problem.path} ${problem.message}`.trim()}.`
    : "Its link cannot be read.";
  return { key, stored, name: stored.name, ok: false, message };
}

function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return [text];
  }
}

/** Reads what lies in storage; `null` is nothing there. Never throws: what is damaged or foreign becomes an entry that says so. */
export function readKept(text: string | null): readonly KeptEntry[] {
  if (text === null) return [];
  const seen = new Map<string, number>();
  return parsed(text).map((stored) => {
    // Without the name, so that a renamed entry is still the same one.
    const mark = isKept(stored) ? `${stored.keptOn} ${stored.query}` : JSON.stringify(stored);
    const before = seen.get(mark) ?? 0;
    seen.set(mark, before + 1);
    return readEntry(stored, `${before} ${mark}`);
  });
}

/** What storage holds for these entries. */
export const writeKept = (entries: readonly Pick<KeptEntry, "stored">[]): string =>
  JSON.stringify(entries.map(({ stored }) => stored));

/** What is kept of a scenario: its link, under a name. */
export const keptOf = (scenario: Scenario, name: string, keptOn: string): Kept => ({
  name,
  query: writeLink(scenario),
  keptOn,
});
