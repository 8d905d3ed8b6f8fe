import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { samplePolicy } from "@/lib/sample/samplePolicy";
import { sampleScript } from "@/lib/sample/sampleScript";
import { pathsIn, run } from "@/tests/cli/running";
import { toBucket, toLogGroup } from "@/tests/sample/choices";

const bucket = ["--region", "eu-west-1", "--bucket", "my-nat-sample"];

const line = (operation: string, region: string, answer: object): string =>
  `${JSON.stringify({ tollgate: 1, operation, region, account: "111122223333", at: "2026-11-27T10:00:00Z", page: 1, rc: 0, error: null, answer })}\n`;

const gatewaysIn = (region: string, ids: readonly string[]): string =>
  line("ec2 describe-nat-gateways", region, {
    NatGateways: ids.map((id) => ({ NatGatewayId: id, State: "available", VpcId: "vpc-01", NatGatewayAddresses: [] })),
  });

const metricsOf = (nat: string): string =>
  line("cloudwatch get-metric-data", "eu-west-1", {
    MetricDataResults: [
      ["BytesInFromSource", 1],
      ["BytesInFromDestination", 1],
      ["ActiveConnectionCount", 2_000],
      ["ConnectionEstablishedCount", 0],
    ].map(([name, value], i) => ({
      Id: `m${i}`,
      Label: `${nat} ${name}`,
      StatusCode: "Complete",
      Timestamps: ["2026-11-26T00:00:00Z", "2026-11-25T00:00:00Z"],
      Values: [value, value],
    })),
  });

describe("sample", () => {
  it("prints the script of the choices, which is bash", async () => {
    const { code, out, err } = await run(["sample", ...bucket, "--dns"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(sampleScript(toBucket, null));
    expect(spawnSync("bash", ["-n"], { input: out, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  it("delivers to CloudWatch Logs where a log group is named, and prints the policy where it is asked for", async () => {
    const group = ["sample", "--region", "eu-west-1", "--log-group", "/tollgate/sample", "--dns"];
    expect((await run(group)).out).toBe(sampleScript(toLogGroup, null));
    expect((await run([...group, "--policy"])).out).toBe(`${samplePolicy(toLogGroup)}\n`);
  });

  it("takes gateways, Region and connections from the account's file", async () => {
    const file = gatewaysIn("eu-west-1", ["nat-0123456789abcdef0"]) + metricsOf("nat-0123456789abcdef0");
    const args = ["sample", "--bucket", "my-nat-sample", "--interval", "60", "--account", "-"];
    const { code, out } = await run(args, file);
    expect(code).toBe(0);
    expect(out).toContain("region='eu-west-1'");
    expect(out).toContain("--nat-gateway-ids 'nat-0123456789abcdef0'");
    // 4 × 2,000 ÷ 60 × 86,400 × 200 ÷ 2^30 = 2.1 GB, × $0.25
    expect(out).toContain("about 2.1 GB, $0.54 to S3");
  });

  it("asks which Region where the account has gateways in several, and names them", async () => {
    const file = gatewaysIn("eu-west-1", ["nat-01234567"]) + gatewaysIn("us-east-1", ["nat-89abcdef"]);
    const { code, err } = await run(["sample", "--bucket", "my-nat-sample", "--account", "-"], file);
    expect({ code, paths: pathsIn(err) }).toEqual({ code: 2, paths: ["--region"] });
    expect(err).toContain("eu-west-1, us-east-1");
    const chosen = await run(["sample", "--bucket", "my-nat-sample", "--region", "us-east-1", "--account", "-"], file);
    expect(chosen.out).toContain("'nat-89abcdef'");
  });

  it.each([
    [["--bucket", "b-b"], "--region"],
    [["--region", "eu-west-1"], "--bucket"],
    [[...bucket, "--log-group", "x"], "--log-group"],
    [["--region", "x", "--bucket", "b-b"], "--region"],
    [["--region", "eu-west-1", "--bucket", "b_b"], "--bucket"],
    [["--region", "eu-west-1", "--log-group", "a b"], "--log-group"],
    [[...bucket, "--nat", "eni-01"], "--nat"],
    [[...bucket, "--interval", "30"], "--interval"],
    [[...bucket, "more"], "input"],
  ])("refuses %j by the option's name", async (args, path) => {
    const { code, out, err } = await run(["sample", ...args]);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });

  it("says in its help that this script changes an account", async () => {
    const { code, out } = await run(["sample", "--help"]);
    expect(code).toBe(0);
    expect(out.replaceAll("\n", " ")).toContain("the one script of Tollgate that changes an account");
  });
});
