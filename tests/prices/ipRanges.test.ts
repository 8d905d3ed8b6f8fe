import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import type { PackedRanges } from "@/lib/traffic/naming/awsRanges";
import { refreshIpRanges } from "@/scripts/prices/ipRanges/refreshIpRanges";
import { type AwsList, awsList, awsListText } from "@/tests/traffic/naming/awsList";
import { whileCollectingGarbage } from "@/tests/whileCollectingGarbage";

const shippedText = readFileSync("lib/traffic/naming/ipRanges.json", "utf8");

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A `fetch` that asks a server on the loopback address, and notes what AWS was asked for. */
async function loopback(answer: RequestListener, asked: string[] = []): Promise<typeof fetch> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const { port } = started.address() as AddressInfo;
  return (url, init) => {
    asked.push(String(url));
    return fetch(`http://127.0.0.1:${port}${new URL(String(url)).pathname}`, init);
  };
}

/** A folder with the product's ranges, or with others, to refresh. */
function workplace(before: string | null = shippedText) {
  const out = mkdtempSync(join(tmpdir(), "tollgate-ranges-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const path = join(out, "ipRanges.json");
  if (before !== null) writeFileSync(path, before);
  return {
    bytes: () => readFileSync(path, "utf8"),
    files: () => readdirSync(out),
    async refresh(answer: RequestListener, ...args: string[]) {
      const [printed, errors, asked]: [string[], string[], string[]] = [[], [], []];
      const code = await refreshIpRanges(["--addresses-out", out, ...args], {
        fetch: await loopback(answer, asked),
        now: () => new Date("2026-12-01T12:00:00Z"),
        print: (line) => printed.push(line),
        printError: (line) => errors.push(line),
        limits: { requestMs: 1_500, overallMs: 10_000 },
      });
      return { code, printed: printed.join("\n"), errors: errors.join("\n"), asked };
    },
  };
}

const sends =
  (text: string): RequestListener =>
  (_, response) =>
    response.end(text);

/** AWS's list, a week later and changed. */
function changed(change: (list: AwsList) => void): string {
  const list = awsList();
  list.syncToken = "1788000000";
  list.createDate = "2026-08-29-09-20-00";
  change(list);
  return JSON.stringify(list);
}

describe("a refresh of the address ranges", () => {
  it("asks AWS for its list once, and has nothing to write where it is the list of before", async () => {
    const place = workplace();
    const { code, printed, asked } = await place.refresh(sends(awsListText));
    expect(asked).toEqual(["https://ip-ranges.amazonaws.com/ip-ranges.json"]);
    expect(printed).toContain("nothing to write");
    expect(code).toBe(0);
    expect(place.bytes()).toBe(shippedText);
  });

  it("writes a newer list with its date", async () => {
    const place = workplace();
    const { code, printed } = await place.refresh(
      sends(changed((list) => list.prefixes.push({ ip_prefix: "203.0.113.0/24", region: "eu-west-1", service: "S3" }))),
    );
    expect(printed).toContain("Address ranges of 2026-08-29-09-20-00, before 2026-08-22-15-17-05: 10669 IPv4");
    expect(code).toBe(0);
    const after: PackedRanges = JSON.parse(place.bytes());
    const before: PackedRanges = JSON.parse(shippedText);
    expect(after.createDate).toBe("2026-08-29-09-20-00");
    // The prefix, and what comes after it.
    expect(after.ipv4.count).toBe(before.ipv4.count + 2);
    expect(place.files()).toEqual(["ipRanges.json"]);
  });

  it("writes the first list where there was none", async () => {
    const place = workplace(null);
    expect((await place.refresh(sends(awsListText))).code).toBe(0);
    expect(place.bytes()).toBe(shippedText);
  });

  it("writes nothing in a dry run", async () => {
    const place = workplace();
    const { code, printed } = await place.refresh(sends(changed(() => {})), "--dry-run");
    expect(printed).toContain("Address ranges of 2026-08-29");
    expect(code).toBe(0);
    expect(place.bytes()).toBe(shippedText);
  });

  it.each<[string, RequestListener, string]>([
    ["answers 500", (_, response) => response.writeHead(500).end("oops"), "ip-ranges.json answered 500"],
    ["sends a web page", sends("<html><title>Sign in</title></html>"), 'is not JSON; it starts with "<html>'],
    ["never answers", () => {}, "no answer in time"],
    ["stops in the middle", (_, response) => void response.write('{"syncToken":'), "no answer in time"],
    [
      "cuts the file",
      (_, response) => {
        response.writeHead(200, { "content-length": "1000000" });
        response.write('{"syncToken":', () => response.destroy());
      },
      "could not be read",
    ],
    [
      "sends you elsewhere",
      (_, response) => response.writeHead(302, { location: "/elsewhere.json" }).end(),
      "could not be read",
    ],
    [
      "sends a list of another shape",
      sends('{"prefixes":[]}'),
      "has changed its shape: syncToken, createDate, prefixes",
    ],
    [
      "sends a Region that is none",
      sends(changed(({ prefixes }) => Object.assign(prefixes[7] ?? {}, { region: "Ireland" }))),
      "has changed its shape: prefixes.7.region",
    ],
    [
      "sends a prefix that is none",
      sends(changed((list) => list.prefixes.push({ ip_prefix: "10.0.0.1/8", region: "eu-west-1", service: "S3" }))),
      "10.0.0.1/8 is no prefix",
    ],
    [
      "sends IPv4 among IPv6",
      sends(
        changed((list) => list.ipv6_prefixes.push({ ipv6_prefix: "9.0.0.0/8", region: "eu-west-1", service: "S3" })),
      ),
      "9.0.0.0/8 is no prefix",
    ],
    [
      "puts a prefix into two Regions",
      sends(
        changed(({ prefixes }) => {
          const { ip_prefix } = prefixes[0] ?? expect.fail();
          prefixes.push({ ip_prefix, region: "ca-west-1", service: "S3" });
        }),
      ),
      "stands in two Regions",
    ],
    [
      "sends less than half of its prefixes",
      sends(changed((list) => list.prefixes.splice(500))),
      "is an absurd jump; --allow-jump accepts it",
    ],
    [
      "sends an older list",
      sends(changed((list) => Object.assign(list, { syncToken: "1780000000", createDate: "2026-05-28-20-26-40" }))),
      "is older than the list of 2026-08-22-15-17-05 here",
    ],
  ])("stops when AWS %s", async (_, answer, problem) => {
    const place = workplace();
    const { code, errors } = await whileCollectingGarbage(() => place.refresh(answer));
    expect(errors).toContain(problem);
    expect(errors).toContain("The address ranges are as they were.");
    expect(code).toBe(1);
    expect(place.bytes()).toBe(shippedText);
    expect(place.files()).toEqual(["ipRanges.json"]);
  });

  it("takes half of the prefixes where it is told to", async () => {
    const place = workplace();
    const { code } = await place.refresh(sends(changed((list) => list.prefixes.splice(500))), "--allow-jump");
    expect(code).toBe(0);
    expect(place.bytes()).not.toBe(shippedText);
  });

  it("stops at a file here that is no JSON", async () => {
    const { code, errors } = await workplace("{").refresh(sends(awsListText));
    expect(errors).toContain("ipRanges.json");
    expect(code).toBe(1);
  });

  it("leaves --help and --readings to the prices", async () => {
    for (const args of [["--help"], ["--readings", "x.json"], ["--colour"]]) {
      const { code, asked, printed, errors } = await workplace().refresh(sends(awsListText), ...args);
      expect([code, asked, printed, errors]).toEqual([0, [], "", ""]);
    }
  });
});
