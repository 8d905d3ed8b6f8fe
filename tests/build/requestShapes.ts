import { requestBytes } from "@/tests/build/builtServer";

const many = (text: string, count: number): string => text.repeat(count);
const numbered = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join("");
const post = (path: string, body: string): string => requestBytes(path, { method: "POST", body });
const withHeader = (name: string, value: string, target = "/"): string =>
  requestBytes(target, { headers: { [name]: value } });
const data = (name: string, value: string): string => requestBytes("/", { headers: { RSC: "1", [name]: value } });
const chunked = (target: string): string =>
  `${requestBytes(target, {
    method: target === "/" ? "GET" : "POST",
    headers: { "Transfer-Encoding": "chunked", "Content-Type": "application/json" },
  })}${many("1\r\na\r\n", 64_000)}0\r\n\r\n`;
const inOneGo = (target: string, count: number): string =>
  many(`GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`, count) + requestBytes(target);

const queries: readonly (readonly [string, string])[] = [
  ["16 KB of one key", many("a&", 7900)],
  ["700 times one key", many("a&", 699)],
  ["8,192 characters of one key", `${many("key=value&", 700)}${many("x", 1000)}`],
  ["700 keys", numbered(699, (index) => `k${index}&`)],
  ["__proto__ 500 times", many("__proto__=1&", 500)],
  ["brackets", many("a[b][c]=1&", 600)],
  ["percent signs", many("%25", 2700)],
  ["broken percent signs", many("%", 8000)],
  ["encoded keys", many("%61%62=%63&", 600)],
  ["plus signs", many("+", 8192)],
  ["semicolons", many("a;", 4000)],
  ["question marks", many("?", 8192)],
  ["600 services", `v=1&${many("s=s3_1_n_a_3&", 600)}`],
  ["100 services", `v=1${numbered(100, (index) => `&s=svc${index}.x_${index * 1000}_n_a_3`)}`],
  ["Next's own parameter 600 times", many("_rsc=a&", 600)],
];
const routes = ["/", "/import", "/api/estimate", "/_next/static/x.js", "/none"];

const paths: readonly (readonly [string, string])[] = [
  ["slashes", many("/", 1000)],
  ["15 KB of slashes", many("/", 15_000)],
  ["backslashes", `/${many("\\", 1000)}`],
  ["500 folders", many("/a", 500)],
  ["7,500 folders", many("/a", 7500)],
  ["dots", many("/..", 340)],
  ["encoded dots", `/${many("%2e%2e%2f", 110)}`],
  ["percent signs", `/${many("%25", 340)}`],
  ["a page's parameter", `/prices/${many("%41", 330)}`],
  ["brackets of a route", `/prices/${many("[", 1000)}`],
  ["a page's data file", `/${many("a/", 500)}index.rsc`],
  ["a segment's data file", `/index.segments/${many("a/", 480)}x.segment.rsc`],
  ["encoded letters", `/${many("%61", 340)}`],
  ["names and steps back", `/${many("a/../", 200)}`],
  ["encoded slashes to the API", `/api/${many("%2f", 330)}`],
  ["the image optimizer", `/_next/image?url=${many("a", 8000)}`],
];

const headers: readonly (readonly [string, string])[] = [
  [
    "450 headers",
    requestBytes("/", { headers: Object.fromEntries(Array.from({ length: 450 }, (_, i) => [`a${i}`, many("x", 20)])) }),
  ],
  ["15,000 headers of one name", `GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${many("a:\r\n", 15_000)}\r\n`],
  ["7,000 cookies", withHeader("Cookie", many("a;", 7000))],
  ["encoded cookies to the API", withHeader("Cookie", many("a=%25;", 2300), "/api/estimate?v=1")],
  ["7,000 languages", withHeader("Accept-Language", many("a,", 7000))],
  ["1,300 codings", withHeader("Accept-Encoding", many("gzip;q=0.1,", 1300))],
  ["2,200 ETags", withHeader("If-None-Match", many('W/"a",', 2200))],
  ["blanks for an ETag", withHeader("If-None-Match", `${many(" ", 14_000)}x`, "/boot.js")],
  ["3,600 ranges", withHeader("Range", `bytes=${many("0-1,", 3600)}`, "/boot.js")],
  ["a deep state of the router", data("Next-Router-State-Tree", encodeURIComponent(many("[", 4500)))],
  ["a long segment", data("Next-Router-Segment-Prefetch", many("/a", 7000))],
  ["a long address of a page", data("Next-URL", many("/a", 7000))],
  ["proxies", withHeader("X-Forwarded-Host", many("a,", 7000))],
  ["a subrequest", withHeader("x-middleware-subrequest", many("proxy:", 2300))],
  ["an action", requestBytes("/", { method: "POST", headers: { "Next-Action": many("a", 14_000) } })],
];

