import { describe, expect, it } from "vitest";
import type { Account } from "@/lib/account/account";
import { readAccountFiles } from "@/lib/account/readAccountFiles";
import { byLabel } from "@/tests/traffic/flows/measure";
import { gib, log } from "@/tests/traffic/flows/trapCases";
import { filesOf, trafficIn } from "./readAll";

const day = 1_793_491_200;
const eni = "eni-0aaaaaaaaaaaaaaa1";
const answers = {
  gateways: {
    NatGateways: [
      {
        NatGatewayId: "nat-0aaaaaaaaaaaaaaa1",
        State: "available",
        VpcId: "vpc-0a",
        SubnetId: "subnet-0a",
        ConnectivityType: "public",
        NatGatewayAddresses: [
          { NetworkInterfaceId: eni, PrivateIp: "10.0.0.220", PublicIp: "203.0.113.9", IsPrimary: true },
        ],
      },
    ],
  },
  vpcs: { Vpcs: [{ VpcId: "vpc-0a", CidrBlock: "10.0.0.0/16", CidrBlockAssociationSet: [] }] },
  flowLogs: {
    FlowLogs: [
      {
        FlowLogId: "fl-0123456789abcdef0",
        ResourceId: "vpc-0a",
        TrafficType: "ALL",
        LogFormat: ["dstaddr", "srcaddr", "bytes", "interface-id", "start", "end", "log-status"]
          .map((name) => `\${${name}}`)
          .join(" "),
      },
    ],
  },
};

async function accountOf(documents: Readonly<Record<string, object>>): Promise<Account> {
  const read = await readAccountFiles(
    filesOf(Object.fromEntries(Object.entries(documents).map(([name, one]) => [name, JSON.stringify(one)]))),
  );
  return read.ok ? read.value : expect.fail(read.error.message);
}

describe("an account's shape", () => {
  it("names the gateway of an interface, and where clients are", async () => {
    const account = await accountOf(answers);
    const { settled } = await trafficIn(filesOf({ a: log("four-records-of-one-exchange") }), {
      account,
      region: "us-east-1",
    });
    expect(byLabel(settled, "us-east-1")).toEqual([
      ["down S3 same", 2n * gib],
      ["up S3 same", gib],
    ]);
    expect(settled.nats.map(({ nat }) => nat)).toEqual(["nat-0aaaaaaaaaaaaaaa1"]);
  });

  it("gives the format of lines without a header", async () => {
    const account = await accountOf(answers);
    const lines = `52.216.10.20 10.0.0.220 4096 ${eni} ${day} ${day + 59} OK\n10.0.0.220 52.216.10.20 1024 ${eni} ${day} ${day + 59} OK\n`;
    const { settled } = await trafficIn(filesOf({ a: lines }), { account, region: "us-east-1" });
    expect(byLabel(settled, "us-east-1")).toEqual([
      ["down S3 same", 1024n],
      ["up S3 same", 4096n],
    ]);
  });

  it("has sums of a query, as the collecting script asks for them, whose hours are all from first to last", async () => {
    const row = (cells: Readonly<Record<string, string>>) =>
      Object.entries(cells).map(([field, value]) => ({ field, value }));
    const common = {
      records: "12",
      first_start: String(day),
      last_end: String(day + 3 * 3600 - 1),
      f_interface_id: eni,
    };
    const queryResults = [
      {
        status: "Complete",
        results: [
          row({
            ...common,
            bytes: "4096",
            f_srcaddr: "10.0.1.5",
            f_dstaddr: "10.0.0.220",
            f_pkt_srcaddr: "10.0.1.5",
            f_pkt_dstaddr: "52.216.10.20",
          }),
          row({
            ...common,
            bytes: "1.024E3",
            f_srcaddr: "10.0.0.220",
            f_dstaddr: "10.0.1.5",
            f_pkt_srcaddr: "52.216.10.20",
            f_pkt_dstaddr: "10.0.1.5",
          }),
        ],
      },
    ];
    const account = { ...(await accountOf(answers)), queryResults };
    const { settled, warnings, sources } = await trafficIn([], { account, region: "us-east-1" });
    expect(byLabel(settled, "us-east-1")).toEqual([
      ["down S3 same", 1024n],
      ["up S3 same", 4096n],
    ]);
    expect(settled.nats[0]?.hours).toEqual([day / 3600, day / 3600 + 1, day / 3600 + 2]);
    expect(warnings.map(({ code }) => code)).toEqual(["hours-of-sums"]);
    expect(sources).toEqual([{ kind: "query-results", container: "query-results", fileCount: 1, recordCount: 2 }]);
  });

  it("has an answer of another query, which is not used and named", async () => {
    const queryResults = [{ status: "Complete", results: [[{ field: "count", value: "5" }]] }];
    const account = { ...(await accountOf(answers)), queryResults };
    const { settled, warnings } = await trafficIn(filesOf({ a: log("four-records-of-one-exchange") }), { account });
    expect(settled.controls.clientLegBytes).toBe(3n * gib);
    expect(warnings.map(({ code }) => code)).toEqual(["query-results-unread"]);
  });
});
