import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recommendedFields, s3Text } from "@/tests/traffic/generator/containers";
import type { Fields } from "@/tests/traffic/generator/records";
import { home, zonalNat } from "@/tests/traffic/generator/truth";
import { filesOf, trafficIn } from "@/tests/traffic/read/readAll";
import { type AthenaTable, athenaTable } from "./athenaTable";
import { comparable, sqlOf } from "./comparable";

type Addresses = { readonly src: string; readonly dst: string; readonly pktSrc: string; readonly pktDst: string };

/** One record of a NAT gateway's interface, with AWS's tags of its packet's addresses. */
const recordOf = (
  { src, dst, pktSrc, pktDst }: Addresses,
  bytes: number,
  [fromTag, toTag]: readonly [string, string],
  interfaceId: string = zonalNat.interfaceId,
): Fields =>
  new Map(
    Object.entries({
      "interface-id": interfaceId,
      srcaddr: src,
      dstaddr: dst,
      "pkt-srcaddr": pktSrc,
      "pkt-dstaddr": pktDst,
      bytes: String(bytes),
      start: "1793491200",
      end: "1793491259",
      action: "ACCEPT",
      "log-status": "OK",
      "az-id": zonalNat.azId,
      "pkt-src-aws-service": fromTag,
      "pkt-dst-aws-service": toTag,
    }),
  );

let table: AthenaTable;
beforeAll(async () => {
  table = await athenaTable();
});
afterAll(() => table.close());

