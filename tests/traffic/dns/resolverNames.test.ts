import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ipv6Table } from "@/lib/address/address";
import { readJsonDocuments } from "@/lib/files/json/readJsonDocuments";
import { resolverObjects } from "@/lib/traffic/dns/resolverObjects";
import { readResolverQuery } from "@/lib/traffic/dns/resolverQuery";
import { trafficShares } from "@/lib/traffic/settle/shares";
import { linesOf } from "@/tests/traffic/flows/readLog";
import { measuredWithDns } from "./measureWithDns";

const gib = 1024n ** 3n;
const folder = fileURLToPath(new URL("../fixtures/dns", import.meta.url));
const text = (name: string): string => readFileSync(`${folder}/${name}`, "utf8");

const nat = {
  region: "us-east-1",
  cidrs: ["10.0.0.0/16"],
  natInterfaces: ["eni-0aaaaaaaaaaaaaaa1"],
  natAddresses: ["10.0.0.220"],
};

/** What each direction and meaning has of a case's bytes: `up logs`, from and to, in 64ths of a GiB. */
function sharesOf(name: string) {
  const log = linesOf(text(`${name}.log`));
  const { traffic, asked } = measuredWithDns(log, readJsonDocuments(text(`${name}.jsonl`)) ?? [], nat);
  const shares = trafficShares(traffic.rows).map(({ row, meaning, bytes, sharedId }) => {
    const what = meaning === null ? row.name.label : "service" in meaning ? meaning.service : meaning.kind;
    const in64ths = (amount: bigint) => Number((amount * 64n) / gib);
    return {
      what: `${row.direction} ${what}`,
      low: in64ths(bytes.low),
      high: in64ths(bytes.high),
      meaning,
      row,
      sharedId,
    };
  });
  const by = (one: { what: string }, other: { what: string }) => (one.what < other.what ? -1 : 1);
  return { shares: shares.sort(by), asked, traffic };
}

const amounts = ({ shares }: ReturnType<typeof sharesOf>) => shares.map(({ what, low, high }) => [what, low, high]);

describe("bytes named by Resolver query logs", () => {
  it("have the name that the same client asked for", () => {
    const one = sharesOf("one-name");
    expect(amounts(one)).toEqual([
      ["down logs", 16, 16],
      ["up logs", 64, 64],
    ]);
    expect(one.shares.map(({ row }) => row.name.namedBy)).toEqual(["dns", "dns"]);
    expect(one.shares.map(({ meaning }) => meaning)).toEqual(
      Array(2).fill({ kind: "endpoint", service: "logs", region: "us-east-1", detail: null }),
    );
  });

  it("with two names on one address go to each between nothing and all, and are summed once", () => {
    const two = sharesOf("two-names-on-one-address");
    expect(amounts(two)).toEqual([
      ["down logs", 0, 0],
      ["down monitoring", 0, 0],
      ["up logs", 0, 64],
      ["up monitoring", 0, 64],
    ]);
    const up = two.shares.filter(({ row }) => row.direction === "up");
    expect(new Set(up.map(({ sharedId }) => sharedId)).size).toBe(1);
    expect(up[0]?.sharedId).not.toBe(null);
    expect(two.traffic.rows.reduce((sum, { bytes }) => sum + bytes, 0n)).toBe(gib);
  });

  it("have a name that another client of the VPC asked for, marked so", () => {
    const other = sharesOf("asked-by-another-client");
    expect(amounts(other)).toEqual([
      ["down kms", 32, 32],
      ["up kms", 32, 32],
    ]);
    expect(other.shares.map(({ row }) => row.name.namedBy)).toEqual(["dns-vpc", "dns-vpc"]);
  });

  it("of ECR's layers are S3's by the asked name, whatever it is an alias of", () => {
    const layers = sharesOf("ecr-layers");
    expect(amounts(layers)).toEqual([
      ["down s3", 512, 512],
      ["up s3", 4, 4],
    ]);
    expect(layers.shares.map(({ meaning }) => meaning?.kind === "endpoint" && meaning.detail)).toEqual([
      "ecr-layers",
      "ecr-layers",
    ]);
    expect(layers.shares.map(({ row }) => row.name.label)).toEqual(["S3", "S3"]);
  });

  it("stay unnamed where the only query came after the flow", () => {
    const after = sharesOf("asked-after-the-flow");
    expect(amounts(after)).toEqual([
      ["down AMAZON", 64, 64],
      ["up AMAZON", 64, 64],
    ]);
    expect(after.shares.map(({ row }) => row.name.namedBy)).toEqual([null, null]);
  });

  it("need no endpoint where the answer is private: one serves the name already", () => {
    const { asked, shares } = sharesOf("private-answer");
    expect(asked.alreadyPrivate()).toEqual(["secretsmanager"]);
    expect(shares).toEqual([]);
  });

  it("of a global name and of another Region's are told apart", () => {
    const apart = sharesOf("global-and-other-region");
    expect(amounts(apart)).toEqual([
      ["down sqs", 32, 32],
      ["down sts", 16, 16],
      ["up sqs", 32, 32],
      ["up sts", 16, 16],
    ]);
    expect(apart.shares.slice(2).map(({ meaning }) => meaning)).toEqual([
      { kind: "other-region", service: "sqs", region: "eu-west-1" },
      { kind: "global-name", service: "sts" },
    ]);
  });

  it("are not named by NXDOMAIN, a blocked query, or one from outside the VPC", () => {
    const nothing = sharesOf("names-nothing");
    expect(amounts(nothing)).toEqual([
      ["down INTERNET", 64, 64],
      ["up INTERNET", 64, 64],
    ]);
    expect(nothing.asked.meanings).toEqual([]);
  });
});

