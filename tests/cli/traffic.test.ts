import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { answerOf } from "@/tests/cli/answers";
import { pathsIn, run, runIn } from "@/tests/cli/running";
import { codesOf, files, jsonOf, trafficOf } from "@/tests/cli/trafficAnswers";
import {
  billOf,
  collected,
  gatewaysOf,
  type HourOf,
  hoursOf,
  logOf,
  metricsOf,
  natA,
  remotes,
} from "@/tests/cli/trafficFiles";

const fileOf = files();
const here = ["--region", "us-east-1"];
const hour: HourOf = { [remotes.s3]: [1, 2], [remotes.internet]: [0.5, 0.25], [remotes.amazon]: [0, 0.25] };
const log = fileOf("day.log", logOf(hoursOf(hour, Array<number>(24).fill(1))));

describe("traffic", () => {
  it("prints the keys that are promised first, in their order", async () => {
    const json = await trafficOf(log, ...here);
    expect(Object.keys(json).slice(0, 8).join()).toBe("sources,hours,rows,clients,unnamed,controls,scenario,warnings");
    expect(Object.keys(json.rows[0] ?? {}).join()).toContain("service,label,region,direction,nat,azId");
    expect(Object.keys(json.controls).slice(0, 4).join()).toBe(
      "translatedLegGb,skippedRecordShare,repeatedRecords,tagDisagreements",
    );
    expect(json.hours).toEqual([
      {
        nat: natA.interfaceId,
        hours: 24,
        from: "2026-11-01T00:00:00.000Z",
        to: "2026-11-01T23:59:59.000Z",
        skippedRecordShare: 0,
      },
    ]);
    expect(json.basis.map(({ path, restsOn, hours }) => [path, restsOn, hours])).toEqual([
      ["internet.gbOut", "measured", 24],
      ["internet.gbIn", "measured", 24],
      ["unnamedGb", "unnamed", 24],
      ["services.0", "measured", 24],
    ]);
  });

  it("says what the plan costs, whatever the unnamed traffic is", async () => {
    const { unnamed, scenario } = await trafficOf(log, ...here);
    // 0.25 GB an hour × 730, by NAT at $0.045 a GB or by a gateway endpoint for nothing.
    expect(scenario?.unnamedGb).toBeCloseTo(182.5, 9);
    const { best = 0, worst = 0 } = unnamed.planUsd ?? {};
    expect(worst - best).toBeCloseTo(182.5 * 0.045, 9);
  });

  it("goes on to the answer that estimate gives to its scenario", async () => {
    for (const others of [[], ["--bill", fileOf("bill.json", billOf(1, 8000))]]) {
      const { scenario } = await trafficOf(log, ...here, ...others);
      const estimated = await run(["estimate", fileOf("scenario.json", JSON.stringify(scenario))]);
      const answer = await run(["traffic", log, ...here, ...others, "--estimate"]);
      expect([answer.code, answer.out]).toEqual([0, estimated.out]);
      const table = await run(["traffic", log, ...here, ...others, "--estimate", "--table"]);
      expect(table.out).toBe((await run(["estimate", fileOf("same.json", JSON.stringify(scenario)), "--table"])).out);
    }
  });

  it("has no answer where a minute of log is all there is, and says what to bring", async () => {
    const minute = "tests/traffic/fixtures/traps/four-records-of-one-exchange.log";
    const { code, out, err } = await run(["traffic", minute, ...here, "--estimate"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("less than an hour");
  });

  it("draws a table for a person", async () => {
    const { code, out, err } = await runIn(100, ["traffic", log, ...here, "--table"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    // 2 GB an hour: 48 GB in the day, × 730 ÷ 24 in a month.
    expect(out).toMatch(/^s3 +down +48 GB +1,460 GB +exact +measured$/m);
    expect(out).toMatch(/^AMAZON us-east-1: no name +down +6 GB/m);
    expect(out).toContain("Unnamed: 183 GB of 2,920 GB a month.");
    expect(out.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  it("takes the file of collect's script: gateways by their ids, metrics, and the bill in it", async () => {
    const answers = [
      ["ec2 describe-nat-gateways", gatewaysOf(natA)],
      ["cloudwatch get-metric-data", metricsOf([natA, 36, 60])],
    ] as const;
    const account = fileOf("account.ndjson", collected(answers));
    const json = await trafficOf(log, "--account", account);
    expect(new Set(json.rows.map(({ nat, monthFrom }) => `${nat} ${monthFrom}`))).toEqual(
      new Set([`${natA.id} metrics`]),
    );
    const withBill = collected([...answers, ["ce get-cost-and-usage", JSON.parse(billOf(1, 8000))]]);
    const billed = await trafficOf(log, "--account", fileOf("billed.ndjson", withBill));
    expect(billed.natGbPerMonth).toBe(8000);
    expect(billed.hoursPerMonth).toBe(744);
  });

  it("names a client's subnet where the account's shape has it", async () => {
    const subnets = {
      Subnets: [{ SubnetId: "subnet-0c", VpcId: "vpc-0a", CidrBlock: "10.0.1.0/24", AvailabilityZone: "us-east-1a" }],
    };
    const account = fileOf("subnets.ndjson", collected([["ec2 describe-subnets", subnets]]));
    const { clients } = await trafficOf(log, "--account", account);
    expect(new Set(clients.map(({ address, subnet }) => `${address} ${subnet}`))).toEqual(
      new Set(["10.0.1.5 subnet-0c"]),
    );
  });

  it("does not repeat what is typed for an address", async () => {
    for (const [option, text, path] of [
      ["--nat", "eni-0a,10.0.0.999", "--nat"],
      ["--client-ranges", "10.0.0.0/16,10.77.0.1/16", "--client-ranges"],
    ] as const) {
      const { code, out, err } = await run(["traffic", log, ...here, option, text]);
      expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
      expect(err).toContain("number 2 of 2 is none");
      expect(err).not.toMatch(/10\.0\.0\.999|10\.77/);
    }
  });

  it("names a file without the account's id", async () => {
    const file = fileOf("111122223333_vpcflowlogs_us-east-1_fl-01_20261101T0005Z_9f2c41aa.log", "a b\n");
    const { code, err } = await run(["traffic", file, ...here]);
    expect({ code, paths: pathsIn(err) }).toEqual({
      code: 2,
      paths: ["…_vpcflowlogs_us-east-1_fl-01_20261101T0005Z_9f2c41aa.log"],
    });
    expect(err).not.toContain("111122223333");
  });

  it("reads logs from standard input, packed ones too", async () => {
    const piped = jsonOf(await run(["traffic", "-", ...here], gzipSync(logOf([hour]))));
    expect(piped.hours.map(({ hours }) => hours)).toEqual([1]);
  });

  it("shows bytes without a Region, and no scenario", async () => {
    const minutes = "tests/traffic/fixtures/traps/elastic-ip-only.log";
    const json = await trafficOf(minutes);
    expect(json.rows.map(({ label, gb }) => [label, gb.low])).toEqual([
      ["INTERNET", 1],
      ["INTERNET", 0.5],
    ]);
    expect(json.scenario).toBeNull();
  });
});

describe("traffic refuses", () => {
  it.each([
    [["traffic"], "input"],
    [["traffic", "--bill", "costs.csv", "flow.log"], "input"],
    [["traffic", "flow.log", "--nat", "i-0a"], "--nat"],
    [["traffic", "flow.log", "--client-ranges", "10.0.0.0"], "--client-ranges"],
    [["traffic", "flow.log", "--month", "2026"], "--month"],
    [["traffic", "flow.log", "--bill"], "--bill"],
    [["traffic", "flow.log", "--tabel"], "--tabel"],
  ])("%j", async (args, path) => {
    const { code, out, err } = await run(args);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });

  it("a Region that neither account nor bill has, and a file that is not there", async () => {
    const account = fileOf("only.ndjson", collected([["ec2 describe-nat-gateways", gatewaysOf(natA)]]));
    const elsewhere = await run(["traffic", log, "--account", account, "--region", "eu-west-1"]);
    expect([elsewhere.code, pathsIn(elsewhere.err)]).toEqual([2, ["--region"]]);
    const bill = fileOf("here.json", billOf(1, 10));
    const unbilled = await run(["traffic", log, "--bill", bill, "--region", "eu-west-1"]);
    expect([unbilled.code, pathsIn(unbilled.err)]).toEqual([2, ["--region"]]);
    expect((await run(["traffic", "no-such.log", ...here])).code).toBe(1);
    expect((await run(["traffic", bill, ...here])).code).toBe(2);
  });

  it("nothing it can help with: --help says how", async () => {
    const { code, out } = await run(["traffic", "--help"]);
    expect([code, out.split("\n")[0]]).toEqual([0, expect.stringContaining("traffic FILE... [--bill FILE...]")]);
  });
});

describe("traffic with a bill of several", () => {
  it("says what it chose, in its own options", async () => {
    const lines = [
      ["NatGateway-Hours", "111122223333", "744", "Hrs", "33.48"],
      ["NatGateway-Bytes", "111122223333", "100", "GB", "4.5"],
      ["NatGateway-Bytes", "444455556666", "50", "GB", "2.25"],
      ["EU-NatGateway-Hours", "444455556666", "744", "Hrs", "35.712"],
    ] as const;
    const bill = fileOf("several.json", answerOf(lines));
    const json = await trafficOf(log, "--bill", bill);
    expect(json.natGbPerMonth).toBe(150);
    expect(codesOf(json)).toEqual(expect.arrayContaining(["one-region-of-several", "accounts-together"]));
    expect(json.warnings.some(({ message }) => message.includes("--each"))).toBe(false);
    const one = await trafficOf(log, "--bill", bill, "--account-id", "444455556666", ...here);
    expect(one.natGbPerMonth).toBe(50);
    const none = await run(["traffic", log, "--bill", bill, "--account-id", "1"]);
    expect([none.code, pathsIn(none.err)]).toEqual([2, ["--account-id"]]);
  });

  it("shows in its table how far logs and bill disagree", async () => {
    const { out } = await run(["traffic", log, ...here, "--bill", fileOf("2900.json", billOf(1, 2900)), "--table"]);
    // 4 GB × 744 hours = 2,976 GB.
    expect(out).toContain("Logs or metrics: 2,976 GB a month; 2,900 GB billed (+2.6%).");
  });
});

describe("traffic with a file of collect's script whose bill cannot be read", () => {
  it("goes on without it, and says so", async () => {
    const answers = [
      ["ec2 describe-nat-gateways", gatewaysOf(natA)],
      ["ce get-cost-and-usage", { ResultsByTime: [] }],
    ] as const;
    const json = await trafficOf(log, "--account", fileOf("empty-bill.ndjson", collected(answers)));
    expect(json.hoursPerMonth).toBe(730);
    expect(json.scenario).not.toBeNull();
    expect(codesOf(json)).toContain("nothing-found");
  });
});
