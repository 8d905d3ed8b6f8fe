import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltServer, sendBytes, startBuilt } from "@/tests/build/builtServer";
import { shapesByKind } from "@/tests/build/requestShapes";

/*
 * No request, of whatever shape, may block the server: all others wait meanwhile. A probe inside the server measures
 * the longest turn of its event loop. Every try of a shape counts, the first too: each kind of shape gets a server that
 * has answered nothing yet.
 */

const limitMs = 50;
const tryCount = 5;

/** The longest turn since the last reading, in milliseconds. */
async function longestTurn(server: BuiltServer): Promise<number> {
  const told = once(server.child, "message") as Promise<[number]>;
  server.child.send("read");
  return (await told)[0];
}

/** A server with the probe. Its start is no longer in the measurement. */
async function startProbed(): Promise<BuiltServer> {
  const server = await startBuilt(["./tests/build/loopProbe.mjs"]);
  await longestTurn(server);
  return server;
}

describe.each(Object.entries(shapesByKind))("the server's event loop: %s", (_kind, shapes) => {
  let server: BuiltServer;
  beforeAll(async () => {
    server = await startProbed();
  }, 30_000);
  afterAll(() => server.stop());

  it.each(shapes)(`is not held for ${limitMs} ms by %s`, { timeout: 30_000 }, async (_name, bytes) => {
    const triesMs: number[] = [];
    for (let count = 0; count < tryCount; count++) {
      await sendBytes(server.port, bytes);
      triesMs.push(await longestTurn(server));
    }
    expect(triesMs.filter((longestMs) => longestMs >= limitMs)).toEqual([]);
  });
});

describe("the server's event loop", () => {
  it("would be seen to be held: the probe notices every turn of 80 ms", { timeout: 30_000 }, async () => {
    const server = await startProbed();
    for (let attempt = 0; attempt < 20; attempt++) {
      server.child.send("hold");
      expect(await longestTurn(server)).toBeGreaterThan(limitMs);
    }
    await server.stop();
  });

  it("is not held by the first request to any route", { timeout: 60_000 }, async () => {
    const first = ["/", "/import", "/prices/eu-west-1", "/none", "/boot.js", "/api/estimate?v=1", "/api/settings"];
    for (const target of first) {
      const server = await startProbed();
      await server.send(target);
      expect([target, await longestTurn(server)]).toEqual([target, expect.toSatisfy((ms: number) => ms < limitMs)]);
      await server.stop();
    }
  });
});