describe("the window of a name", () => {
  const line = linesOf(text("one-name.log"))[0] ?? expect.fail();
  const query = JSON.parse(text("one-name.jsonl"));
  const startMs = Number(line.get("start")) * 1000;
  const endMs = Number(line.get("end")) * 1000;
  const labelAt = (ms: number) => {
    const at = new Date(ms).toISOString().replace(".000Z", "Z");
    const { traffic } = measuredWithDns([line], [{ ...query, query_timestamp: at }], nat);
    return traffic.rows.map(({ name }) => name.namedBy);
  };

  it("opens an hour before the flow begins and closes a minute after it ends", () => {
    expect(labelAt(startMs - 3_600_000)).toEqual(["dns"]);
    expect(labelAt(startMs - 3_601_000)).toEqual([null]);
    expect(labelAt(endMs + 60_000)).toEqual(["dns"]);
    expect(labelAt(endMs + 61_000)).toEqual([null]);
  });
});

describe("a Resolver query log", () => {
  const table = ipv6Table();
  const record: unknown = JSON.parse(text("one-name.jsonl"));
  const containers: readonly (readonly [string, unknown])[] = [
    ["a record", record],
    ["a list", [record]],
    ["events of the CLI", { events: [{ message: JSON.stringify(record), timestamp: 1 }] }],
    ["pretty-printed events", { events: [{ message: JSON.stringify(record, null, 2) }] }],
    ["a subscription", { logEvents: [{ id: "1", message: JSON.stringify(record) }] }],
    ["Firehose's message", { message: JSON.stringify(record) }],
    ["Firehose's object", { message: record }],
  ];

  it.each(containers)("is read from %s", (_, document) => {
    expect([...resolverObjects(document)]).toEqual([record]);
  });

  it.each([null, 5, "text", {}, { message: "no json" }, { events: "none" }, [[[[[[record]]]]]]])(
    "is not in %j",
    (document) => {
      expect([...resolverObjects(document)]).toEqual([]);
    },
  );

  it("is read as AWS documents it, and as a vendor's sample has it", () => {
    const [documented] = [...resolverObjects(JSON.parse(text("documented-example.json")))];
    expect(readResolverQuery(documented ?? {}, table)).toEqual({ ok: false, error: "names-nothing" });
    const [sample] = [...resolverObjects(JSON.parse(text("vendor-sample.jsonl")))];
    expect(readResolverQuery(sample ?? {}, table)).toMatchObject({
      ok: true,
      // 2023-02-15T18:33:54Z
      value: { at: 1_676_486_034, host: "ec2messages.us-east-1.amazonaws.com." },
    });
  });

  it.each([
    { query_timestamp: "yesterday" },
    { query_timestamp: "2026-13-45T00:00:00Z" },
    { query_timestamp: 5 },
    { query_name: 5 },
    { query_name: undefined },
  ])("with %j is unreadable", (change) => {
    expect(readResolverQuery({ ...(record as object), ...change }, table)).toEqual({ ok: false, error: "unreadable" });
  });

  it.each([
    { answers: undefined },
    { answers: "x" },
    { answers: [null, 5, { Rdata: "no address", Type: "A" }, { Rdata: 5, Type: "A" }] },
    { answers: [{ Rdata: "52.46.134.192", Type: "TXT", Class: "IN" }] },
    { rcode: "SERVFAIL" },
    { rcode: undefined },
  ])("with %j names nothing", (change) => {
    expect(readResolverQuery({ ...(record as object), ...change }, table)).toEqual({
      ok: false,
      error: "names-nothing",
    });
  });
});
