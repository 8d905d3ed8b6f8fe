import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { whileCollectingGarbage } from "@/tests/whileCollectingGarbage";
import { feedsDir, refreshFolders } from "./refreshing";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A `fetch` that asks a server on the loopback address for the path that AWS was asked for. */
async function loopback(answer: RequestListener): Promise<typeof fetch> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const { port } = started.address() as AddressInfo;
  return (url, init) => fetch(`http://127.0.0.1:${port}${new URL(String(url)).pathname}`, init);
}

/** The real files for three of the feeds; `datatransfer.json` as given. */
const serve =
  (rest: RequestListener): RequestListener =>
  (request, response) => {
    const name = /[a-z]+\.json$/.exec(request.url ?? "")?.[0] ?? "";
    if (["natgateway.json", "vpc.json", "locations.json"].includes(name))
      response.end(readFileSync(`${feedsDir}/${name}`));
    else rest(request, response);
  };

const limits = { requestMs: 1500, overallMs: 10_000 };

describe("a refresh over the network", () => {
  it("asks AWS's two sites without credentials, and reads what they send", async () => {
    const asked: string[] = [];
    const place = refreshFolders();
    const real = await loopback(serve((_, response) => response.writeHead(404).end()));
    const { errors } = await place.refreshFrom({
      limits,
      fetch: (url, init) => {
        asked.push(String(url));
        expect(init?.headers).toBeUndefined();
        return real(url, init);
      },
    });
    expect(asked.sort()).toEqual([
      "https://b0.p.awsstatic.com/locations/1.0/aws/current/locations.json",
      "https://b0.p.awsstatic.com/pricing/2.0/meteredUnitMaps/datatransfer/USD/current/datatransfer.json",
      "https://b0.p.awsstatic.com/pricing/2.0/meteredUnitMaps/ec2/USD/current/natgateway.json",
      "https://b0.p.awsstatic.com/pricing/2.0/meteredUnitMaps/vpc/USD/current/vpc.json",
    ]);
    expect(errors).toContain("datatransfer.json answered 404");
  });

  it.each<[string, RequestListener, string]>([
    ["answers 500", (_, response) => response.writeHead(500).end("oops"), "datatransfer.json answered 500"],
    [
      "sends a web page",
      (_, response) => response.end("<html><title>Sign in</title></html>"),
      'is not JSON; it starts with "<html>',
    ],
    ["cuts the connection", (request) => request.socket.destroy(), "could not be read"],
    [
      "cuts the file",
      (_, response) => {
        response.writeHead(200, { "content-length": "1000000" });
        response.write('{"manifest":', () => response.destroy());
      },
      "could not be read",
    ],
    ["never answers", () => {}, "no answer in time"],
    ["stops in the middle", (_, response) => void response.write('{"manifest":'), "no answer in time"],
    [
      "sends you elsewhere",
      (_, response) => response.writeHead(302, { location: "/elsewhere.json" }).end(),
      "could not be read",
    ],
  ])("stops when AWS %s", async (_, rest, problem) => {
    const place = refreshFolders();
    const fetch = await loopback(serve(rest));
    const { code, errors } = await whileCollectingGarbage(() => place.refreshFrom({ limits, fetch }));
    expect(errors).toContain(problem);
    expect(errors).toContain("The snapshot is as it was.");
    expect(code).toBe(1);
    expect(place.bytes()).toBe(place.before);
    expect(place.files()).toEqual(["current.json", "sources.json"]);
  });

  it("closes the connection of a refusal whose body it does not read", async () => {
    const place = refreshFolders();
    let hasClosed: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      hasClosed = resolve;
    });
    const refusing = await loopback(
      serve((_, response) => {
        response.on("close", hasClosed);
        response.writeHead(500).write("oops");
      }),
    );
    const patiently = { requestMs: 60_000, overallMs: 60_000 };
    const { code, errors } = await place.refreshFrom({ limits: patiently, fetch: refusing });
    expect(errors).toContain("datatransfer.json answered 500");
    expect(code).toBe(1);
    await closed;
  });

  it("stops at its overall deadline, however often a slow site sends a little", async () => {
    const place = refreshFolders();
    const drip: RequestListener = (_, response) => {
      const timer = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(timer));
    };
    const slow = await loopback(serve(drip));
    const shortly = { requestMs: 60_000, overallMs: 500 };
    const { code, errors } = await whileCollectingGarbage(() => place.refreshFrom({ limits: shortly, fetch: slow }));
    expect(errors).toContain("no answer in time");
    expect(code).toBe(1);
  });

  it("stops at a bulk file that stalls", async () => {
    const place = refreshFolders();
    const stalling = await loopback((request, response) => {
      if (request.url?.endsWith(".csv")) response.write('"FormatVersion","v1.0"\n');
      else serve((_, other) => other.end(JSON.stringify(transferOf("EU (Ireland)"))))(request, response);
    });
    const { code, errors } = await whileCollectingGarbage(() =>
      place.refreshFrom({ limits, fetch: stalling }, "--offers", "--regions", "eu-west-1"),
    );
    expect(errors).toContain("/AmazonEC2/current/eu-west-1/index.csv could not be read: no answer in time");
    expect(code).toBe(1);
    expect(place.bytes()).toBe(place.before);
  });
});

/** A datatransfer feed with Ireland's published tiers. */
function transferOf(region: string) {
  const tiers = [
    ["Next 10 TB", "0", "10240", "0.0900000000"],
    ["Next 40 TB", "10240", "51200", "0.0850000000"],
    ["Next 100 TB", "51200", "153600", "0.0700000000"],
    ["Greater than 150 TB", "153600", "Inf", "0.0500000000"],
  ] as const;
  const rows = tiers.map(([name, StartingRange, EndingRange, price]) => [
    `DataTransfer External Outbound ${name}`,
    { rateCode: "9AS8NERTGECRPGT7.JRTCKXETXF.Q3Z75P77EN", price, StartingRange, EndingRange },
  ]);
  return {
    manifest: { hawkFilePublicationDate: "2026-09-16T13:22:08Z", currencyCode: "USD" },
    regions: { [region]: Object.fromEntries(rows) },
  };
}
