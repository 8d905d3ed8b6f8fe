import { describe, expect, it } from "vitest";
import type { Ipv6Table } from "@/lib/address/address";
import { readCidr } from "@/lib/address/addressRanges";
import { addressOf } from "@/lib/address/readAddress";
import { noHints, type TrafficHints } from "@/lib/traffic/flows/trafficHints";
import { byLabel, contextOf, hintsOf, measured, type Supplied } from "@/tests/traffic/flows/measure";

const vpc: Supplied = { region: "us-east-1", cidrs: ["10.0.0.0/16"] };
const s3 = "52.216.10.20";
const nat = "10.0.0.220";
const client = "10.0.1.5";

/** A record from one address to another; `pkt` where the packet's own differ. */
function line(src: string, dst: string, fields: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      "interface-id": "eni-0nat",
      srcaddr: src,
      dstaddr: dst,
      "pkt-srcaddr": src,
      "pkt-dstaddr": dst,
      srcport: "40000",
      dstport: "443",
      protocol: "6",
      bytes: "1000",
      start: "1793491200",
      end: "1793491259",
      action: "ACCEPT",
      "log-status": "OK",
      ...fields,
    }),
  );
}

const up = (fields: Readonly<Record<string, string>> = {}) => line(client, nat, { "pkt-dstaddr": s3, ...fields });
const down = (fields: Readonly<Record<string, string>> = {}) => line(nat, client, { "pkt-srcaddr": s3, ...fields });
const bare = (src: string, dst: string, fields: Readonly<Record<string, string>> = {}) =>
  line(src, dst, { "pkt-srcaddr": "-", "pkt-dstaddr": "-", ...fields });

type Lines = readonly ReadonlyMap<string, string>[];

const resultOf = (lines: Lines, supplied: Supplied = vpc) =>
  measured(
    lines,
    contextOf((table) => hintsOf(supplied, table)),
  );

function trafficWith(lines: Lines, hints: (table: Ipv6Table) => TrafficHints) {
  const result = measured(lines, contextOf(hints));
  return result.ok ? result.value : expect.fail(result.error);
}
const trafficOf = (lines: Lines, supplied: Supplied = vpc) => trafficWith(lines, (table) => hintsOf(supplied, table));
const linesOf = (lines: Lines, supplied: Supplied = vpc) => byLabel(trafficOf(lines, supplied), "us-east-1");

describe("a log that cannot be used", () => {
  it("has no record with status OK", () => {
    expect(resultOf([])).toEqual({ ok: false, error: "no-records" });
    expect(resultOf([line("-", "-", { "log-status": "NODATA" })])).toEqual({ ok: false, error: "no-records" });
  });

  it("keeps rejected traffic alone", () => {
    const rejected = [line(client, s3, { action: "REJECT" })];
    expect(resultOf(rejected)).toEqual({ ok: false, error: "rejected-only" });
    expect(resultOf(rejected, { ...vpc, natInterfaces: ["eni-0nat"] })).toEqual({ ok: false, error: "rejected-only" });
  });

  it("tells no NAT gateway from another interface: neither by addresses, nor by path, next hop or routes", () => {
    expect(resultOf([line(client, s3)])).toEqual({ ok: false, error: "no-nat" });
    expect(resultOf([bare(client, s3), bare(nat, s3)])).toEqual({ ok: false, error: "no-nat" });
  });
});

describe("the interface of a NAT gateway", () => {
  it("is the one that the account's shape names, and then no other", () => {
    const lines = [up(), up({ "interface-id": "eni-0other", bytes: "7" })];
    expect(linesOf(lines, { ...vpc, natInterfaces: ["eni-0nat"] })).toEqual([["up S3 same", 1000n]]);
    expect(linesOf(lines)).toEqual([["up S3 same", 1007n]]);
  });

  it("is found in the log where the shape is that of another account", () => {
    expect(linesOf([up()], { ...vpc, natInterfaces: ["eni-0elsewhere"] })).toEqual([["up S3 same", 1000n]]);
  });

  it("is found by a private address that somebody names", () => {
    const lines = [bare(nat, s3), bare(s3, nat, { bytes: "20" }), bare(client, s3, { "interface-id": "eni-0b" })];
    expect(linesOf(lines, { ...vpc, natAddresses: [nat] })).toEqual([
      ["down S3 same", 20n],
      ["up S3 same", 1000n],
    ]);
  });

  it("has its own address in the log, if somebody names the interface alone", () => {
    const lines = [up({ "pkt-dstaddr": "172.16.5.10" }), down({ "pkt-srcaddr": "172.16.5.10", bytes: "20" })];
    expect(linesOf(lines, { ...vpc, natInterfaces: ["eni-0nat"] })).toEqual([
      ["down PRIVATE", 20n],
      ["up PRIVATE", 1000n],
    ]);
    expect(resultOf(lines)).toEqual({ ok: false, error: "no-nat" });
  });

  it("is found by its type in the log", () => {
    const typed = { "interface-type": "nat_gateway" };
    expect(linesOf([bare(nat, s3, typed)])).toEqual([["up S3 same", 1000n]]);
    expect(trafficOf([bare(nat, s3, typed)]).warnings).toEqual(["private-side-unknown"]);
  });

  it("counts once where one flow log has packet addresses and another has not", () => {
    const lines = [up(), line(nat, s3), bare(client, nat), bare(nat, s3)];
    expect(linesOf(lines, { ...vpc, natInterfaces: ["eni-0nat"], natAddresses: [nat] })).toEqual([
      ["up S3 same", 1000n],
    ]);
  });

  it("is one of several: rows stand by gateway", () => {
    const other = { "interface-id": "eni-0nat2", dstaddr: "10.0.5.9", "az-id": "use1-az2" };
    const { rows, nats } = trafficOf([up({ "az-id": "use1-az1" }), up(other), down()]);
    expect(rows.map(({ nat: id, azId, direction }) => [id, azId, direction]).sort()).toEqual([
      ["eni-0nat", "use1-az1", "down"],
      ["eni-0nat", "use1-az1", "up"],
      ["eni-0nat2", "use1-az2", "up"],
    ]);
    expect(nats.map(({ nat: id }) => id)).toEqual(["eni-0nat", "eni-0nat2"]);
  });

  it("shows its clients", () => {
    const context = contextOf((table) => hintsOf(vpc, table));
    const result = measured(
      [up(), up({ srcport: "40001" }), up({ srcaddr: "10.0.1.6", "pkt-srcaddr": "10.0.1.6" })],
      context,
    );
    const clients = result.ok ? result.value.clients : expect.fail(result.error);
    expect(clients.map(({ client: address, bytes }) => [address, bytes])).toEqual([
      [addressOf(client, context.addresses), 2000n],
      [addressOf("10.0.1.6", context.addresses), 1000n],
    ]);
  });
});

