import type { Fetched, Quote, SpendApiAnswer, SpendQuery } from "@/lib/spend/spendApi";

/** What a question needs besides itself; the program's own by default, others in tests. */
export type Surroundings = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly now?: () => Date;
  readonly timeouts?: Timeouts;
};

/** In milliseconds. A request is tried at most three times, all within `overallMs`. */
export type Timeouts = {
  readonly connectionMs: number;
  readonly requestMs: number;
  readonly socketMs: number;
  readonly metadataMs: number;
  readonly overallMs: number;
};

/** What a question would cost now: `quoteSpend(query)`. Asks AWS nothing that is paid for. */
export type QuoteSpend = (query: SpendQuery, surroundings?: Surroundings) => Promise<SpendApiAnswer<Quote>>;

/**
 * Asks Cost Explorer: `fetchSpend(query, quote.callsAtMost)`. `confirmedCalls` is the number that the reader was shown;
 * where more may be needed, nothing leaves and the error is `not-confirmed`.
 */
export type FetchSpend = (
  query: SpendQuery,
  confirmedCalls: number,
  surroundings?: Surroundings,
) => Promise<SpendApiAnswer<Fetched>>;
