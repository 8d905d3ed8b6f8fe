import { type FakeCostExplorer, startFake, wholeBill } from "@/tests/costExplorer/fakeCostExplorer";
import { pageRequest } from "@/tests/costExplorer/pageRequests";
import { query } from "@/tests/costExplorer/query";
import { fakeKeys } from "@/tests/costExplorer/signature";
import { setTrap } from "@/tests/costExplorer/trap";
import { type AwsServer, sendRaw, startAwsServer } from "@/tests/e2e/awsServer";
import { canaries, canariesIn } from "@/tests/e2e/canaries";
import { expect, test } from "@/tests/e2e/fixtures";

/*
 * The built server with calls to AWS switched on, and a fake AWS behind it. Requests are sent without a browser, as an
 * attacker would send them.
 */

test.describe.configure({ mode: "serial" });

const keys = { accessKeyId: canaries.AWS_ACCESS_KEY_ID, secretAccessKey: canaries.AWS_SECRET_ACCESS_KEY };

let fake: FakeCostExplorer;
let server: AwsServer;
/** Both secrets of the session, as headers. */
let session: { readonly cookie: string; readonly "x-page-secret": string } = { cookie: "", "x-page-secret": "" };

test.beforeAll(async () => {
  fake = await startFake(wholeBill, keys);
  server = await startAwsServer({ ...canaries, AWS_ENDPOINT_URL_COST_EXPLORER: fake.url });
});
test.afterAll(async () => {
  await server.stop();
  await fake.close();
});

const say = async (body: unknown, more: Readonly<Record<string, string>> = {}) => {
  const { method, headers } = pageRequest(server.host, body, more);
  const answered = await sendRaw(server.port, "/api/spend", { method, headers, body: JSON.stringify(body) });
  return { ...answered, json: JSON.parse(answered.body) };
};

test("the address that is printed signs in, once", async () => {
  const { status, headers } = await say({ ask: "session", token: server.token });
  expect(status).toBe(200);
  const [cookie = ""] = (headers["set-cookie"]?.[0] ?? "").split(";");
  session = { cookie, "x-page-secret": String(headers["x-page-secret"]) };
  expect((await say({ ask: "session", token: server.token })).status).toBe(401);
  expect((await say({ ask: "status" }, session)).json).toMatchObject({ isSignedIn: true, callsLeftToday: 20 });
});

test("of all ways to ask, one makes a call", async () => {
  const outcomes: string[] = [];
  for (const method of ["GET", "POST"])
    for (const contentType of ["text/plain", "application/json"])
      for (const origin of ["null", "https://evil.example", server.url])
        for (const site of ["cross-site", "same-origin"])
          for (const shown of [{}, { cookie: session.cookie }, session]) {
            const headers = {
              host: server.host,
              origin,
              "sec-fetch-site": site,
              "content-type": contentType,
              "x-confirm-paid": "10",
              ...shown,
            };
            const body = method === "GET" ? {} : { body: JSON.stringify({ ask: "spend", query }) };
            const { status } = await sendRaw(server.port, "/api/spend", { method, headers, ...body });
            if (status === 200) outcomes.push([method, contentType, origin, site, Object.keys(shown)].join(" "));
            else expect([401, 403, 405, 415]).toContain(status);
          }
  expect(outcomes).toEqual([`POST application/json ${server.url} same-origin cookie,x-page-secret`]);
  expect(fake.calls()).toBe(1);
  expect(fake.refused).toEqual([]);
});

test("without one of its marks even the page's own message is not heard", async () => {
  for (const missing of ["origin", "sec-fetch-site", "content-type", "cookie", "x-page-secret"]) {
    const { headers } = pageRequest(server.host, {}, { ...session, "x-confirm-paid": "10" });
    const { [missing]: _, ...rest } = headers as Record<string, string>;
    const body = JSON.stringify({ ask: "spend", query: { ...query, end: `${query.start.slice(0, 8)}03` } });
    const { status } = await sendRaw(server.port, "/api/spend", { method: "POST", headers: rest, body });
    expect([401, 403, 415]).toContain(status);
  }
  for (const site of ["same-site", "none", "same-origin, same-origin", "Same-Origin"]) {
    const { status } = await say(
      { ask: "spend", query },
      { ...session, "sec-fetch-site": site, "x-confirm-paid": "10" },
    );
    expect(status).toBe(403);
  }
  expect(fake.calls()).toBe(1);
});

