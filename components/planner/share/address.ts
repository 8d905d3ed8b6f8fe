import type { Scenario } from "@/lib/model/scenario";
import { maxLinkLength, writeLink } from "@/lib/scenario/link";
import { type Carried, type Carrier, carriedBy } from "@/lib/scenario/linkCarrier";

/*
 * The address bar as the page's memory. A scenario stays in the part of the address in which it came, the query or the
 * fragment, through edits, undo and reload. Addresses are written relative to the page's own, wherever it is hosted.
 */

/** `tollgateEntry` counts the page's own entries of the history; `tollgateImport` marks a scenario that a bill gave. */
type Entry = { readonly tollgateEntry?: number; readonly tollgateImport?: true };

export function entryNow(): number {
  const entry: unknown = window.history.state?.tollgateEntry;
  return typeof entry === "number" ? entry : 0;
}

/** The scenario that stands in the address bar. */
export const inAddress = (): Carried => carriedBy(window.location.search, window.location.hash);

/** The carrier with its text, as one text to compare. */
export const shownLink = ({ carrier, text }: Carried): string => carrier + text;

/** A scenario's link from its carrier on; null where it is too long for one. */
export function linkOf(scenario: Scenario, carrier: Carrier): string | null {
  const text = writeLink(scenario);
  return text.length > maxLinkLength ? null : carrier + text;
}

/** Whatever else stood behind the path, another query or an anchor, gives way. */
const addressOf = (link: string): string => window.location.pathname + link;

// Next keeps its own marks in history.state; passed on, they tell it that this entry needs no routing.
const marked = (marks: Entry): Entry => ({ ...window.history.state, ...marks });

/** Puts a link in the place of the one shown. */
export function replaceAddress(link: string): void {
  window.history.replaceState(marked({ tollgateEntry: entryNow() }), "", addressOf(link));
}

/** Adds a link as the next entry of the history. `marks` are added to those of the entry before. */
export function pushAddress(link: string, marks: object = {}): void {
  window.history.pushState(marked({ tollgateEntry: entryNow() + 1, ...marks }), "", addressOf(link));
}
