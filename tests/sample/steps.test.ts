import { describe, expect, it, vi } from "vitest";
import { pastedStep, type SampleStep } from "@/lib/sample/sampleCommands";
import { toBucket, toLogGroup } from "@/tests/sample/choices";
import { operationsOf, runStep, type StandInAnswers, valuesOf } from "@/tests/sample/runStep";

// Each run starts some tens of programs.
vi.setConfig({ testTimeout: 60_000 });

const run = (choices: typeof toBucket, step: SampleStep, answers: StandInAnswers = {}) =>
  runStep(pastedStep(choices, step), answers);

const callsTo = async (operation: string, choices = toBucket, step: SampleStep = "on") =>
  (await run(choices, step)).calls.filter((args) => args.slice(0, 2).join(" ") === operation);

describe("turning a sample on", () => {
  it("looks the gateways up before it changes anything, then makes bucket, flow logs and the Resolver query log", async () => {
    const done = await run(toBucket, "on");
    expect(done.rc).toBe(0);
    expect(operationsOf(done)).toEqual([
      "ec2 describe-nat-gateways",
      "ec2 describe-nat-gateways",
      "ec2 describe-nat-gateways",
      "s3api head-bucket",
      "s3api create-bucket",
      "ec2 create-flow-logs",
      "ec2 create-flow-logs",
      "route53resolver create-resolver-query-log-config",
      "route53resolver get-resolver-query-log-config",
      "route53resolver get-resolver-query-log-config",
      "route53resolver associate-resolver-query-log-config",
      "route53resolver associate-resolver-query-log-config",
    ]);
  });

  it("logs each zonal gateway's interface once, and a regional gateway by its own resource type", async () => {
    const [zonal = [], regional = []] = await callsTo("ec2 create-flow-logs");
    expect(valuesOf(zonal, "--resource-type")).toEqual(["NetworkInterface"]);
    expect(valuesOf(zonal, "--resource-ids")).toEqual(["eni-01", "eni-02"]);
    expect(valuesOf(regional, "--resource-type")).toEqual(["RegionalNatGateway"]);
    expect(valuesOf(regional, "--resource-ids")).toEqual(["nat-0regional"]);
    for (const args of [zonal, regional]) {
      expect(valuesOf(args, "--traffic-type")).toEqual(["ACCEPT"]);
      expect(valuesOf(args, "--log-destination")).toEqual(["arn:aws:s3:::my-nat-sample"]);
      expect(valuesOf(args, "--max-aggregation-interval")).toEqual(["600"]);
      expect(valuesOf(args, "--tag-specifications")).toEqual([
        "ResourceType=vpc-flow-log,Tags=[{Key=tollgate,Value=sample}]",
      ]);
    }
  });

  it("gives AWS the 29 fields in one argument, as AWS writes a format", async () => {
    const [args = []] = await callsTo("ec2 create-flow-logs");
    const [format = "", ...others] = valuesOf(args, "--log-format");
    expect(others).toEqual([]);
    const fields = [...format.matchAll(/\$\{([a-z0-9-]+)\}/g)].map(([, field]) => field);
    expect(fields.length).toBe(29);
    expect(new Set(fields).size).toBe(29);
    expect(fields.slice(0, 14).join(" ")).toBe(
      "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status",
    );
    expect(fields).toEqual(
      expect.arrayContaining(["pkt-srcaddr", "pkt-dstaddr", "resource-id", "next-hop-interface-type"]),
    );
    expect(format).toBe(fields.map((field) => `\${${field}}`).join(" "));
  });

  it("logs DNS queries of each VPC once, where it is asked for", async () => {
    const associated = await callsTo("route53resolver associate-resolver-query-log-config");
    expect(associated.map((args) => valuesOf(args, "--resource-id"))).toEqual([["vpc-01"], ["vpc-02"]]);
    const without = await run({ ...toBucket, hasResolverLog: false }, "on");
    expect(operationsOf(without).filter((name) => name.startsWith("route53resolver"))).toEqual([]);
  });

  it("makes log groups that forget, and a role, for CloudWatch Logs", async () => {
    const done = await run(toLogGroup, "on");
    expect(operationsOf(done).filter((name) => /^(?:logs|iam|sts) /.test(name))).toEqual([
      "logs create-log-group",
      "logs put-retention-policy",
      "logs create-log-group",
      "logs put-retention-policy",
      "iam create-role",
      "iam put-role-policy",
      "sts get-caller-identity",
    ]);
    const flowLog = done.calls.find((args) => args[1] === "create-flow-logs") ?? [];
    expect(valuesOf(flowLog, "--log-group-name")).toEqual(["/tollgate/sample"]);
    expect(valuesOf(flowLog, "--deliver-logs-permission-arn")).toEqual([
      "arn:aws:iam::111122223333:role/tollgate-sample",
    ]);
    const dns = done.calls.find((args) => args[1] === "create-resolver-query-log-config") ?? [];
    expect(valuesOf(dns, "--destination-arn")).toEqual([
      "arn:aws:logs:eu-west-1:111122223333:log-group:/tollgate/sample-dns",
    ]);
  });

  it("asks for the gateways that were named, and for no others", async () => {
    const natGateways = ["nat-0123456789abcdef0", "nat-01234567"];
    const described = await callsTo("ec2 describe-nat-gateways", { ...toBucket, natGateways });
    for (const args of described) expect(valuesOf(args, "--nat-gateway-ids")).toEqual(natGateways);
  });

  it("touches no bucket that exists, since AWS may replace its policy", async () => {
    const { rc, calls, messages } = await run(toBucket, "on", { SAMPLE_BUCKET_EXISTS: "yes" });
    expect(rc).not.toBe(0);
    expect(calls.at(-1)?.slice(0, 2)).toEqual(["s3api", "head-bucket"]);
    expect(messages).toContain("This bucket exists already.");
  });

  it("changes nothing where there is no gateway", async () => {
    const done = await run(toBucket, "on", { SAMPLE_INTERFACES: "None", SAMPLE_REGIONAL: "None" });
    expect(done.rc).not.toBe(0);
    expect(new Set(operationsOf(done))).toEqual(new Set(["ec2 describe-nat-gateways"]));
  });

  it.each(["s3api create-bucket", "ec2 create-flow-logs", "route53resolver create-resolver-query-log-config"])(
    "stops where %s is denied, and says how to undo the rest",
    async (operation) => {
      const done = await run(toBucket, "on", { SAMPLE_DENIED: operation });
      expect(done.rc).not.toBe(0);
      expect(operationsOf(done).at(-1)).toBe(operation);
      expect(done.messages).toContain("The steps off and remove undo what was done until here.");
    },
  );

  it("stops where AWS answers that it made no flow log, though the call itself succeeds", async () => {
    const done = await run(toBucket, "on", { SAMPLE_UNSUCCESSFUL: "Access Denied for LogDestination" });
    expect(done.rc).not.toBe(0);
    expect(done.messages).toContain("Access Denied for LogDestination");
    expect(operationsOf(done).at(-1)).toBe("ec2 create-flow-logs");
  });

  it("gives a bucket its Region's location, which us-east-1 refuses", async () => {
    const [abroad = []] = await callsTo("s3api create-bucket");
    expect(valuesOf(abroad, "--create-bucket-configuration")).toEqual(["LocationConstraint=eu-west-1"]);
    const [home = []] = await callsTo("s3api create-bucket", { ...toBucket, region: "us-east-1" });
    expect(home).not.toContain("--create-bucket-configuration");
  });

  it("writes ARNs of the Region's partition", async () => {
    const [args = []] = await callsTo("ec2 create-flow-logs", { ...toBucket, region: "us-gov-west-1" });
    expect(valuesOf(args, "--log-destination")).toEqual(["arn:aws-us-gov:s3:::my-nat-sample"]);
  });
});

