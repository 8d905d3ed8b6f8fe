/*
 * Decides what happens to a request before Next sees it. Next parses every query, although no page needs it, in time
 * that grows with the square of the number of parameters. So the guard refuses a long query, and of a short one passes
 * only Next's own `_rsc` on. Pages read their query in the browser; the API reads it from a header.
 */

/** The most characters of a query, without its `?`; a longer link is not read anyway. */
export const maxQueryLength = 8192;
/** The most `&` in a query; links of the largest scenarios have about 610. */
export const maxAmpersandCount = 700;
/** The most characters of a path; the app's own have fewer than 200. */
export const maxPathLength = 1024;

/**
 * The header in which a route of the API gets the query, as it was sent. The server sets it on each request, so nobody
 * can forge it.
 */
export const queryHeader = "x-link-query";

/**
 * @typedef {"wrong-host" | "bad-host" | "bad-target" | "too-long" | "not-found" | "wrong-method"} Refusal
 * @typedef {"page" | "asset" | "data"} Kind what an answer is, which decides its Content-Security-Policy
 * @typedef {{ method: string, url: string, version: string, hosts: readonly string[] }} Asked `version`: of HTTP, such
 *   as "1.1"; `hosts`: every Host header that was sent
 * @typedef {{ action: "refuse", refusal: Refusal, kind: Kind, allow: string }
 *   | { action: "redirect", to: string, kind: Kind, path: string }
 *   | { action: "pass", url: string, query: string, kind: Kind, path: string }} Verdict
 */

const readOnlyMethods = "GET, HEAD";

/** Every route of the API, and the methods it takes. */
export const apiRoutes = new Map([
  ["/api/estimate", "GET, HEAD, OPTIONS, POST"],
  ["/api/openapi.json", readOnlyMethods],
  ["/api/settings", readOnlyMethods],
  ["/api/spend", "POST"],
]);
/** The methods that Next passes to a route. Routes that take more than GET and HEAD refuse the others themselves. */
const routeMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** @param {string} path a clean path @returns {Kind} */
const kindOf = (path) => {
  if (path === "/api" || path.startsWith("/api/")) return "data";
  return path === "/_next" || path.startsWith("/_next/") ? "asset" : "page";
};

/** Letters, digits and `-._~` mean the same with and without percent encoding (RFC 3986, section 2.3). @param {string} path */
const decodeUnreserved = (path) =>
  path.replace(/%([2-7][0-9a-f])/gi, (encoded, hex) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : encoded;
  });

/**
 * The path with one slash between names, none at the end, and without `.` and `..`. Browsers read a backslash as a slash,
 * and two slashes at the start as the name of another host.
 * @param {string} path
 */
const cleanPath = (path) => {
  /** @type {string[]} */
  const names = [];
  for (const name of decodeUnreserved(path).split(/[/\\]/)) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return `/${names.join("/")}`;
};

/** The one parameter that Next's server reads. Next's own script asks for the data of a page with `_rsc=<hash>` and checks the hash. @param {string} query */
const nextsQuery = (query) => {
  const [, hash] = /(?:^|&)_rsc=(\w{1,64})(?:&|$)/.exec(query) ?? [];
  return hash === undefined ? "" : `?_rsc=${hash}`;
};

/** @param {string} text */
const ampersandCount = (text) => text.split("&", maxAmpersandCount + 2).length - 1;

/** A name or an address, with or without a port. It may be empty. */
const hostForm = /^(?:[\w.-]*|\[[\da-f:.]+\])(?::\d{0,5})?$/i;

/**
 * Decides whether a request is passed on, redirected or refused.
 * @param {Asked} asked
 * @param {readonly string[] | null} ownHosts the only Host headers that are accepted; null accepts any
 * @returns {Verdict}
 */
export const decideOn = ({ method, url, version, hosts }, ownHosts) => {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? "" : url.slice(mark + 1).replace(/#.*$/s, "");
  // Longer paths are refused below, so only this much is cleaned.
  const start = path.slice(0, maxPathLength);
  const clean = cleanPath(start);
  const kind = kindOf(start.includes("%") ? cleanPath(start.replace(/%2f|%5c/gi, "/")) : clean);
  /** @param {Refusal} refusal @returns {Verdict} */
  const refuse = (refusal, allow = readOnlyMethods) => ({ action: "refuse", refusal, kind, allow });

  // HTTP/1.1 wants one Host header (RFC 9112, section 3.2); HTTP/1.0 had none.
  if (hosts.length === 0 && version !== "1.0") return refuse("bad-host");
  // A page whose name was made to point at this machine (DNS rebinding) still sends its own name. `GET http://…` names a
  // second host.
  const isPath = url.startsWith("/");
  if (ownHosts !== null && !(isPath && hosts.length === 1 && ownHosts.includes(hosts[0] ?? ""))) {
    return refuse("wrong-host");
  }
  if (hosts.length > 1 || !hostForm.test(hosts[0] ?? "")) return refuse("bad-host");
  if (!isPath) return refuse("bad-target");
  if (path.length > maxPathLength || query.length > maxQueryLength || ampersandCount(query) > maxAmpersandCount) {
    return refuse("too-long");
  }
  const allow = apiRoutes.get(path) ?? readOnlyMethods;
  // A redirect would lose the body of a POST, so a path of the API that is spelled in another way is not found.
  if (kind === "data" ? !apiRoutes.has(path) : kind === "asset" && clean !== path) return refuse("not-found");
  if (allow === readOnlyMethods ? method !== "GET" && method !== "HEAD" : !routeMethods.has(method)) {
    return refuse("wrong-method", allow);
  }
  if (kind === "data") return { action: "pass", url: path, query, kind, path };
  if (kind === "asset") return { action: "pass", url: path, query: "", kind, path };
  if (clean !== path) return { action: "redirect", to: query === "" ? clean : `${clean}?${query}`, kind, path };
  return { action: "pass", url: path + nextsQuery(query), query: "", kind, path };
};
