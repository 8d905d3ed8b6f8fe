import type { Scenario } from "@/lib/model/scenario";
import { writeLink } from "@/lib/scenario/link";
import { type Carrier, type LinkParts, linkPartsOf } from "@/lib/scenario/linkParts";
import { maxLinkLength } from "@/lib/scenario/maxLinkLength";

/*
 * The address bar holds the page's scenario. A scenario stays in the part of the address in which it came, the query or
 * the fragment, through edits, undo and reload. Addresses are written relative to the page's own, wherever it is
 * hosted.
 */

/**
 * The page's marks on a history entry. `tollgateEntry` counts the page's own entries; `tollgateImport` marks a scenario
 * that came from a bill.
 */
type Entry = { readonly tollgateEntry?: number; readonly tollgateImport?: true };

export function currentEntry(): number {
  const entry: unknown = window.history.state?.tollgateEntry;
  return typeof entry === "number" ? entry : 0;
}

/** The text in the address bar that is a scenario's, and its carrier. */
export const readAddress = (): LinkParts => linkPartsOf(window.location.search, window.location.hash);

/** The carrier and the text as one string, to compare links by. */
export const linkText = ({ carrier, text }: LinkParts): string => carrier + text;

/** A scenario's link from its carrier on; null where it is too long for one. */
export function linkOf(scenario: Scenario, carrier: Carrier): string | null {
  const text = writeLink(scenario);
  return text.length > maxLinkLength ? null : carrier + text;
}

/** The page's address with this link, which replaces any other query or anchor. */
const addressWith = (link: string): string => window.location.pathname + link;

// Copy the marks that Next keeps in history.state: they tell Next that the entry needs no routing.
const withMarks = (marks: Entry): Entry => ({ ...window.history.state, ...marks });

/** Replaces the link of the history entry shown. */
export function replaceAddress(link: string): void {
  window.history.replaceState(withMarks({ tollgateEntry: currentEntry() }), "", addressWith(link));
}

/** Adds a link as the next entry of the history. `marks` are added to those of the entry before. */
export function pushAddress(link: string, marks: object = {}): void {
  window.history.pushState(withMarks({ tollgateEntry: currentEntry() + 1, ...marks }), "", addressWith(link));
}
