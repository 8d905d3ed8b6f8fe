import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltServer, startBuilt } from "@/tests/build/builtServer";
import { expectSafe } from "@/tests/build/expectSafe";

/* The server's answers to paths that are not spelled as the app spells them. */

let server: BuiltServer;
beforeAll(async () => {
  server = await startBuilt();
}, 30_000);
afterAll(() => server.stop());

describe("a path", () => {
  it("longer than 1,024 characters is refused", async () => {
    expect((await server.send(`/${"a".repeat(1023)}`))?.status).toBe(404);
    expect((await server.send(`/${"a".repeat(1024)}`))?.status).toBe(414);
  });

  it.each(["//evil.example/", "/\\evil.example/", "/\\/evil.example", "///evil.example//x/", "//", "/prices//"])(
    "%s is sent on to a path of this server, never to another host",
    async (target) => {
      const answer = await server.send(target);
      expect(answer?.status).toBe(308);
      expect(answer?.headers.get("location")).toMatch(/^\/(?![/\\])/);
      expectSafe(answer);
    },
  );

  it.each(["http://evil.example/", "*", "evil.example:80"])("must be one: %s is refused", async (target) => {
    const answer = await server.send(target);
    expect(answer?.status).toBe(400);
    expectSafe(answer);
  });
});

const apiRoutes = ["/api/estimate", "/api/openapi.json", "/api/settings", "/api/spend"];

describe("the API's paths", () => {
  it("are those of the build", () => {
    const routes: Record<string, string> = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8"));
    expect(Object.values(routes).filter((route) => route.startsWith("/api"))).toEqual(
      expect.arrayContaining(apiRoutes),
    );
    expect(Object.values(routes).filter((route) => route.startsWith("/api"))).toHaveLength(apiRoutes.length);
  });

  const spelledOtherwise = apiRoutes.flatMap((route) => [
    `${route}/`,
    `${route}//`,
    `/${route}`,
    route.replace("/api/", "/api//"),
    route.replace("/api/", "/api/./"),
    route.replace("/api/", "/x/../api/"),
    route.replace("/api/", "/api/x/%2e%2e/"),
    route.replace("/api/", "/api%2f"),
    route.replace("/api/", "/api%5C"),
    route.replace("/api/", "/api\\"),
    route.replace("/api/", "/%61pi/"),
    `${route}%00`,
    `${route};x`,
  ]);
  it.each([...spelledOtherwise, "/api", "/api/", "/api/none", "/api/%zz", "//api"])(
    "%s is none: 404 in JSON, whatever the method and the query",
    async (target) => {
      for (const method of ["GET", "POST", "PUT", "OPTIONS", "TRACE"]) {
        const answer = await server.send(`${target}?v=1`, { method, body: method === "GET" ? "" : "{}" });
        expect([method, answer?.status, answer?.headers.get("location")]).toEqual([method, 404, undefined]);
        const [error] = JSON.parse(answer?.body ?? "").errors;
        expect(error).toEqual({ path: "", message: expect.stringContaining("/api/estimate, /api/openapi.json") });
        expectSafe(answer);
      }
    },
  );
});

describe("a path of a page or file", () => {
  it.each([
    ["/method/?a=%2F&b", "/method?a=%2F&b"],
    ["//method?a", "/method?a"],
    ["/x/../method?a", "/method?a"],
    ["/./method", "/method"],
    ["/%2e%2e/method?a", "/method?a"],
    ["/m%65thod?a", "/method?a"],
    ["/..//evil.example?a", "/evil.example?a"],
    ["/_next/../method?a", "/method?a"],
    ["/boot.js/?a", "/boot.js?a"],
  ])("%s is sent on to its one spelling, with its query", async (target, to) => {
    const answer = await server.send(target);
    expect([answer?.status, answer?.headers.get("location")]).toEqual([308, to]);
    expectSafe(answer);
  });

  it.each([
    "/_next//static/x.js",
    "/_next/static/x.js/",
    "/_next/./x.js",
    "/prices%2feu-west-1",
    "/%2f%2fevil.example",
  ])("%s is not found, and not sent on", async (target) => {
    const answer = await server.send(target);
    expect([answer?.status, answer?.headers.get("location")]).toEqual([404, undefined]);
    expectSafe(answer);
  });
});
