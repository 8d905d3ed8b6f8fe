import type { FetchedSpend, Quote, SpendApiAnswer, SpendQuery } from "@/lib/costExplorer/spendApi";

/** Time limits in milliseconds. A request is tried at most three times, all within `overallMs`. */
export type Timeouts = {
  readonly connectionMs: number;
  readonly requestMs: number;
  readonly socketMs: number;
  /** For each of the two steps that look credentials up in a machine's metadata service. */
  readonly metadataMs: number;
  readonly overallMs: number;
};

/** The clock and the time limits of a request. Tests pass their own. */
export type CallOptions = {
  readonly now?: () => Date;
  readonly timeouts?: Timeouts;
};

/** Works out what a query would cost now. It makes no call that AWS charges for. */
export type QuoteSpend = (query: SpendQuery, options?: CallOptions) => Promise<SpendApiAnswer<Quote>>;

/**
 * Gets the spend of a query. `confirmedCalls` is the number of calls that the reader agreed to, a quote's
 * `callsAtMost`. Where more may be needed, no call is sent and the error is `not-confirmed`.
 */
export type FetchSpend = (
  query: SpendQuery,
  confirmedCalls: number,
  options?: CallOptions,
) => Promise<SpendApiAnswer<FetchedSpend>>;

/**
 * The time limits in production. Even a slow AWS answers within seconds; a request that takes longer is not expected to
 * be answered.
 */
export const defaultTimeouts: Timeouts = {
  connectionMs: 3000,
  requestMs: 8000,
  socketMs: 8000,
  metadataMs: 1000,
  overallMs: 20_000,
};
