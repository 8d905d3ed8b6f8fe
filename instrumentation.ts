/**
 * Next parses and rewrites a query on its way to a route and loses keys such as `__proto__` and `nxtP…`, so that an
 * unknown key would be dropped without a word. The route gets the query as it was sent, in a header of our own, which
 * is set on every request and so cannot be forged.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { subscribe } = await import("node:diagnostics_channel");
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { readonly request: import("node:http").IncomingMessage };
    const [, query = ""] = /\?([^#]*)/.exec(request.url ?? "") ?? [];
    request.headers["x-link-query"] = query;
  });
}
