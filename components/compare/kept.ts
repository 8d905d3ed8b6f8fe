import type { Scenario } from "@/lib/model/scenario";
import { readLink, writeLink } from "@/lib/scenario/link";
import { type Check, fits, isText } from "@/lib/text/checks";
import { valueInJson } from "@/lib/text/json";
import { failure, type Result, success } from "@/lib/text/result";

/** How a kept scenario lies in browser storage: its link under a name. `keptOn` is an ISO date. */
export type Kept = { readonly name: string; readonly query: string; readonly keptOn: string };

/** What a kept link says; `prices` is the snapshot it names. */
export type KeptScenario = { readonly kept: Kept; readonly scenario: Scenario; readonly prices: string | null };

/** One entry of storage as read back. What cannot be read is named and kept as it lies there, never guessed. */
export type KeptEntry = {
  /** Tells entries apart: in every tab the same, and the same after a rename. */
  readonly key: string;
  /** What lies in storage, readable or not. */
  readonly stored: unknown;
  readonly name: string;
} & Result<KeptScenario, string>;

export const maxKeptCount = 4;
export const maxNameLength = 60;

const unprintable = /\p{C}/gu;

/** A name as it is kept: without unprintable characters or doubled blanks. Null where it is empty or too long. */
export function readName(text: string): string | null {
  const name = text.replace(/\s+/g, " ").replace(unprintable, "").trim();
  return name === "" || [...name].length > maxNameLength ? null : name;
}

const isName: Check<string> = (value): value is string => isText(value) && readName(value) === value;

const isKept = fits<Kept>({ name: isName, query: isText, keptOn: isText });

function readEntry(stored: unknown, key: string): KeptEntry {
  if (!isKept(stored)) return { key, stored, name: "Unreadable entry", ...failure("This is not a kept scenario.") };
  const entry = { key, stored, name: stored.name };
  const read = readLink(stored.query);
  if (read.ok) {
    const { scenario, prices } = read.value;
    return { ...entry, ...success({ kept: stored, scenario, prices }) };
  }
  const [problem] = read.error.problems;
  const message = problem
    ? `Its link cannot be read: ${`${problem.path} ${problem.message}`.trim()}.`
    : "Its link cannot be read.";
  return { ...entry, ...failure(message) };
}

/** The entries of storage; text that is no JSON is one, which cannot be read. */
function entriesIn(text: string): readonly unknown[] {
  const value = valueInJson(text);
  if (value === undefined) return [text];
  return Array.isArray(value) ? value : [value];
}

/** Reads what lies in storage; `null` is nothing there. Never throws: what is damaged or foreign becomes an entry that says so. */
export function readKept(text: string | null): readonly KeptEntry[] {
  if (text === null) return [];
  const seen = new Map<string, number>();
  return entriesIn(text).map((stored) => {
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