const bodies: readonly (readonly [string, string])[] = [
  ["64 KB of lists in lists", post("/api/estimate", many("[", 32_000) + many("]", 32_000))],
  ["10,000 objects in objects", post("/api/estimate", `${many('{"a":', 10_000)}1${many("}", 10_000)}`)],
  ["deep services", post("/api/estimate", `{"services":${many("[", 32_000)}${many("]", 32_000)}}`)],
  ["deep rates", post("/api/estimate", `{"rates":${many('{"a":', 10_000)}1${many("}", 10_000)}}`)],
  ["21,000 empty services", post("/api/estimate", `{"services":[${many("{},", 21_000)}{}]}`)],
  ["32,000 services that are numbers", post("/api/estimate", `{"services":[${many("1,", 32_000)}1]}`)],
  ["5,000 unknown fields", post("/api/estimate", `{${numbered(5000, (index) => `"a${index}":1,`)}"v":1}`)],
  ["5,000 unknown rates", post("/api/estimate", `{"rates":{${numbered(5000, (index) => `"a${index}":1,`)}"b":1}}`)],
  ["__proto__ 4,200 times", post("/api/estimate", `{${many('"__proto__":{},', 4200)}"a":1}`)],
  ["a number of 64,000 digits", post("/api/estimate", `{"vpcCount":${many("9", 64_000)}}`)],
  ["a Region of 64,000 letters", post("/api/estimate", `{"region":"${many("a", 64_000)}"}`)],
  ["a service's name of 64,000 letters", post("/api/estimate", `{"services":[{"id":"${many("a.", 32_000)}"}]}`)],
  [
    "100 services with GB",
    post(
      "/api/estimate",
      JSON.stringify({ v: 1, services: Array.from({ length: 100 }, (_, i) => ({ id: `svc-${i}`, gb: i * 1e6 })) }),
    ),
  ],
  ["a message of 64 KB", post("/api/spend", many("[", 64_000))],
  ["1 MB", post("/api/estimate", many("a", 1_000_000))],
  ["64,000 chunks of a byte, to the API", chunked("/api/estimate")],
  ["64,000 chunks of a byte, to a page", chunked("/")],
];

const connections: readonly (readonly [string, string])[] = [
  ["100 requests for a page in one go", inOneGo("/", 100)],
  ["100 requests for an answer in one go", inOneGo("/api/estimate?v=1", 100)],
  ["200 redirects in one go", inOneGo("//", 200)],
  ["20,000 requests in one go", many("GET / HTTP/1.1\r\nHost: a\r\n\r\n", 20_000)],
  ["20,000 requests without a host", many("GET / HTTP/1.1\r\n\r\n", 20_000)],
  [
    "20,000 requests for another protocol",
    many("GET / HTTP/1.1\r\nHost:a\r\nUpgrade:x\r\nConnection:upgrade\r\n\r\n", 20_000),
  ],
  ["20,000 expectations", many("GET / HTTP/1.1\r\nHost:a\r\nExpect:x\r\n\r\n", 20_000)],
  ["20,000 requests of an old kind", many("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", 20_000)],
  ["bytes that are no request", many("\0", 1000)],
  ["another host in the first line", requestBytes("http://evil.example/")],
];

export type Shape = readonly [name: string, bytes: string];

/** Requests of unusual shapes, byte by byte, by what is unusual about them. */
export const shapesByKind: Readonly<Record<string, readonly Shape[]>> = {
  queries: queries.flatMap(([name, query]) =>
    routes.map((route): Shape => [`${name}, to ${route}`, requestBytes(`${route}?${query}`)]),
  ),
  paths: paths.map(([name, path]): Shape => [`a path of ${name}`, requestBytes(path)]),
  headers,
  bodies,
  connections,
};
