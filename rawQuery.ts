import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The header in which a request's own query reaches the route. */
export const queryHeader = "x-link-query";

/**
 * Next parses and rewrites a query on its way to a route and loses keys such as `__proto__` and `nxtP…`, so that an
 * unknown key would be dropped without a word. So each request carries its query as it was sent in a header of our own,
 * set on every request and therefore not to be forged.
 */
export function passQueriesOn(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    const [, query = ""] = /\?([^#]*)/.exec(request.url ?? "") ?? [];
    request.headers[queryHeader] = query;
  });
}