describe("the query over a table of flow logs", () => {
  it("keeps 5,000 remote addresses, and sums those beyond by their tags to the byte", async () => {
    // 5,200 remotes with 1 to 5,200 bytes up and 7 down each; the 200 with fewest bytes are in rest.
    const count = 5200;
    const remoteOf = (at: number) => `52.216.${Math.floor(at / 250)}.${at % 250}`;
    const records = Array.from({ length: count }, (_, at) => {
      const tag = at % 2 === 0 ? "S3" : "-";
      return [
        recordOf({ src: "10.0.1.5", dst: zonalNat.primary, pktSrc: "10.0.1.5", pktDst: remoteOf(at) }, at + 1, [
          "-",
          tag,
        ]),
        recordOf({ src: zonalNat.primary, dst: "10.0.1.5", pktSrc: remoteOf(at), pktDst: "10.0.1.5" }, 7, [tag, "-"]),
      ];
    }).flat();
    const answer = await table.answerTo(sqlOf({}), records, recommendedFields);
    const rows = answer
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.replaceAll('"', "").split(","));
    const restOf = (direction: string, tag: string) =>
      rows
        .filter(([, , dir, ofTag, remote]) => dir === direction && ofTag === tag && remote === "rest")
        .map(([, , , , , bytes]) => bytes);
    expect(new Set(rows.map(([, , , , remote]) => remote)).size).toBe(5001);
    // S3 has the odd amounts 1 to 199, 100 * 100 bytes; those without a tag the even ones 2 to 200, 100 * 101.
    expect(restOf("up", "S3")).toEqual(["10000"]);
    expect(restOf("up", "-")).toEqual(["10100"]);
    expect(restOf("down", "S3")).toEqual(["700"]);
    const { settled } = await trafficIn(filesOf({ answer }, 60_000), { region: home });
    expect(settled.controls.clientLegBytes).toBe(BigInt((count * (count + 1)) / 2 + 7 * count));
    const withoutRegion = settled.rows.filter(({ name }) => name.label === "S3" && name.region === null);
    expect(withoutRegion.map(({ direction, bytes }) => [direction, bytes])).toEqual([
      ["up", 10_000n],
      ["down", 700n],
    ]);
  }, 60_000);

  it("has the same answer where 5,000 remotes are in both directions and at two gateways", async () => {
    const records = Array.from({ length: 5000 }, (_, at) => {
      const remote = `3.${90 + (at % 3)}.${Math.floor(at / 250)}.${at % 250}`;
      return [
        recordOf({ src: "10.0.1.5", dst: zonalNat.primary, pktSrc: "10.0.1.5", pktDst: remote }, at + 1, ["-", "EC2"]),
        recordOf({ src: zonalNat.primary, dst: "10.0.1.5", pktSrc: remote, pktDst: "10.0.1.5" }, 7, ["EC2", "-"]),
        recordOf({ src: "10.0.2.9", dst: "10.0.0.99", pktSrc: "10.0.2.9", pktDst: remote }, 3, ["-", "EC2"], "eni-0b"),
      ];
    }).flat();
    const answer = await table.answerTo(sqlOf({}), records, recommendedFields);
    expect(answer).not.toContain('"rest"');
    const ofLog = await trafficIn(filesOf({ log: s3Text(records, recommendedFields) }, 60_000), { region: home });
    const ofQuery = await trafficIn(filesOf({ answer }, 60_000), { region: home });
    expect(comparable(ofQuery.settled)).toEqual(comparable(ofLog.settled));
  }, 60_000);

  it.each([
    ["day", `strftime(make_timestamp("start" * 1000000), '%Y/%m/%d') AS "day"`],
    ["date", `CAST(make_timestamp("start" * 1000000) AS date) AS "date"`],
    [
      "hive",
      ['%Y\') AS "year"', '%m\') AS "month"', '%d\') AS "day"']
        .map((part) => `strftime(make_timestamp("start" * 1000000), '${part}`)
        .join(", "),
    ],
    ["none", `1 AS "nothing"`],
  ] as const)(
    "keeps to its days in a table whose partitions are by %s",
    async (kind, partitions) => {
      // 2026-10-31 to 2026-11-03, a record at noon of each, with 1, 2, 4 and 8 bytes.
      const records = [1, 2, 4, 8].map((bytes, at) => {
        const start = 1_793_491_200 + (at - 1) * 86_400 + 43_200;
        const addresses = { src: "10.0.1.5", dst: zonalNat.primary, pktSrc: "10.0.1.5", pktDst: "3.90.1.2" };
        return new Map([
          ...recordOf(addresses, bytes, ["-", "-"]),
          ["start", String(start)],
          ["end", String(start + 59)],
        ]);
      });
      const bytesOf = async (day: string) => {
        const answer = await table.answerTo(sqlOf({ partitions: kind, day }), records, recommendedFields, {
          partitions,
        });
        const { settled } = await trafficIn(filesOf({ answer }), { region: home });
        return settled.controls.clientLegBytes;
      };
      expect(await bytesOf("2026-11-01")).toBe(2n);
      expect(await bytesOf("2026-11-01..2026-11-02")).toBe(6n);
      expect(await bytesOf("2026-10-31..2026-11-01")).toBe(3n);
      expect(await bytesOf("2026-11-02..")).toBe(12n);
    },
    60_000,
  );

  it("counts an hour at the sample's ends with half an hour or more in it", async () => {
    const at = (start: number, end: number) =>
      new Map([
        ...recordOf({ src: "10.0.1.5", dst: zonalNat.primary, pktSrc: "10.0.1.5", pktDst: "3.90.1.2" }, 5, ["-", "-"]),
        ["start", String(start)],
        ["end", String(end)],
      ]);
    // 1793491200 is a full hour. From minute 31 of the first hour to minute 30 of the third: 29 minutes, an hour, and 30.
    const records = [
      at(1_793_491_200 + 31 * 60, 1_793_491_200 + 32 * 60 - 1),
      at(1_793_494_800, 1_793_494_859),
      at(1_793_498_400, 1_793_498_400 + 30 * 60 - 1),
    ];
    const answer = await table.answerTo(sqlOf({}), records, recommendedFields);
    expect(
      answer
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",").at(-1)),
    ).toEqual(['"2"']);
    const { settled } = await trafficIn(filesOf({ answer }), { region: home });
    expect(settled.nats.map(({ hours }) => hours)).toEqual([[1_793_494_800 / 3600, 1_793_498_400 / 3600]]);
  });
});
