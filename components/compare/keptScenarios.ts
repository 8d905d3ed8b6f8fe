import type { Scenario } from "@/lib/model/scenario";
import { readLink, writeLink } from "@/lib/scenario/link";
import { type Check, isObjectOf, isText } from "@/lib/text/checks";
import { parseJson } from "@/lib/text/parseJson";
import { withoutUnprintable } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

/** A kept scenario in the browser's storage: its link and a name. `keptOn` is an ISO date. */
export type KeptRecord = { readonly name: string; readonly query: string; readonly keptOn: string };

/** A kept scenario as read from its link. `prices` is the snapshot that the link names. */
export type KeptScenario = { readonly kept: KeptRecord; readonly scenario: Scenario; readonly prices: string | null };

/**
 * An entry of storage as read. An entry that cannot be read keeps its stored value, and nothing about it is guessed.
 */
export type KeptEntry = {
  /** Identifies the entry: the same in every tab, and the same after a rename. */
  readonly key: string;
  /** The stored value, readable or not. */
  readonly stored: unknown;
  readonly name: string;
} & Result<KeptScenario, string>;

/** The most scenarios that a browser keeps. */
export const maxKeptCount = 4;
/** The longest name of a kept scenario, in Unicode characters. */
export const maxNameLength = 60;

/** A name as it is kept: without unprintable characters or doubled blanks. Null where it is empty or too long. */
export function readName(text: string): string | null {
  const name = withoutUnprintable(text.replace(/\s+/g, " ")).trim();
  return name === "" || [...name].length > maxNameLength ? null : name;
}

const isName: Check<string> = (value): value is string => isText(value) && readName(value) === value;

const isKeptRecord = isObjectOf<KeptRecord>({ name: isName, query: isText, keptOn: isText });

function readEntry(stored: unknown, key: string): KeptEntry {
  if (!isKeptRecord(stored))
    return { key, stored, name: "Unreadable entry", ...failure("This is not a kept scenario.") };
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

/** The stored entries. Text that is no JSON is one entry, which cannot be read. */
function entriesIn(text: string): readonly unknown[] {
  const value = parseJson(text);
  if (value === undefined) return [text];
  return Array.isArray(value) ? value : [value];
}

/**
 * Reads the entries from the text in storage; null means that there is none. Never throws: an entry that is damaged or
 * not Tollgate's is returned with its problem.
 */
export function readKeptEntries(text: string | null): readonly KeptEntry[] {
  if (text === null) return [];
  const seen = new Map<string, number>();
  return entriesIn(text).map((stored) => {
    // The key leaves out the name, so that a renamed entry is still the same one.
    const identity = isKeptRecord(stored) ? `${stored.keptOn} ${stored.query}` : JSON.stringify(stored);
    const sameCount = seen.get(identity) ?? 0;
    seen.set(identity, sameCount + 1);
    return readEntry(stored, `${sameCount} ${identity}`);
  });
}

/** The text to store for these entries. */
export const keptJson = (entries: readonly Pick<KeptEntry, "stored">[]): string =>
  JSON.stringify(entries.map(({ stored }) => stored));

/** The record to store for a scenario: its link and a name. */
export const keptRecord = (scenario: Scenario, name: string, keptOn: string): KeptRecord => ({
  name,
  query: writeLink(scenario),
  keptOn,
});
