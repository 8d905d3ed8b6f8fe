import { describe, expect, it } from "vitest";
import { run } from "@/tests/cli/running";
import { files, trafficOf } from "@/tests/cli/trafficAnswers";
import {
  billOf,
  collected,
  gatewaysOf,
  hoursOf,
  logOf,
  metricsOf,
  natA,
  natB,
  remotes,
} from "@/tests/cli/trafficFiles";

const fileOf = files();

/** 4 GiB an hour: three quarters S3, an eighth to and from the internet each. */
const hour = { [remotes.s3]: [1, 2], [remotes.internet]: [0.5, 0.5] } as const;
const day = hoursOf(hour, Array<number>(24).fill(1));
const bill = () => fileOf("costs.json", billOf(1, 4000));
const log = () => fileOf("a.log", logOf(day));
const account = () =>
  fileOf(
    "account.ndjson",
    collected([
      ["ec2 describe-nat-gateways", gatewaysOf(natA)],
      ["cloudwatch get-metric-data", metricsOf([natA, 10, 20])],
    ]),
  );

async function importOf(...args: readonly string[]) {
  const { out, err, code } = await run(["import", ...args]);
  expect({ err, code }).toEqual({ err: "", code: 0 });
  return JSON.parse(out);
}

describe("import", () => {
  it("prints of a bill alone what it always printed", async () => {
    const json = await importOf(bill());
    expect(Object.keys(json)).toEqual([
      ...["source", "currency", "periods", "rows", "unrecognised", "otherRecords", "scenario", "warnings", "choice"],
      ...["origins", "reconciliation", "unplanned", "rowCount", "skipped"],
    ]);
    expect(json.scenario.unnamedGb).toBe(4000);
  });

  it("gives a bill with logs the measured scenario, whatever their order", async () => {
    const json = await importOf(log(), bill());
    // 4,000 GB by the log's shares: 3,000 S3, 500 out and 500 in.
    expect(json.scenario.services.map(({ id, gb }: { id: string; gb: number }) => [id, gb])).toEqual([
      ["s3", expect.closeTo(3000, 6)],
    ]);
    expect(json.scenario.internet).toMatchObject({ gbOut: expect.closeTo(500, 6), gbIn: expect.closeTo(500, 6) });
    expect(json.basis.map(({ path, restsOn, hours }: Record<string, unknown>) => [path, restsOn, hours])).toEqual([
      ["internet.gbOut", "measured", 24],
      ["internet.gbIn", "measured", 24],
      ["services.0", "measured", 24],
    ]);
    expect(json.source).toBe("cost-explorer-json");
    expect(json.files.map(({ kind }: { kind: string }) => kind)).toEqual(["traffic", "bill"]);
    expect((await importOf(bill(), log())).scenario).toEqual(json.scenario);
  });

  it("agrees with traffic, to the byte and the cent", async () => {
    const args = [log(), "--bill", bill(), "--account", account()];
    const [mixed, traffic] = [await importOf(account(), log(), bill()), await trafficOf(...args)];
    expect(mixed.scenario).toEqual(traffic.scenario);
    expect(mixed.traffic.rows).toEqual(traffic.rows);
    expect(mixed.traffic.controls).toEqual(traffic.controls);
  });

  it("reads the account's file alone: today's gateways and the metrics' GB, without a name", async () => {
    const json = await importOf(account());
    // 30 GiB a day × 730 ÷ 24 = 912.5.
    expect(json.natGbPerMonth).toBeCloseTo(912.5, 6);
    expect(json.scenario.unnamedGb).toBeCloseTo(912.5, 6);
    expect(json.scenario).toMatchObject({ vpcCount: 1, nat: { mode: "per-az" } });
    expect(json).toMatchObject({ traffic: null, source: null, rows: [] });
    expect(json.account.natGateways.map(({ id }: { id: string }) => id)).toEqual([natA.id]);
    expect(json.warnings.map(({ code }: { code: string }) => code)).not.toContain("nothing-through-nat");
  });

  it("chooses of a bill over several Regions that of the logs", async () => {
    const several = billOf(1, 4000).replace(
      '"Groups":[',
      '"Groups":[{"Keys":["EU-NatGateway-Bytes","111122223333"],"Metrics":{"UnblendedCost":{"Amount":"4800","Unit":"USD"},"UsageQuantity":{"Amount":"100000","Unit":"GB"}}},',
    );
    const mixed = await importOf(fileOf("several.json", several), log());
    expect(mixed.choice.region).toBe("us-east-1");
    expect(mixed.natGbPerMonth).toBe(4000);
    const alone = await importOf(fileOf("several.json", several));
    expect(alone.choice.region).toBe("eu-west-1");
  });

  it("plans one VPC by what was measured in it, at the bill's rates", async () => {
    const two = collected([
      [
        "ec2 describe-nat-gateways",
        {
          NatGateways: [
            ...(gatewaysOf(natA) as { NatGateways: object[] }).NatGateways,
            ...(gatewaysOf(natB) as { NatGateways: object[] }).NatGateways.map((one) => ({ ...one, VpcId: "vpc-0b" })),
          ],
        },
      ],
    ]);
    const paths = [fileOf("two.ndjson", two), log(), fileOf("b.log", logOf(hoursOf(hour, [1, 1, 1]), natB)), bill()];
    const json = await importOf(...paths, "--vpc", "vpc-0a");
    // 96 GiB in 24 hours; the bill's October has 744.
    expect(json.natGbPerMonth).toBeCloseTo(96 * (744 / 24), 6);
    expect(json.scenario.vpcCount).toBe(1);
    const other = await run(["import", ...paths, "--vpc", "vpc-0c"]);
    expect(other.code).toBe(2);
    expect(other.err).toMatch(/vpc-0a, vpc-0b/);
  });

  it("goes on to the answer", async () => {
    const { out, code } = await run(["import", log(), bill(), "--estimate"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).scenario.services[0].id).toBe("s3");
  });

  it("refuses all where one file cannot be used, and names it", async () => {
    const people = fileOf("people.csv", "name,age\nAnn,41\n");
    const { out, err, code } = await run(["import", log(), people]);
    expect({ out, code }).toEqual({ out: "", code: 2 });
    expect(err).toMatch(/people\.csv/);
  });

  it("refuses options that go with other sources", async () => {
    expect((await run(["import", log(), "--each"])).code).toBe(2);
    expect((await run(["import", "--cost-explorer", "--nat", "eni-0a"])).code).toBe(2);
    const wrong = await run(["import", log(), "--client-ranges", "10.0.0.0"]);
    expect(wrong.code).toBe(2);
  });
});
