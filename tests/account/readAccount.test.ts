import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAccount } from "@/lib/account/readAccount";
import { accountOf, codesOf, fixture, partOf } from "@/tests/account/fixtures";
import { network } from "@/tests/collect/standIn/network";

const isDescribed = ([operation]: readonly [string, object]) => operation.startsWith("ec2 ");
const answersOf = (region: string, n: number) =>
  Object.entries(network(region, n))
    .filter(isDescribed)
    .map(([, answer]) => answer);

describe("NAT gateways", () => {
  it("have all their private addresses, secondary ones too, and their interfaces once", () => {
    const { natGateways } = partOf(fixture("aws-example-nat-gateways"));
    expect(natGateways).toMatchObject([
      {
        id: "nat-01234567890abcdef",
        state: "available",
        mode: "zonal",
        connectivity: "public",
        addresses: ["10.0.0.211", "10.0.0.74"],
        publicAddresses: ["3.211.231.218", "54.85.121.213"],
        interfaces: ["eni-09cc4b2558794f7f9"],
      },
      { id: "nat-1234567890abcdef0", connectivity: "private", addresses: ["10.0.20.197", "10.0.20.240", "10.0.20.33"] },
    ]);
  });

  it("that are regional have the AZs of their addresses; deleted ones are named and never priced", () => {
    const account = accountOf(fixture("regional-and-deleted"));
    expect(account.parts[0]?.natGateways).toMatchObject([
      {
        id: "nat-0ddddddddddddddd1",
        mode: "regional",
        azIds: ["use1-az1", "use1-az2"],
        interfaces: [],
        isPriced: true,
      },
      { id: "nat-0deleted000000001", mode: "zonal", state: "deleted", isPriced: false },
    ]);
    expect(account.warnings.find(({ code }) => code === "not-running")?.about).toEqual(["nat-0deleted000000001"]);
  });

  it.each(["available", "Available", "PENDING", "pending"])("in state %s are priced", (State) => {
    const { natGateways } = partOf({ NatGateways: [{ NatGatewayId: "nat-1", State }] });
    expect(natGateways[0]).toMatchObject({ isPriced: true, state: State.toLowerCase() });
  });

  it.each(["failed", "Deleting", "deleted", "", "rejected"])("in state %j are not", (State) => {
    expect(partOf({ NatGateways: [{ NatGatewayId: "nat-1", State }] }).natGateways[0]?.isPriced).toBe(false);
  });

  it("are known by their interface where nobody may describe them", () => {
    const { natGateways } = partOf(fixture("nat-interface"));
    expect(natGateways).toMatchObject([
      { id: "nat-02d216882c09db8e6", addresses: ["172.31.25.220"], interfaces: ["eni-d56720fd"], vpc: "vpc-2ed2df47" },
    ]);
  });
});

describe("endpoints", () => {
  const endpoints = () => partOf(fixture("aws-example-vpc-endpoints"));

  it("keep types that are not planned with, and say so", () => {
    expect(endpoints().endpoints.map(({ type, service }) => `${type} ${service}`)).toEqual([
      "Gateway dynamodb",
      "Interface elasticloadbalancing",
      "GatewayLoadBalancer com.amazonaws.vpce.us-east-1.vpce-svc-123123a1c43abc123",
    ]);
    expect(codesOf(accountOf(fixture("aws-example-vpc-endpoints")))).toContain("endpoint-type-not-planned");
    const later = accountOf({
      VpcEndpoints: [{ VpcEndpointId: "vpce-1", VpcEndpointType: "Tunnel", State: "available" }],
    });
    expect(later.parts[0]?.endpoints[0]?.type).toBe("Tunnel");
  });

  it("are in the distinct AZs of their subnets, by the AZs' ids", () => {
    const subnets = [
      ["subnet-1", "use1-az1"],
      ["subnet-2", "use1-az2"],
      ["subnet-3", "use1-az2"],
    ].map(([SubnetId, AvailabilityZoneId]) => ({ SubnetId, AvailabilityZoneId, VpcId: "vpc-1" }));
    const endpoint = {
      VpcEndpointId: "vpce-1",
      VpcEndpointType: "Interface",
      State: "available",
      SubnetIds: ["subnet-3", "subnet-1", "subnet-2"],
    };
    expect(partOf({ VpcEndpoints: [endpoint] }, { Subnets: subnets }).endpoints[0]?.azIds).toEqual([
      "use1-az1",
      "use1-az2",
    ]);
    expect(codesOf(accountOf({ VpcEndpoints: [endpoint] }))).toContain("azs-unknown");
  });

  it("that an AWS service keeps for itself are named", () => {
    const account = accountOf({
      VpcEndpoints: [{ VpcEndpointId: "vpce-1", State: "available", RequesterManaged: true }],
    });
    expect(account.warnings.find(({ code }) => code === "requester-managed")?.about).toEqual(["vpce-1"]);
  });

  it("of another Region's service keep its whole name", () => {
    const ServiceName = "com.amazonaws.eu-west-1.s3";
    const endpoint = { VpcEndpointId: "vpce-1", State: "available", ServiceName, ServiceRegion: "eu-west-1" };
    const zones = { AvailabilityZones: [{ ZoneId: "use1-az1", ZoneName: "us-east-1a", RegionName: "us-east-1" }] };
    const line = {
      tollgate: 1,
      operation: "ec2 describe-vpc-endpoints",
      region: "us-east-1",
      account: null,
      page: 1,
      rc: 0,
    };
    const { parts } = accountOf(
      { ...line, answer: { VpcEndpoints: [endpoint] } },
      { ...line, operation: "ec2 describe-availability-zones", answer: zones },
    );
    expect(parts[0]?.endpoints[0]?.service).toBe(ServiceName);
  });

  it("have the host names that they would take over, wildcards too", () => {
    const { endpointServices } = partOf(fixture("aws-example-vpc-endpoint-services"));
    expect(endpointServices.map(({ name, privateDnsNames }) => [name, privateDnsNames])).toEqual([
      ["com.amazonaws.us-east-1.dynamodb", []],
      ["com.amazonaws.us-east-1.ec2", ["ec2.us-east-1.amazonaws.com"]],
      ["com.amazonaws.us-east-1.ssm", ["ssm.us-east-1.amazonaws.com"]],
    ]);
    const ServiceName = "com.amazonaws.us-east-1.execute-api";
    const names = ["*.execute-api.us-east-1.amazonaws.com", "*.execute-api.us-east-1.api.aws"];
    const service = { ServiceName, PrivateDnsNames: names.map((PrivateDnsName) => ({ PrivateDnsName })) };
    expect(partOf({ ServiceDetails: [service] }).endpointServices[0]?.privateDnsNames).toEqual(names);
  });
});

