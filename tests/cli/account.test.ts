import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { pathsIn, run } from "@/tests/cli/running";
import { files } from "@/tests/cli/trafficAnswers";

const fileOf = files();
const fixtures = "tests/fixtures/account";
const nat = `${fixtures}/aws-example-nat-gateways.json`;

describe("account", () => {
  it("prints the shape with the keys that are promised first, in their order", async () => {
    const { code, out, err } = await run(["account", `${fixtures}/regional-and-deleted.json`]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const shape = JSON.parse(out);
    expect(
      Object.keys(shape).filter((key) =>
        ["region", "vpcs", "natGateways", "endpoints", "subnets", "warnings"].includes(key),
      ),
    ).toEqual(["region", "vpcs", "natGateways", "endpoints", "subnets", "warnings"]);
    expect(Object.keys(shape.natGateways[0]).slice(0, 7).join()).toBe("id,state,mode,vpc,azIds,addresses,interfaces");
    expect(shape.region).toBe("us-east-1");
  });

  it("prints endpoints and subnets with their promised keys first", async () => {
    const files = ["vpc-endpoints", "subnets", "route-tables"].map((name) => `${fixtures}/aws-example-${name}.json`);
    const shape = JSON.parse((await run(["account", ...files])).out);
    const parts: readonly Record<string, readonly object[]>[] = shape.parts ?? [shape];
    const first = (list: string) => parts.flatMap((part) => part[list] ?? [])[0] ?? {};
    expect(Object.keys(first("endpoints")).slice(0, 6).join()).toBe("id,service,type,vpc,azIds,state");
    expect(Object.keys(first("subnets")).slice(0, 5).join()).toBe("id,vpc,azId,natGateway,why");
  });

  it("reads standard input, and draws a table for a person", async () => {
    const { code, out } = await run(
      ["account", "-", "--table"],
      '{"NatGateways":[{"NatGatewayId":"nat-1","State":"available"}]}',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^Region not known\n\nNAT gateway +State +Mode/);
    expect(out).toContain("nat-1");
  });

  it("ends with 2 for what tells nothing, with what to bring", async () => {
    const { code, err } = await run(["account", "-"], "NatGateways:\n- State: available\n");
    expect({ code, paths: pathsIn(err) }).toEqual({ code: 2, paths: ["standard input"] });
    expect(err).toContain("--output json");
  });

  it("chooses a Region, and names those that there are where it is none of them", async () => {
    const plan = `${fixtures}/terraform-plan.json`;
    expect((await run(["account", plan, nat, "--region", "us-east-1"])).code).toBe(0);
    const { code, err } = await run(["account", plan, "--region", "eu-west-1"]);
    expect({ code, paths: pathsIn(err) }).toEqual({ code: 2, paths: ["--region"] });
    expect(err).toContain("us-east-1");
  });

  it("prints metrics where no answer of describe-* is beside them", async () => {
    const metrics = "tests/fixtures/metrics";
    const shape = JSON.parse(
      (await run(["account", `${metrics}/data-nat.json`, `${metrics}/data-endpoints.json`])).out,
    );
    expect(shape).toMatchObject({ region: null, vpcs: [], natGateways: [], endpoints: [], subnets: [] });
    // (1 + 2 + 1) GiB up, (8 + 12 + 10) GiB down; (3 + 2 + 1) GiB by one endpoint, and none by an idle one.
    expect(shape.metrics.natGateways).toMatchObject([{ id: "nat-0ddddddddddddddd1", upGb: 4, downGb: 30, hours: 72 }]);
    const gbOf = new Map(shape.metrics.endpoints.map(({ id, gb }: { id: string; gb: number | null }) => [id, gb]));
    expect(gbOf).toEqual(
      new Map([
        ["vpce-0a1b2c3d4e5f60718", 6],
        ["vpce-0bbbbbbbbbbbbbbbb", null],
        ["vpce-0f89a33420c1931d7", 0],
      ]),
    );
    const { out } = await run(["account", `${metrics}/data-nat.json`, "--table"]);
    expect(out).toMatch(/nat-0ddddddddddddddd1 +4 GB +30 GB/);
  });

  it("names a file without the account's id", async () => {
    const file = fileOf("111122223333_vpcflowlogs_eu-west-1_fl-01.json", "NatGateways:\n- State: available\n");
    const { code, err } = await run(["account", file]);
    expect({ code, paths: pathsIn(err) }).toEqual({ code: 2, paths: ["…_vpcflowlogs_eu-west-1_fl-01.json"] });
    expect(err).not.toContain("111122223333");
  });

  it("needs a file", async () => {
    expect(pathsIn((await run(["account"])).err)).toEqual(["input"]);
  });
});

describe("collect", () => {
  it("prints the script for the Regions", async () => {
    const { code, out, err } = await run(["collect", "--regions", "eu-west-1,us-east-1", "--days", "7"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.startsWith("#!/usr/bin/env bash\n")).toBe(true);
    expect(out).toContain("\nmain 'eu-west-1' 'us-east-1'\n");
    expect(out).toContain("\ndays=7\n");
    expect(spawnSync("bash", ["-n"], { input: out }).status).toBe(0);
  });

  it("asks what costs only where it is told to", async () => {
    const plain = (await run(["collect", "--regions", "eu-west-1"])).out;
    expect(plain).not.toMatch(/get-cost-and-usage|start-query/);
    const paid = (await run(["collect", "--regions", "eu-west-1", "--cost-explorer", "--insights", "/vpc/flow"])).out;
    expect(paid).toContain("get-cost-and-usage");
    expect(paid).toContain("log_group='/vpc/flow'");
  });

  it.each([
    [[], "--regions"],
    [["--regions", "eu-west-1;ls"], "--regions"],
    [["--regions", "eu-west-1,eu-west-1"], "--regions"],
    [["--regions", "eu-west-1", "--days", "0"], "--days"],
    [["--regions", "eu-west-1", "--insights", "$(ls)"], "--insights"],
    [["--regions", "eu-west-1", "file"], "input"],
  ])("ends with 2 for %j and names the option", async (options, path) => {
    const { code, out, err } = await run(["collect", ...options]);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });
});