describe("the controls", () => {
  it("warn where the far side's bytes differ from the clients' by more than 5 %", () => {
    const withFar = (bytes: string) => trafficOf([up(), line(nat, s3, { bytes })]).warnings;
    expect(withFar("950")).toEqual([]);
    expect(withFar("949")).toEqual(["legs-disagree"]);
    expect(withFar("1051")).toEqual(["legs-disagree"]);
  });

  it("hold what fits no leg of a NAT gateway's interface", () => {
    const { controls } = trafficOf([up(), line("10.0.3.3", "10.0.3.4", { bytes: "5" })]);
    expect(controls).toMatchObject({ clientLegBytes: 1000n, translatedLegBytes: 0n, apartBytes: 5n });
    // A hairpin's far side: the gateway's address may stand on either side.
    const { controls: hairpin } = trafficOf([up(), line(nat, "172.16.5.10"), line("172.16.5.10", nat, { bytes: "7" })]);
    expect(hairpin).toMatchObject({ translatedLegBytes: 1007n, apartBytes: 0n });
  });

  it("add bytes exactly, far beyond what a number counts", () => {
    const most = String(Number.MAX_SAFE_INTEGER);
    const lines = Array.from({ length: 5_000 }, (_, at) => up({ bytes: most, srcport: String(at) }));
    expect(linesOf(lines)).toEqual([["up S3 same", 5_000n * BigInt(most)]]);
  });
});

describe("routes of the account", () => {
  const routed = (table: Ipv6Table): TrafficHints => {
    const range = (cidr: string) => readCidr(cidr, table) ?? expect.fail(cidr);
    return {
      ...noHints,
      region: "us-east-1",
      clientRanges: [range("10.0.0.0/16")],
      subnets: [
        {
          subnetId: "subnet-0private",
          ranges: [range("10.0.1.0/24")],
          routes: [
            { range: range("0.0.0.0/0"), natGateway: "nat-0a" },
            { range: range("203.0.113.0/24"), natGateway: null },
          ],
          gatewayServices: ["DYNAMODB"],
        },
        {
          subnetId: "subnet-0public",
          ranges: [range("10.0.2.0/24")],
          routes: [{ range: range("0.0.0.0/0"), natGateway: null }],
          gatewayServices: [],
        },
      ],
    };
  };
  const instance = { "interface-id": "eni-0instance" };
  const linesBy = (lines: Lines) => byLabel(trafficWith(lines, routed), "us-east-1");

  it("say which traffic of instances goes through NAT, by the subnet's longest route, both ways", () => {
    const lines = [
      bare(client, s3, instance),
      bare(s3, client, { ...instance, bytes: "3000" }),
      // A narrower route goes elsewhere, and a public subnet has no NAT gateway.
      bare(client, "203.0.113.5", instance),
      bare("10.0.2.5", s3, instance),
      // A prefix list goes before any route; it is of this Region's service alone.
      bare(client, "52.94.0.10", instance),
    ];
    expect(linesBy(lines)).toEqual([
      ["down S3 same", 3000n],
      ["up S3 same", 1000n],
    ]);
    const { witness, certainty, rows } = trafficWith(lines, routed);
    expect([witness, certainty, rows[0]?.nat]).toEqual(["routes", "likely", "nat-0a"]);
  });

  it("take the subnet by its id where the log has it", () => {
    expect(linesBy([bare("10.0.9.9", s3, { ...instance, "subnet-id": "subnet-0private" })])).toEqual([
      ["up S3 same", 1000n],
    ]);
    expect(linesBy([bare("10.0.9.9", s3, instance)])).toEqual([]);
  });
});