describe("flow logs", () => {
  it("have their format, and those of rejected traffic alone are called useless", () => {
    const logs = fixture("aws-example-flow-logs");
    expect(
      partOf(logs).flowLogs.map(({ trafficType, maxAggregationSeconds }) => [trafficType, maxAggregationSeconds]),
    ).toEqual([
      ["ACCEPT", 60],
      ["ALL", 600],
    ]);
    const account = accountOf({
      FlowLogs: [{ FlowLogId: "fl-1", TrafficType: "REJECT", DeliverLogsStatus: "FAILED" }],
    });
    expect(codesOf(account)).toEqual(expect.arrayContaining(["reject-only-flow-log", "flow-log-not-delivering"]));
  });
});

describe("an answer with a token for a next page", () => {
  it("is not whole, and says of which question", () => {
    const { warnings } = accountOf(fixture("regional-and-deleted"));
    expect(warnings.find(({ code }) => code === "incomplete")?.about).toEqual(["describe-nat-gateways"]);
  });

  it("is whole with the page that has none, in any order", () => {
    const [first, last] = [fixture("regional-and-deleted"), fixture("aws-example-nat-gateways")];
    for (const pages of [
      [first, last],
      [last, first],
    ]) {
      const account = accountOf(...pages);
      expect(codesOf(account)).not.toContain("incomplete");
      expect(account.parts.flatMap(({ natGateways }) => natGateways).length).toBe(4);
    }
  });
});

describe("several files", () => {
  const answers = [...answersOf("eu-west-1", 1), ...answersOf("us-east-1", 2)];
  const whole = accountOf(...answers);

  it("of two Regions give a part for each", () => {
    expect(whole.parts.map(({ region, natGateways }) => [region, natGateways.length])).toEqual([
      ["eu-west-1", 3],
      ["us-east-1", 3],
    ]);
  });

  it("give the same account in any order, and where some come twice", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...answers, ...answers], { minLength: 2 * answers.length, maxLength: 2 * answers.length }),
        fc.nat(answers.length),
        (shuffled, at) => {
          const read = readAccount([
            { file: "a.json", documents: shuffled.slice(0, at + 1) },
            { file: "b.json", documents: shuffled.slice(at + 1) },
          ]);
          expect(read).toEqual({ ok: true, value: whole });
        },
      ),
      { numRuns: 100 },
    );
  });

  it("of two times take the later state, and keep what only the earlier one says", () => {
    const line = (at: string, gateway: object) => ({
      tollgate: 1,
      operation: "ec2 describe-nat-gateways",
      region: "eu-west-1",
      account: "111122223333",
      at,
      page: 1,
      rc: 0,
      error: null,
      answer: { NextToken: null, NatGateways: [gateway] },
    });
    const early = line("2026-11-01T00:00:00Z", { NatGatewayId: "nat-1", State: "available", VpcId: "vpc-1" });
    const late = line("2026-11-02T00:00:00Z", { NatGatewayId: "nat-1", State: "deleted", VpcId: null });
    for (const lines of [
      [early, late],
      [late, early],
    ]) {
      expect(partOf(...lines).natGateways).toMatchObject([{ id: "nat-1", state: "deleted", vpc: "vpc-1" }]);
    }
  });
});

describe("Terraform's JSON", () => {
  const account = accountOf(fixture("terraform-plan"));

  it("gives gateways and endpoints of all modules, by their addresses where they have no id yet", () => {
    expect(account.parts[0]).toMatchObject({
      region: "us-east-1",
      natGateways: [{ id: "aws_nat_gateway.this[0]", state: "planned", mode: "zonal", isPriced: true }],
      endpoints: [
        { service: "logs", type: "Interface", subnets: ["subnet-0a", "subnet-0b"], privateDns: true },
        { service: "s3", type: "Gateway" },
      ],
    });
  });

  it("names what is not there yet, and leaves out what the plan removes", () => {
    expect(account.warnings.find(({ code }) => code === "planned-removal")?.about).toEqual(["aws_vpc_endpoint.old"]);
    expect(account.warnings.find(({ code }) => code === "planned")?.about.length).toBe(3);
    expect(JSON.stringify(account.parts)).not.toContain("sqs");
  });
});
