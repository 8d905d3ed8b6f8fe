import type { Inputs } from "@/scripts/sameAs/inputs";

export type HttpRequest = {
  readonly method: string;
  /** The path and query as they are sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const json = { "content-type": "application/json" };

const get = (target: string, headers: HttpRequest["headers"] = {}): HttpRequest => ({
  method: "GET",
  target,
  headers,
  body: "",
});
const post = (target: string, body: string, headers: HttpRequest["headers"] = json): HttpRequest => ({
  method: "POST",
  target,
  headers,
  body,
});
const by = (method: string, target: string): HttpRequest => ({ method, target, headers: {}, body: "" });

/** A text as a client library sends it: everything but visible ASCII is percent-encoded. */
const sendable = (text: string): string => text.replace(/[^\x21-\x7e]+/g, encodeURIComponent);

const queryOf = (link: string): string => sendable(link.replace(/^[^?#]*[?#]/, ""));

const pagePaths =
  "/ /import /method /prices /prices/eu-west-1 /prices/us-gov-west-1 /prices/nowhere /hosting /nothing-here /page /api";
const filePaths =
  "/boot.js /icon.svg /share.png /sample-cost-explorer.json /favicon.ico /robots.txt /_next/static/x.js";
const apiPaths = "/api/estimate /api/openapi.json /api/settings /api/spend /api/nothing";
const crookedPaths =
  "/prices/ /prices//eu-west-1 //import /import/?v=1&azs=2 /%2e%2e/etc /prices/../import /\\import /Import /import%20";

const spendBodies = ['{"ask":"status"}', '{"ask":"session","token":"x"}', '{"ask":"quote","query":{}}', "{", "[]", ""];

/** Requests to a server that was started without `--aws`. */
export function plainRequests({ scenarios, brokenScenarios, links }: Inputs): readonly HttpRequest[] {
  const paths = [pagePaths, filePaths, apiPaths, crookedPaths].flatMap((some) => some.split(" "));
  const scenario = scenarios[0] ?? "";
  return [
    ...paths.map((path) => get(path)),
    ...paths.map((path) => by("HEAD", path)),
    ...["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"].flatMap((method) =>
      [
        "/",
        "/import",
        "/nothing-here",
        "/boot.js",
        "/api/estimate",
        "/api/spend",
        "/api/openapi.json",
        "/api/settings",
      ].map((path) => by(method, path)),
    ),
    ...scenarios.slice(0, 250).map((body) => post("/api/estimate", body)),
    ...brokenScenarios.slice(0, 250).map((body) => post("/api/estimate", body)),
    ...links.slice(0, 500).map((link) => get(`/api/estimate?${queryOf(link)}`)),
    ...links.slice(0, 20).map((link) => get(`/?${queryOf(link)}`)),
    post("/api/estimate", scenario, { "content-type": "application/json; charset=utf-8" }),
    post("/api/estimate", scenario, { "content-type": "text/plain" }),
    post("/api/estimate", scenario, {}),
    post("/api/estimate", scenario, { ...json, "content-encoding": "gzip" }),
    post("/api/estimate", scenario, { ...json, expect: "nonsense" }),
    post("/api/estimate", " ".repeat(70_000)),
    post("/api/estimate", `{"region":"${"x".repeat(60_000)}"}`),
    get(`/?v=1&s=${"x".repeat(9000)}`),
    get(`/api/estimate?${"a&".repeat(800)}`),
    get(`/${"x".repeat(1500)}`),
    get("/api/estimate", { "x-link-query": "v=1&azs=1" }),
    get("/", { cookie: "a".repeat(17_000) }),
    get("/", { host: "evil.example" }),
    ...spendBodies.map((body) => post("/api/spend", body)),
  ];
}

/** Requests as their bytes, for what no client library sends. */
export const rawRequests: readonly string[] = [
  "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
  "GET /\r\n\r\n",
  "NONSENSE\r\n\r\n",
  "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
  "OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
  "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\u0000b\r\nConnection: close\r\n\r\n",
  "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
  "POST /api/estimate HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}",
  "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n",
];

/**
 * Requests to a server that was started with `--aws`. `host` is its own name, and `token` is from the address that it
 * printed.
 */
export function awsRequests(host: string, token: string): readonly HttpRequest[] {
  const page = { ...json, host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
  const { origin, "sec-fetch-site": site, ...elsewhere } = page;
  const long = JSON.stringify({ ask: "session", token: "x".repeat(9000) });
  const query = { start: "2026-09-01", end: "2026-10-01", withDaily: false, profile: null };
  return [
    ...spendBodies.map((body) => post("/api/spend", body, page)),
    post("/api/spend", '{"ask":"status"}', elsewhere),
    post("/api/spend", '{"ask":"status"}', { ...elsewhere, origin }),
    post("/api/spend", '{"ask":"status"}', { ...elsewhere, "sec-fetch-site": site }),
    post("/api/spend", '{"ask":"status"}', { ...page, host: "evil.example" }),
    post("/api/spend", '{"ask":"status"}', { ...page, "content-type": "text/plain" }),
    post("/api/spend", '{"ask":"status"}', { ...page, "content-encoding": "gzip" }),
    post("/api/spend", long, page),
    post("/api/spend", JSON.stringify({ ask: "spend", query }), page),
    post("/api/spend", JSON.stringify({ ask: "session", token }), page),
    get("/", { host: "evil.example" }),
    get("/import"),
    by("GET", "/api/spend"),
    by("DELETE", "/api/spend"),
  ];
}
