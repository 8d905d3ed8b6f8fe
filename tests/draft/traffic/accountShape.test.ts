import { describe, expect, it } from "vitest";
import type { AccountPart } from "@/lib/account/account";
import { readAccount } from "@/lib/account/readAccount";
import { accountNetwork } from "@/lib/draft/traffic/accountNetwork";
import { guessedNetwork } from "@/lib/draft/traffic/guessedNetwork";
import { draftTraffic } from "@/lib/draft/traffic/trafficDraft";
import type { Metrics } from "@/lib/traffic/metrics/metrics";
import { octoberOf } from "@/tests/bills-read/spends";
import { home, names, trafficOf } from "./someTraffic";

type Gateway = { readonly id: string; readonly vpc: string; readonly az: number; readonly state?: string };

const gateway = ({ id, vpc, az, state = "available" }: Gateway) => ({
  NatGatewayId: id,
  State: state,
  ConnectivityType: "public",
  VpcId: vpc,
  SubnetId: `subnet-0${vpc}${az}`,
  NatGatewayAddresses: [
    { NetworkInterfaceId: `eni-0${id}`, PrivateIp: "10.0.0.9", PublicIp: "198.51.100.9", IsPrimary: true },
  ],
});

const subnet = (vpc: string, az: number) => ({
  SubnetId: `subnet-0${vpc}${az}`,
  VpcId: vpc,
  CidrBlock: `10.0.${az}.0/24`,
  AvailabilityZone: `us-east-1${"abc"[az - 1]}`,
  AvailabilityZoneId: `use1-az${az}`,
});

/** The main route table of a VPC, that leads to one gateway. */
const table = (vpc: string, nat: string) => ({
  RouteTableId: `rtb-0${vpc}`,
  VpcId: vpc,
  Associations: [{ Main: true, RouteTableId: `rtb-0${vpc}` }],
  Routes: [{ DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: nat, State: "active" }],
});

const endpoint = (id: string, service: string, type: string, subnets: readonly string[], requesterManaged = false) => ({
  VpcEndpointId: id,
  VpcEndpointType: type,
  VpcId: "vpc-0a",
  ServiceName: `com.amazonaws.us-east-1.${service}`,
  State: "available",
  SubnetIds: subnets,
  RequesterManaged: requesterManaged,
});

function partsOf(...documents: readonly object[]): readonly AccountPart[] {
  const read = readAccount([{ file: "answers", documents }]);
  return read.ok ? read.value.parts : expect.fail(read.error.message);
}

const subnets = { Subnets: ["vpc-0a", "vpc-0b"].flatMap((vpc) => [1, 2, 3].map((az) => subnet(vpc, az))) };
const oneForThreeAzs = partsOf({ NatGateways: [gateway({ id: "nat-0a", vpc: "vpc-0a", az: 1 })] }, subnets, {
  RouteTables: [table("vpc-0a", "nat-0a")],
});

describe("the network of an account", () => {
  it("has one gateway for all AZs where the subnets of several lead to it", () => {
    expect(accountNetwork(oneForThreeAzs)).toMatchObject({
      mode: "single",
      vpcCount: 1,
      azCount: 3,
      publicIpv4PerGateway: 1,
      hasBothKinds: false,
    });
  });

  it("has one in each AZ where a VPC has as many; deleted ones are not counted", () => {
    const gateways = ["vpc-0a", "vpc-0b"].flatMap((vpc) =>
      [1, 2].map((az) => gateway({ id: `nat-0${vpc}${az}`, vpc, az })),
    );
    const gone = gateway({ id: "nat-0gone", vpc: "vpc-0b", az: 3, state: "deleted" });
    expect(accountNetwork(partsOf({ NatGateways: [...gateways, gone] }, subnets))).toMatchObject({
      mode: "per-az",
      vpcCount: 2,
      azCount: 2,
      publicIpv4PerGateway: 1,
    });
  });

  it("is none without a gateway that runs", () => {
    expect(accountNetwork([])).toBeNull();
    expect(
      accountNetwork(partsOf({ NatGateways: [gateway({ id: "nat-0a", vpc: "vpc-0a", az: 1, state: "failed" })] })),
    ).toBeNull();
  });
});

