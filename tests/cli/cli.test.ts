import { tmpdir } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GET, POST } from "@/app/api/estimate/route";
import { catalogue } from "@/lib/pricing/services/catalogue";
import { snapshot } from "@/lib/pricing/snapshot";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";
import { exampleScenario } from "@/lib/scenario/example";
import { fields } from "@/lib/scenario/fields";
import { writeLink } from "@/lib/scenario/link";
import { readScenario } from "@/lib/scenario/readScenario";
import { pathsIn, run, runIn } from "@/tests/cli/running";
import { testFolder } from "@/tests/cli/testFolder";
import { internet, nat, otherRegion, scenarioOf, scenariosWith, service } from "@/tests/model/scenarios";
import { badJson, badQueries } from "@/tests/scenario/badInputs";

const { fileOf } = testFolder();

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const answer = asJson(answerJson(estimate(exampleScenario)));

describe("estimate", () => {
  it("answers a file, standard input and every form of a link alike", async () => {
    const json = JSON.stringify(exampleScenario);
    const query = writeLink(exampleScenario);
    const runs = await Promise.all([
      run(["estimate", fileOf("example.json", `\ufeff${json}\r\n`)]),
      run(["estimate", "-"], json.slice(0, 9), json.slice(9)),
      run(["estimate", `http://127.0.0.1:3000/?${query}`]),
      run(["estimate", `HTTPS://tollgate.example/deep/?${query}#top`]),
      run(["estimate", `?${query}`]),
      run(["estimate", query]),
      run(["estimate", `https://tollgate.example/deep/#${query}`]),
      run(["estimate", `https://tollgate.example/?v=1&azs=1#${query}`]),
      run(["estimate", `#${query}`]),
    ]);
    for (const { code, out, err } of runs) {
      expect({ code, err, answer: JSON.parse(out) }).toEqual({ code: 0, err: "", answer });
    }
  });

  it("gives the answer that the HTTP API gives, and that readScenario with estimate gives", async () => {
    await fc.assert(
      fc.asyncProperty(scenariosWith(6), async (scenario) => {
        const json = JSON.stringify(scenario);
        const query = writeLink(scenario);
        const headers = { "content-type": "application/json" };
        const posted = await POST(new Request("http://127.0.0.1/", { method: "POST", headers, body: json }));
        const got = GET(new Request(`http://127.0.0.1/?${query}`));
        const read = readScenario(JSON.parse(json));
        const expected = read.ok ? asJson(answerJson(estimate(read.value))) : null;
        expect(await posted.json()).toEqual(expected);
        expect(await got.json()).toEqual(expected);
        expect(JSON.parse((await run(["estimate", "-"], json)).out)).toEqual(expected);
        expect(JSON.parse((await run(["estimate", "-", "--ndjson"], json)).out)).toEqual(expected);
        expect(JSON.parse((await run(["estimate", `?${query}`])).out)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
    // A thousand runs of the command line: seconds beside other work.
  }, 30_000);

  it.each(badJson)("names the field of $name and ends with 2", async ({ json, path }) => {
    const { code, out, err } = await run(["estimate", "-"], json);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });

  it.each(badQueries)("names the field of $name in a link and ends with 2", async ({ query, path }) => {
    const { code, out, err } = await run(["estimate", `http://127.0.0.1:3000/?${query}`]);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });

  it.each(["", " \n", "{", "azCount: 3", '{"azCount":NaN}'])("refuses %j, which is no JSON", async (text) => {
    const { code, err } = await run(["estimate", "-"], text);
    expect({ code, paths: pathsIn(err) }).toEqual({ code: 2, paths: [""] });
  });

  it("refuses bytes that are no text, and more than 1 MiB", async () => {
    expect((await run(["estimate", "-"], new Uint8Array([0x22, 0xff, 0x22]))).code).toBe(2);
    const { code, err } = await run(["estimate", "-"], " ".repeat(1024 * 1024), "{}");
    expect(code).toBe(2);
    expect(err).toContain("at most 1 MiB");
  });

  it.each(["http://127.0.0.1:3000/", "http://127.0.0.1:3000/#results"])(
    "refuses %s, a link without a scenario, instead of answering the defaults",
    async (link) => {
      const { code, err } = await run(["estimate", link]);
      expect({ code, paths: pathsIn(err) }).toEqual({ code: 2, paths: ["link"] });
    },
  );

  it("leaves out what the web added to a link, and says so as the HTTP API does", async () => {
    const query = `utm_source=chat&${writeLink(exampleScenario)}&fbclid=x`;
    const expected = asJson(answerJson(estimate(exampleScenario, { prices: null, leftOut: ["utm_source", "fbclid"] })));
    const runs = await Promise.all([
      run(["estimate", query]),
      run(["estimate", `?${query}`]),
      run(["estimate", `https://tollgate.example/?utm_source=chat#${writeLink(exampleScenario)}&fbclid=x`]),
    ]);
    for (const { code, out } of runs) expect({ code, answer: JSON.parse(out) }).toEqual({ code: 0, answer: expected });
    expect(await GET(new Request(`http://127.0.0.1/?${query}`)).json()).toEqual(expected);
  });

  it("says what is the matter with a file it cannot read, and ends with 1", async () => {
    expect(await run(["estimate", "nowhere.json"])).toEqual({
      code: 1,
      out: "",
      err: "Cannot read nowhere.json: there is no such file.\n",
    });
    expect((await run(["estimate", tmpdir()])).err).toContain("it is a folder");
    expect((await run(["estimate", "nowhere.ndjson", "--ndjson"])).code).toBe(1);
  });
});

describe("estimate --table", () => {
  const widest = scenarioOf({
    vpcCount: 1000,
    azCount: 6,
    nat: nat("single", 32),
    internet: internet(1e9, 1e9),
    otherRegion: otherRegion(1e9, 1e9, 0.0123456),
    services: [
      service("a".repeat(40), 999_999_999.99, { azCount: 6, endpoint: "nat" }),
      service("s3", 1e9, { today: "interface" }),
      service("logs", 0, { azCount: 1 }),
    ],
    rates: { natGatewayHour: 1_000_000, vpceInterfaceHour: 999_999.12345678 },
  });

  it.each([
    ["the example", exampleScenario],
    ["no service at all", scenarioOf()],
    ["the largest amounts", widest],
    ["a NAT that goes", scenarioOf({ services: [service("s3", 1e6), service("logs", 1e6)] })],
  ])("fits 100 columns: %s", async (_, scenario) => {
    const { code, out } = await run(["estimate", "-", "--table"], JSON.stringify(scenario));
    expect(code).toBe(0);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  const rowsOf = (out: string, ids: readonly string[]) =>
    out.split("\n").filter((line) => ids.some((id) => line.startsWith(`${id} `)));

  it.each([80, 100])("names ten unnamed endpoints apart, at %i columns", async (columns) => {
    const ids = Array.from({ length: 10 }, (_, i) => `unnamed-endpoint-${i + 1}`);
    const scenario = scenarioOf({ services: ids.map((id) => service(id, 12_345.67, { today: "interface" })) });
    const { out } = await runIn(columns, ["estimate", "-", "--table"], JSON.stringify(scenario));
    expect(rowsOf(out, ids)).toHaveLength(10);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(out).not.toContain("…");
  });

  it("shows every name whole, also where the table grows wider by it", async () => {
    const longest = catalogue.map(({ id }) => id).reduce((one, other) => (other.length > one.length ? other : one));
    const own = (end: string) => `com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef${end}`;
    const ids = [longest, own("0"), own("1"), "a".repeat(128)];
    const scenario = scenarioOf({ services: ids.map((id) => service(id, 1e6)) });
    const { out } = await runIn(80, ["estimate", "-", "--table"], JSON.stringify(scenario));
    expect(rowsOf(out, ids)).toHaveLength(ids.length);
    // Warnings name services, too.
    expect(out.split("Also note")[1]).toContain("a".repeat(128));
    expect(out).not.toContain("…");
  });

  it("shows lines that add up to the total they stand over", async () => {
    const { out } = await run(["estimate", "-", "--table"], JSON.stringify(exampleScenario));
    const rows = out.split("line by line\n")[1]?.split("\n\n")[0]?.split("\n").slice(1) ?? [];
    const cents = rows.map((row) => Math.round(Number(/\$([\d,.]+)$/.exec(row)?.[1]?.replaceAll(",", "")) * 100));
    const total = cents.pop();
    expect(cents.length).toBeGreaterThan(3);
    expect(cents.reduce((sum, line) => sum + line, 0)).toBe(total);
  });

  it("tells each service's break-even: 3 endpoint-AZs × 730 h × $0.01 ÷ ($0.045 − $0.01) = 625.7 GB", async () => {
    const { out } = await run(["estimate", "-", "--table"], '{"services":[{"id":"logs","gb":800}]}');
    expect(out).toMatch(/^logs\s+800\s+626 GB\s+interface/m);
  });
});

describe("the command line", () => {
  it.each([
    [[], "command"],
    [["estimat"], "command"],
    [["__proto__"], "command"],
    [["estimate"], "input"],
    [["estimate", "a", "b"], "input"],
    [["estimate", "a", "--tabel"], "--tabel"],
    [["estimate", "a", "--table=yes"], "--table"],
    [["estimate", "a", "--table", "--ndjson"], "--table"],
    [["estimate", "?v=1", "--ndjson"], "input"],
    [["link", "a", "--base"], "--base"],
    [["link", "a", "-x"], "-x"],
  ])("%j is refused at %s with 2", async (args, path) => {
    const { code, out, err } = await run(args);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });

  it.each([["--help"], ["-h"], ["estimate", "--help"], ["estimate", "-h"], ["link", "-h"]])(
    "%s %s helps",
    async (...args) => {
      const { code, out, err } = await run(args);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain("Usage: npm run --silent cli --");
    },
  );

  it("helps with every field's range and unit", async () => {
    const { out } = await run(["estimate", "--help"]);
    for (const [path, field] of Object.entries(fields)) {
      const line = out
        .split("\n")
        .find((text) => text.trim().startsWith(`${path.replace("services.", "services[].")} `));
      expect(line).toContain(field.kind === "choice" ? field.choices.join(", ") : field.unit);
    }
  });

  it("names the date of its prices with its version", async () => {
    const { code, out } = await run(["--version"]);
    expect(code).toBe(0);
    expect(out).toContain(snapshot.publishedOn);
  });
});
