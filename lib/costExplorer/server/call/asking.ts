import type { Fetched, Quote, SpendApiAnswer, SpendQuery } from "@/lib/costExplorer/spendApi";

/** In milliseconds. A request is tried at most three times, all within `overallMs`. */
export type Timeouts = {
  readonly connectionMs: number;
  readonly requestMs: number;
  readonly socketMs: number;
  /** Each step of a look-up of credentials in a machine's metadata, of which there are two. */
  readonly metadataMs: number;
  readonly overallMs: number;
};

/** What a question needs besides itself; tests bring their own. */
export type Surroundings = {
  readonly now?: () => Date;
  readonly timeouts?: Timeouts;
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

/** A slow AWS answers within seconds; past these it is not going to. */
export const defaultTimeouts: Timeouts = {
  connectionMs: 3000,
  requestMs: 8000,
  socketMs: 8000,
  metadataMs: 1000,
  overallMs: 20_000,
};