const noMetrics: Metrics = { natGateways: [], endpoints: [], warnings: [] };
const traffic = trafficOf(["nat-0a"], 24, [
  { nat: "nat-0a", direction: "up", name: names.s3, hourly: Array<number>(24).fill(2 ** 30) },
]);

const withEndpoints = [
  ...partsOf(
    { NatGateways: [gateway({ id: "nat-0a", vpc: "vpc-0a", az: 1 })] },
    subnets,
    { RouteTables: [table("vpc-0a", "nat-0a")] },
    {
      VpcEndpoints: [
        endpoint("vpce-0a", "logs", "Interface", ["subnet-0vpc-0a1", "subnet-0vpc-0a2"]),
        endpoint("vpce-0b", "kms", "Interface", ["subnet-0vpc-0a1"], true),
        endpoint("vpce-0c", "s3", "Gateway", []),
        endpoint("vpce-0d", "dynamodb", "Gateway", []),
      ],
    },
  ),
];

const metered: Metrics = {
  ...noMetrics,
  endpoints: [{ endpoint: "vpce-0a", bytes: 2n ** 30n * 10n, hours: 24, from: null, to: null, isIdle: false }],
};

describe("the scenario of an account with a log", () => {
  it("has the account's network and its endpoints, and says what each rests on", () => {
    const draft = draftTraffic({ traffic, home, bill: null, parts: withEndpoints, metrics: metered });
    expect(draft.scenario).toMatchObject({ azCount: 3, vpcCount: 1, nat: { mode: "single", publicIpv4PerGateway: 1 } });
    expect(draft.scenario?.services).toEqual([
      // A GB each hour by NAT, though there is a gateway endpoint.
      { id: "s3", gb: 730, today: "nat", endpoint: "auto", azCount: 3 },
      // 10 GB in 24 hours: × 730 ÷ 24.
      { id: "logs", gb: expect.closeTo(10 * (730 / 24), 9), today: "interface", endpoint: "auto", azCount: 2 },
      // AWS made it for another service of its own: it is not the reader's to remove.
      { id: "kms", gb: 0, today: "interface", endpoint: "interface", azCount: 1 },
      { id: "dynamodb", gb: 0, today: "gateway", endpoint: "auto", azCount: 3 },
    ]);
    expect(draft.warnings.map(({ code }) => code)).toEqual(["sample-scaled", "service-both-ways"]);
    expect(draft.basis).toEqual([
      { path: "services.0", basis: "measured", gb: 730, hours: 24, why: expect.stringContaining("Measured") },
    ]);
    expect(draft.origins.filter(({ certainty }) => certainty === "guessed").map(({ path }) => path)).toEqual([
      "services",
    ]);
    expect(draft.origins.find(({ path }) => path === "nat.mode")?.why).toContain("1 zonal NAT gateway in 1 VPC");
  });

  it("keeps the hours of an interface endpoint beside traffic that goes to its service by NAT", () => {
    const logs = trafficOf(["nat-0a"], 24, [
      { nat: "nat-0a", direction: "up", name: names.logs, hourly: Array<number>(24).fill(2 ** 30) },
    ]);
    const draft = draftTraffic({ traffic: logs, home, bill: null, parts: withEndpoints, metrics: metered });
    expect(draft.scenario?.services.map(({ id, today }) => [id, today])).toEqual([
      ["logs", "nat"],
      ["unnamed-endpoint-1", "interface"],
      ["kms", "interface"],
      ["s3", "gateway"],
      ["dynamodb", "gateway"],
    ]);
    expect(draft.basis.map(({ basis }) => basis)).toEqual(["named-by-dns"]);
  });

  it("takes the bill's hours, rates and GB, and the account's network and endpoints", () => {
    const spend = octoberOf(
      ["NatGateway-Hours", 744, 744 * 0.045],
      ["NatGateway-Bytes", 1000, 45],
      ["VpcEndpoint-Hours", 3 * 744, 3 * 7.44],
      ["VpcEndpoint-Bytes", 400, 4],
      ["PublicIPv4:InUseAddress", 744, 3.72],
      // Two of three AZs cross to the gateway, and each crossing is charged on both sides: 1,000 × 2 × 2 ÷ 3.
      ["DataTransfer-Regional-Bytes", 4000 / 3, 40 / 3],
    );
    const bill = { spend, choice: { region: home, account: null, month: "2026-10" } };
    const draft = draftTraffic({ traffic, home, bill, parts: withEndpoints, metrics: metered });
    expect(draft.scenario).toMatchObject({ hoursPerMonth: 744, azCount: 3, nat: { mode: "single" }, unnamedGb: 0 });
    // CloudWatch tells of logs, 10 GB in 24 hours; the rest of the bill's 400 GB is the other's.
    const ofLogs = 10 * 31;
    expect(draft.scenario?.services.map(({ id, gb }) => [id, gb])).toEqual([
      ["s3", expect.closeTo(1000, 9)],
      ["logs", expect.closeTo(ofLogs, 9)],
      ["kms", expect.closeTo(400 - ofLogs, 9)],
      ["dynamodb", 0],
    ]);
    // What was paid: each charge of the bill is the scenario's.
    expect(draft.reconciliation.filter(({ why }) => why !== null)).toEqual([]);
  });
});