describe("ending a sample", () => {
  it("deletes the flow logs that have its tag, and lets go of every VPC before it deletes the Resolver query log", async () => {
    const done = await run(toBucket, "off");
    expect(done.rc).toBe(0);
    const [described = []] = done.calls;
    expect(valuesOf(described, "--filter")).toEqual(["Name=tag:tollgate,Values=sample"]);
    const deleted = done.calls.find((args) => args[1] === "delete-flow-logs") ?? [];
    expect(valuesOf(deleted, "--flow-log-ids")).toEqual(["fl-01", "fl-02"]);
    expect(operationsOf(done).slice(2)).toEqual([
      "route53resolver list-resolver-query-log-configs",
      "route53resolver list-resolver-query-log-config-associations",
      "route53resolver disassociate-resolver-query-log-config",
      "route53resolver disassociate-resolver-query-log-config",
      "route53resolver list-resolver-query-log-config-associations",
      "route53resolver delete-resolver-query-log-config",
    ]);
  });

  it("deletes nothing where there is none", async () => {
    const done = await run({ ...toBucket, hasResolverLog: false }, "off", { SAMPLE_FLOW_LOGS: "None" });
    expect(done.rc).toBe(0);
    expect(operationsOf(done)).toEqual(["ec2 describe-flow-logs"]);
  });

  it("removes what the first step made, and nothing else", async () => {
    expect((await run(toBucket, "remove")).calls).toEqual([
      ["s3", "rb", "--region", "eu-west-1", "s3://my-nat-sample", "--force"],
    ]);
    const done = await run(toLogGroup, "remove");
    expect(
      done.calls.map((args) => [args[1], ...valuesOf(args, "--log-group-name"), ...valuesOf(args, "--role-name")]),
    ).toEqual([
      ["delete-log-group", "/tollgate/sample"],
      ["delete-log-group", "/tollgate/sample-dns"],
      ["delete-role-policy", "tollgate-sample-eu-west-1"],
      ["delete-role", "tollgate-sample-eu-west-1"],
    ]);
  });

  it("copies the logs by calls that read alone", async () => {
    expect(operationsOf(await run(toBucket, "fetch"))).toEqual(["s3 sync"]);
    const done = await run(toLogGroup, "fetch");
    expect(operationsOf(done)).toEqual(["logs filter-log-events", "logs filter-log-events"]);
    expect(done.left).toEqual(["tollgate-sample"]);
  });
});
