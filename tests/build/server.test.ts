import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "@/scripts/freePort";
import { type BuiltServer, isTaken, requestBytes, sendBytes, startBuilt } from "@/tests/build/builtServer";
import { expectSafe } from "@/tests/build/expectSafe";

/* What `npm start` answers to requests that no browser sends, and how it ends. */

let server: BuiltServer;
beforeAll(async () => {
  server = await startBuilt();
}, 30_000);
afterAll(() => server.stop());

const routes = ["/", "/import", "/prices/eu-west-1", "/api/estimate", "/api/spend", "/_next/static/x.js", "/none"];

describe("a query", () => {
  it.each([
    ["8,193 characters", "x".repeat(8193)],
    ["16,000 characters", "x".repeat(16_000)],
    ["701 &", "&".repeat(701)],
    ["701 parameters and more", "a&".repeat(701)],
    ["7,900 parameters of one name", "a&".repeat(7900)],
  ])("of %s is refused with 414 on every route, before any page is looked for", async (_what, query) => {
    for (const route of routes) {
      const answer = await server.send(`${route}?${query}`);
      expect([route, answer?.status]).toEqual([route, 414]);
      expectSafe(answer);
      expect(answer?.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("of 8,192 characters or with 700 & is heard", async () => {
    for (const query of ["x".repeat(8192), "&".repeat(700), `${"s=s3_1_n_a_3&".repeat(600)}v=1`]) {
      expect((await server.send(`/?${query}`))?.status).toBe(200);
      expect([200, 400]).toContain((await server.send(`/api/estimate?${query}`))?.status);
    }
  });

  it("that is too long is told to a reader in a page, and to a program in JSON", async () => {
    const page = await server.send(`/?${"x".repeat(8193)}`);
    expect(page?.headers.get("content-type")).toContain("text/html");
    expect(page?.body).toContain("must be at most 8,192 characters long");
    const data = await server.send(`/api/estimate?${"x".repeat(8193)}`);
    expect(JSON.parse(data?.body ?? "").errors).toMatchObject([
      { path: "", message: expect.stringContaining("8,192") },
    ]);
  });

  it("reaches the API to the letter, and is not to be forged", async () => {
    const read = async (query: string, headers = {}) =>
      JSON.parse((await server.send(`/api/estimate?${query}`, { headers }))?.body ?? "");
    expect((await read("v=1&__proto__=1")).errors).toMatchObject([{ path: "__proto__" }]);
    expect((await read("v=1&nxtPid=1")).errors).toMatchObject([{ path: "nxtPid" }]);
    expect((await read("v=1&azs=2", { "x-link-query": "v=1&azs=3" })).scenario.azCount).toBe(2);
  });

  it("stays with a redirect, and a page's data is asked for with Next's own parameter alone", async () => {
    const redirect = await server.send("/prices/?region=eu-west-1&x=%2F");
    expect([redirect?.status, redirect?.headers.get("location")]).toEqual([308, "/prices?region=eu-west-1&x=%2F"]);
    expectSafe(redirect);
    const data = await server.send("/method?_rsc=abc&v=1", { headers: { RSC: "1" } });
    expect([200, 307]).toContain(data?.status);
  });
});

describe("a method", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "M-SEARCH"])(
    "%s is not allowed on pages and files, which name those that are",
    async (method) => {
      for (const route of [
        "/",
        "/import",
        "/nothing-here",
        "/boot.js",
        "/_next/static/x.js",
        "/api/openapi.json",
        "/api/settings",
      ]) {
        const answer = await server.send(route, { method });
        expect([route, answer?.status, answer?.headers.get("allow")]).toEqual([route, 405, "GET, HEAD"]);
        expectSafe(answer);
      }
    },
  );

  it("that a route of the API does not take is answered with the route's own", async () => {
    for (const method of ["PUT", "DELETE", "TRACE", "PROPFIND"]) {
      const estimate = await server.send("/api/estimate", { method });
      expect([estimate?.status, estimate?.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS, POST"]);
      const spend = await server.send("/api/spend", { method });
      expect([spend?.status, spend?.headers.get("allow")]).toEqual([405, "POST"]);
      expectSafe(spend);
    }
    expect((await server.send("/api/estimate", { method: "OPTIONS" }))?.status).toBe(204);
    expect((await server.send("/api/estimate", { method: "POST", body: "{}" }))?.status).toBe(200);
  });

  it("CONNECT opens nothing", async () => {
    const answer = await sendBytes(server.port, "CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    expect([answer?.status, answer?.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expectSafe(answer);
  });

  it("HEAD gets the headers of GET", async () => {
    const [head, get] = [await server.send("/", { method: "HEAD" }), await server.send("/")];
    expect(head?.status).toBe(200);
    expect(head?.headers.get("content-security-policy")).toBe(get?.headers.get("content-security-policy"));
    expect(head?.body).toBe("");
  });
});

describe("a connection", () => {
  it("takes one request after another", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const sockets = new Set<unknown>();
    for (let count = 0; count < 20; count++) {
      const request = get({ host: "127.0.0.1", port: server.port, path: "/method", agent });
      request.once("socket", (socket) => sockets.add(socket));
      const [response] = (await once(request, "response")) as [IncomingMessage];
      expect(response.statusCode).toBe(200);
      await once(response.resume(), "end");
    }
    expect(sockets.size).toBe(1);
    agent.destroy();
  });

  it("that asks without waiting, or sends a body in crumbs, is ended and answered nothing more", async () => {
    const asked = "GET /method HTTP/1.1\r\nHost: a\r\n\r\n".repeat(17);
    expect(await sendBytes(server.port, asked)).toBeNull();
    const headers = { "Transfer-Encoding": "chunked", "Content-Type": "application/json" };
    const crumbs = `${"1\r\na\r\n".repeat(2000)}0\r\n\r\n`;
    expect(
      await sendBytes(server.port, requestBytes("/api/estimate", { method: "POST", headers }) + crumbs),
    ).toBeNull();
    const pieces = `${"1\r\n \r\n".repeat(900)}2\r\n{}\r\n0\r\n\r\n`;
    const whole = await sendBytes(server.port, requestBytes("/api/estimate", { method: "POST", headers }) + pieces);
    expect(whole?.status).toBe(200);
  });

  it("takes a body of many lines that speaks of HTTP", async () => {
    const text = `{\n${"\n".repeat(3000)}"v": 1, "HTTP": "${"GET / HTTP/1.1 ".repeat(30)}"}`;
    const answer = await server.send("/api/estimate", { method: "POST", body: text });
    expect(JSON.parse(answer?.body ?? "").errors).toMatchObject([{ path: "HTTP" }]);
    expect(
      (await server.send("/api/estimate", { method: "POST", body: `{\n${"\n".repeat(3000)}"v": 1}` }))?.status,
    ).toBe(200);
  });
});

describe("an answer that Next has no part in", () => {
  it.each([
    ["bytes that are no request", "\0\0\0\r\n\r\n", 400],
    ["headers above 16 KB", requestBytes("/", { headers: { Cookie: "a=1; ".repeat(4000) } }), 431],
    ["two lengths", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
    ["an expectation", requestBytes("/", { headers: { Expect: "the-best" } }), 417],
    ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
    ["two names of hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400],
  ])("to %s has the headers of all others", async (_what, bytes, status) => {
    const answer = await sendBytes(server.port, bytes);
    expect(answer?.status).toBe(status);
    expectSafe(answer);
  });

  it.each(["[", "a b", "%", "user@a", "a/b", "a:x"])("to the host %s, which is none, has them too", async (host) => {
    const answer = await server.send("/", { headers: { Host: host } });
    expect(answer?.status).toBe(400);
    expectSafe(answer);
  });

  it("is no part of another answer: bytes that are no request end a connection that waits for one", async () => {
    expect(await sendBytes(server.port, `${requestBytes("/method")}\0\0\r\n\r\n`)).toBeNull();
  });

  it("goes to a request of HTTP/1.0, which names no host", async () => {
    expect((await sendBytes(server.port, "GET /method HTTP/1.0\r\n\r\n"))?.status).toBe(200);
  });

  it("comes to a request for another protocol, which stays with this one", async () => {
    const headers = { Connection: "close, Upgrade", Upgrade: "websocket", "Sec-WebSocket-Key": "eA==" };
    expect((await server.send("/", { headers }))?.status).toBe(200);
    expect((await server.send("http://169.254.169.254/", { headers }))?.status).toBe(400);
  });

  it("500 has them too", async () => {
    const answer = await server.send("/_global-error");
    expect(answer?.status).toBe(500);
    expectSafe(answer);
  });
});

describe("the program", () => {
  it("that is killed leaves no server behind", async () => {
    const killed = await startBuilt();
    const ended = once(killed.child, "exit");
    killed.child.kill("SIGKILL");
    await ended;
    expect(await isTaken(killed.port)).toBe(false);
  }, 30_000);

  it("that is asked to stop ends at once, and with 0", async () => {
    const stopped = await startBuilt();
    await stopped.send("/");
    const ended = once(stopped.child, "exit");
    stopped.child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(await isTaken(stopped.port)).toBe(false);
  }, 30_000);

  it("that loses its port after it found it free says so in words", async () => {
    const port = await freePort();
    const args = ["--import", "./tests/build/takePort.mjs", "scripts/start.mjs", "--port", String(port)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 20_000 });
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} of 127.0.0.1 is taken by another program. Choose another port:`);
    expect(stderr).not.toContain(" at ");
    expect(stdout).toBe("");
  }, 30_000);
});
