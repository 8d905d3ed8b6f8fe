import { describe, expect, it, vi } from "vitest";
import { readCheckedTotal, readFetchedSpend, readQuote, readStatus } from "@/lib/costExplorer/readSpendApi";
import { confirmHeader, pageSecretHeader } from "@/lib/costExplorer/spendApi";
import { success } from "@/lib/text/result";
import { codeOf, host, sessionOf, setUpRoute, token } from "@/tests/api/spendRoute";
import { pageRequest } from "@/tests/costExplorer/pageRequests";
import { query } from "@/tests/costExplorer/query";

const { stage, handle, send, say, restart, signIn } = setUpRoute();

describe("POST /api/spend", () => {
  it("takes a reader from the printed address to the spend", async () => {
    expect((await say({ ask: "status" })).body).toEqual({ isOn: true, isSignedIn: false });
    const began = await say({ ask: "session", token });
    const { status, body, cookie } = began;
    expect(readStatus(status, body)).toMatchObject(success({ isSignedIn: true, callsLeftToday: 20 }));
    expect(cookie).toMatch(/^tollgate-session-3000=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/api\/spend$/);
    expect(began.pageSecret).toMatch(/^[\w-]{43}$/);
    const session = sessionOf(began);
    const quoted = await say({ ask: "quote", query }, session);
    expect(readQuote(quoted.status, quoted.body)).toMatchObject(success({ callsAtMost: 10 }));
    expect(stage.fake.calls()).toBe(0);
    const fetched = await say({ ask: "spend", query }, { ...session, [confirmHeader]: "10" });
    expect(readFetchedSpend(fetched.status, fetched.body)).toMatchObject(success({ callCount: 1 }));
    expect((await say({ ask: "status" }, session)).body).toMatchObject({ callsLeftToday: 19 });
    expect(stage.fake.calls()).toBe(1);
  });

  it("compares an answer with AWS's own total, on a confirmation of one call", async () => {
    const session = await signIn();
    const early = await say({ ask: "check", query }, { ...session, [confirmHeader]: "1" });
    expect([early.status, codeOf(early.body)]).toEqual([409, "nothing-to-check"]);
    await say({ ask: "spend", query }, { ...session, [confirmHeader]: "10" });
    for (const confirmed of ["", "0", "2", "10"]) {
      const refused = await say({ ask: "check", query }, { ...session, [confirmHeader]: confirmed });
      expect([refused.status, codeOf(refused.body)]).toEqual([428, "not-confirmed"]);
    }
    expect((await say({ ask: "check", query }, { [confirmHeader]: "1" })).status).toBe(401);
    expect(stage.fake.calls()).toBe(1);
    const checked = await say({ ask: "check", query }, { ...session, [confirmHeader]: "1" });
    expect(readCheckedTotal(checked.status, checked.body)).toMatchObject(success({ callCount: 1 }));
    expect(stage.fake.calls()).toBe(2);
  });

  it("takes the token once, and no other token", async () => {
    for (const wrong of ["", "x", `${token} `, token.slice(1), token.toUpperCase()]) {
      const { status, body, cookie } = await say({ ask: "session", token: wrong });
      expect([status, codeOf(body), cookie]).toEqual([401, "wrong-token", null]);
    }
    expect((await say({ ask: "session", token })).status).toBe(200);
    const again = await say({ ask: "session", token });
    expect([again.status, codeOf(again.body), again.cookie]).toEqual([401, "wrong-token", null]);
  });

  it.each(["", "tollgate-session-3000=", "tollgate-session-3000=x", "other=1; tollgate-session-80=y"])(
    "hears nobody with the cookie %j",
    async (cookie) => {
      const session = await signIn();
      for (const ask of ["quote", "spend"]) {
        const { status, body } = await say({ ask, query }, { ...session, cookie, [confirmHeader]: "10" });
        expect([status, codeOf(body)]).toEqual([401, "signed-out"]);
      }
      expect(stage.fake.calls()).toBe(0);
    },
  );

  it("does not hear the cookie alone, which every program on this address is sent", async () => {
    const { cookie, ...secret } = await signIn();
    const wrongSecrets = [{}, { [pageSecretHeader]: "" }, { [pageSecretHeader]: cookie.split("=")[1] ?? "" }];
    for (const wrong of wrongSecrets) {
      const { status, body } = await say({ ask: "spend", query }, { cookie, ...wrong, [confirmHeader]: "10" });
      expect([status, codeOf(body)]).toEqual([401, "signed-out"]);
      expect((await say({ ask: "status" }, { cookie, ...wrong })).body).toEqual({ isOn: true, isSignedIn: false });
    }
    expect((await say({ ask: "quote", query }, secret)).status).toBe(401);
    expect((await say({ ask: "quote", query }, { cookie, ...secret })).status).toBe(200);
    expect(stage.fake.calls()).toBe(0);
  });

  it.each([
    undefined,
    "",
    "1",
    "9",
    "11",
    "20",
    "-10",
    "+10",
    "10.0",
    "010",
    "1e1",
    "0x0a",
    "10, 10",
    "ten",
    "9".repeat(400),
  ])("does not pay on the confirmation %j", async (confirmed) => {
    const session = await signIn();
    const header = confirmed === undefined ? {} : { [confirmHeader]: confirmed };
    const { status, body } = await say({ ask: "spend", query }, { ...session, ...header });
    expect([status, codeOf(body)]).toEqual([428, "not-confirmed"]);
    expect(stage.fake.calls()).toBe(0);
  });

  it.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["a list", []],
    ["null", null],
    ["an unknown question", { ask: "delete" }],
    ["an unknown field", { ask: "status", more: 1 }],
    ["an own __proto__", '{"ask":"status","__proto__":{"x":1}}'],
    ["a token that is no text", { ask: "session", token: 1 }],
    ["a token too long", { ask: "session", token: "x".repeat(201) }],
  ])("refuses %s with 400", async (_what, body) => {
    const answer = await say(body, await signIn());
    expect([answer.status, codeOf(answer.body)]).toEqual([400, "bad-request"]);
  });

  it.each([
    ["none", undefined],
    ["a day that does not exist", { ...query, start: "2026-02-30" }],
    ["times", { ...query, start: `${query.start}T00:00:00Z` }],
    ["a start after the end", { ...query, start: query.end, end: query.start }],
    ["no day at all", { ...query, end: query.start }],
    ["an end after next month began", { ...query, end: "2999-01-02" }],
    ["a start of two years ago", { ...query, start: "2020-01-01" }],
    ["an unknown field", { ...query, endpoint: "http://127.0.0.1:1" }],
    ["a missing field", { start: query.start, end: query.end }],
    ["a profile that is not in the files", { ...query, profile: "nobody" }],
    ["a profile that is no text", { ...query, profile: ["default"] }],
    ["withDaily as text", { ...query, withDaily: "yes" }],
  ])("refuses a query with %s", async (_what, bad) => {
    const session = await signIn();
    for (const ask of ["quote", "spend"]) {
      const answer = await say({ ask, query: bad }, { ...session, [confirmHeader]: "10" });
      expect([answer.status, codeOf(answer.body)]).toEqual([400, "bad-request"]);
    }
    expect(stage.fake.calls()).toBe(0);
  });

  it("takes a message of 4 KiB and refuses a byte more with 413", async () => {
    const message = JSON.stringify({ ask: "status" });
    expect((await say(message.padEnd(4096))).status).toBe(200);
    const answer = await say(message.padEnd(4097));
    expect([answer.status, codeOf(answer.body)]).toEqual([413, "too-large"]);
  });

  it("answers every other method with 405, and asks nobody", async () => {
    for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const response = await handle(new Request(`http://${host}/api/spend`, { method, headers: { host } }));
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
      const evil = { method, headers: { host: "evil.example" } };
      const elsewhere = await handle(new Request(`http://${host}/api/spend`, evil));
      expect(elsewhere.status).toBe(421);
    }
  });

  it("allows no other site to read an answer, and no cache to keep one", async () => {
    const response = await send(pageRequest(host, { ask: "status" }));
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

describe("/api/spend while asking AWS is off", () => {
  it.each([
    ["nothing says so", { TOLLGATE_AWS: undefined }],
    ["it says so by halves", { TOLLGATE_AWS: "true" }],
    ["there is no token", { TOLLGATE_TOKEN: "" }],
    ["the token is short", { TOLLGATE_TOKEN: "short" }],
    ["there is no address", { TOLLGATE_HOSTS: "" }],
  ])("says so where %s, and loads no SDK", async (_why, env) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    await restart();
    expect(await say({ ask: "status" })).toMatchObject({ status: 200, body: { isOn: false } });
    for (const body of [{ ask: "session", token }, { ask: "quote", query }, { ask: "spend", query }, "nonsense"]) {
      const answer = await say(body, { [confirmHeader]: "10" });
      expect([answer.status, codeOf(answer.body)]).toEqual([404, "aws-off"]);
    }
    expect(stage.fake.calls()).toBe(0);
  });
});
