/** The parts of a request that differ between Tollgate's own page and other senders. */
export type PageRequest = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** What Tollgate's own page sends in a browser. */
export const pageRequest = (host: string, body: unknown, more: Readonly<Record<string, string>> = {}): PageRequest => ({
  method: "POST",
  headers: {
    host,
    origin: `http://${host}`,
    "sec-fetch-site": "same-origin",
    "content-type": "application/json",
    ...more,
  },
  body,
});
