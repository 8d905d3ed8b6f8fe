import { stopError } from "@/lib/costExplorer/server/call/callError";
import { maxPagesPerQuestion } from "@/lib/costExplorer/spendApi";

type Page = { readonly NextPageToken?: unknown; readonly [member: string]: unknown };

const asPage = (response: unknown): Page =>
  typeof response === "object" && response !== null ? (response as Page) : {};

const idsOf = (attributes: unknown): unknown =>
  Array.isArray(attributes) ? attributes.map((named) => ({ Value: asPage(named).Value })) : undefined;

/** What is kept of a page: what it says of costs, and of which accounts. Their names and request ids are of no use here. */
const contentOf = ({ GroupDefinitions, ResultsByTime, DimensionValueAttributes }: Page): unknown => ({
  GroupDefinitions,
  ResultsByTime,
  DimensionValueAttributes: idsOf(DimensionValueAttributes),
});

/**
 * All pages of an answer, or none: a part of them would look like a smaller bill. `ask` gets the token of the page.
 * Throws where there are more than 10, or where a token comes again, which would go on for ever.
 */
export async function allPages(ask: (token: string | null) => Promise<unknown>): Promise<readonly unknown[]> {
  const pages: unknown[] = [];
  const tokens = new Set<string>();
  let token: string | null = null;
  for (;;) {
    const page = asPage(await ask(token));
    pages.push(contentOf(page));
    const next = page.NextPageToken;
    if (next === undefined || next === null || next === "") return pages;
    if (typeof next !== "string" || tokens.has(next)) throw stopError("TollgateRepeatedPage");
    if (pages.length === maxPagesPerQuestion) throw stopError("TollgateCallLimit");
    tokens.add(next);
    token = next;
  }
}