describe("services that the reader names", () => {
  it("take their GB out of what has no name, and say so", () => {
    const amazon = trafficOf(["nat-0a"], 24, [
      { nat: "nat-0a", direction: "up", name: names.amazon, hourly: Array<number>(24).fill(2 ** 30) },
    ]);
    const input = { traffic: amazon, home, bill: null, parts: [], metrics: noMetrics };
    const draft = draftTraffic({ ...input, entered: [{ id: "logs", gb: 700 }] });
    expect(draft.scenario).toMatchObject({ unnamedGb: 30, services: [{ id: "logs", gb: 700, today: "nat" }] });
    expect(draft.basis.map(({ path, basis }) => [path, basis])).toEqual([
      ["unnamedGb", "unnamed"],
      ["services.0", "entered"],
    ]);
    const more = draftTraffic({ ...input, entered: [{ id: "logs", gb: 731 }] });
    expect([more.scenario, more.warnings.map(({ code }) => code)]).toEqual([null, ["sample-scaled", "too-much-named"]]);
  });

  it("cannot have what went to private addresses", () => {
    const hairpin = trafficOf(["nat-0a"], 24, [
      { nat: "nat-0a", direction: "up", name: names.private, hourly: Array<number>(24).fill(2 ** 30) },
    ]);
    const draft = draftTraffic({ traffic: hairpin, home, bill: null, parts: [], metrics: noMetrics });
    expect(draft.scenario?.unnamedGb).toBe(730);
    expect(draft.warnings.map(({ code }) => code)).toContain("private-through-nat");
    // No endpoint carries it, so no plan is cheaper for it.
    expect(draft.plan?.bestUsd).toBe(draft.plan?.worstUsd);
    const named = draftTraffic({
      traffic: hairpin,
      home,
      bill: null,
      parts: [],
      metrics: noMetrics,
      entered: [{ id: "s3", gb: 1 }],
    });
    expect(named.scenario).toBeNull();
  });
});

describe("a network that is guessed from logs", () => {
  it("is within a scenario's limits, however many gateways were logged, and says so", () => {
    const nats = Array.from({ length: 7_000 }, (_, at) => `nat-0${at}`);
    const rows = nats.map((nat) => ({ nat, direction: "down", name: names.s3, hourly: [1] }) as const);
    const traffic = trafficOf(nats, 24, rows);
    // 7,000 gateways of 6 to a VPC would be 1,167 VPCs.
    const { vpcCount, azCount, origins } = guessedNetwork(traffic);
    expect([vpcCount, azCount]).toEqual([1000, 6]);
    expect(origins.every(({ why }) => why.includes("1000 VPCs at most"))).toBe(true);
    const { scenario, warnings } = draftTraffic({
      traffic,
      home,
      bill: null,
      parts: [],
      metrics: { natGateways: [], endpoints: [], warnings: [] },
    });
    expect(scenario?.vpcCount).toBe(1000);
    expect(warnings.map(({ code }) => code)).not.toContain("not-a-scenario");
  });
});
