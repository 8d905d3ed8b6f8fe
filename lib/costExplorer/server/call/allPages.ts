import { stopError } from "@/lib/costExplorer/server/call/callError";
import { maxPagesPerQuestion } from "@/lib/costExplorer/spendApi";
import { isRecord } from "@/lib/text/isRecord";

type Page = Readonly<Record<string, unknown>>;

const asPage = (response: unknown): Page => (isRecord(response) ? response : {});

const idsOf = (attributes: unknown): unknown =>
  Array.isArray(attributes) ? attributes.map((named) => ({ Value: asPage(named).Value })) : undefined;

/**
 * The parts of a page that are stored: costs and account ids. Names of accounts and request ids are left out, because
 * nothing uses them.
 */
const contentOf = ({ GroupDefinitions, ResultsByTime, DimensionValueAttributes }: Page): unknown => ({
  GroupDefinitions,
  ResultsByTime,
  DimensionValueAttributes: idsOf(DimensionValueAttributes),
});

/**
 * Reads all pages of an answer. It rejects as a whole where one fails, because a part of them would look like a smaller
 * bill. `ask` requests the page with a token, or the first one with null. Throws where there are more than 10 pages, or
 * where a token repeats, which would never end.
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