test("a thousand at once make one call", async () => {
  const other = { ...query, end: `${query.start.slice(0, 8)}15` };
  fake.answerWith(wholeBill);
  const statuses = new Set<number>();
  for (let batch = 0; batch < 10; batch++) {
    const all = Array.from({ length: 100 }, () =>
      say({ ask: "spend", query: other }, { ...session, "x-confirm-paid": "10" }),
    );
    for (const { status } of await Promise.all(all)) statuses.add(status);
  }
  expect([...statuses]).toEqual([200]);
  expect(fake.calls()).toBe(1);
});

test("another name for this machine is answered with 421, on every route", async () => {
  const { port } = server;
  const names = [
    `evil.example:${port}`,
    `127.0.0.1:${port}.evil.example`,
    `evil.example.127.0.0.1:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1.:${port}`,
    `[::1]:${port}`,
    `2130706433:${port}`,
    `0x7f.1:${port}`,
    "127.0.0.1:1",
    "127.0.0.1",
    `LOCALHOST:${port}`,
    `0.0.0.0:${port}`,
  ];
  const routes = [
    "/",
    "/import",
    "/prices",
    "/method",
    "/api/estimate?v=1",
    "/api/spend",
    "/_next/static/x.js",
    "/nothing-here",
  ];
  for (const host of names)
    for (const path of routes) {
      const { status, headers, body } = await sendRaw(port, path, { headers: { host } });
      expect([host, path, status]).toEqual([host, path, 421]);
      expect(JSON.parse(body).error.code).toBe("wrong-host");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    }
  for (const host of [server.host, `localhost:${port}`]) {
    expect((await sendRaw(port, "/", { headers: { host } })).status).toBe(200);
  }
  // Absent; and a second host in the first line.
  expect((await sendRaw(port, "/", {})).status).toBe(400);
  expect((await sendRaw(port, "http://evil.example/", { headers: { host: server.host } })).status).toBe(421);
});

test("a failure at AWS is told without a word of AWS's", async () => {
  const text = `User: ${canaries.AWS_ROLE_ARN} of ${canaries.AWS_ACCOUNT_ID} may not`;
  fake.answerWith(() => ({
    kind: "raw",
    status: 400,
    body: JSON.stringify({ __type: "AccessDeniedException", Message: text }),
  }));
  const other = { ...query, end: `${query.start.slice(0, 8)}16` };
  const { status, json, body } = await say({ ask: "spend", query: other }, { ...session, "x-confirm-paid": "10" });
  expect([status, json.error.code]).toEqual([502, "access-denied"]);
  expect(canariesIn(body)).toEqual([]);
});

test("nothing secret is printed, and the token only in the address to open", async () => {
  const printed = server.printed();
  expect(canariesIn(printed)).toEqual([]);
  expect(printed.split(server.token)).toHaveLength(2);
  expect(printed).toContain("and not at AWS");
});

test("an endpoint elsewhere is not asked: the start says so, and the trap gets no connection", async () => {
  const trap = await setTrap();
  const address = trap.url.replace("127.0.0.1", "127.0.0.1.nip.invalid");
  const astray = await startAwsServer({
    AWS_ENDPOINT_URL: trap.url,
    AWS_ENDPOINT_URL_COST_EXPLORER: address,
    AWS_ACCESS_KEY_ID: fakeKeys.accessKeyId,
  });
  expect(astray.printed()).toContain("AWS_ENDPOINT_URL_COST_EXPLORER is ignored");
  expect(astray.printed()).not.toContain(address);
  await astray.stop();
  expect(trap.hits()).toBe(0);
  await trap.close();
});
