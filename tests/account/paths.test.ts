import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathOf } from "@/lib/account/paths";
import { ipv4Block } from "@/lib/address/ipv4Block";
import { fixture, partOf } from "@/tests/account/fixtures";

type Route = Readonly<Record<string, string>>;
const route = (DestinationCidrBlock: string, target: Route, State = "active"): Route => ({
  DestinationCidrBlock,
  State,
  ...target,
});
const nat = { NatGatewayId: "nat-1" };
const igw = { GatewayId: "igw-1" };
const tgw = { TransitGatewayId: "tgw-1" };
const local = route("10.0.0.0/16", { GatewayId: "local" });

const subnet = { SubnetId: "subnet-1", VpcId: "vpc-1", AvailabilityZoneId: "use1-az1" };
const table = (id: string, associations: readonly object[], routes: readonly Route[]) => ({
  RouteTableId: id,
  VpcId: "vpc-1",
  Associations: associations,
  Routes: [local, ...routes],
});
const subnetIn = (...tables: readonly object[]) => partOf({ Subnets: [subnet] }, { RouteTables: tables }).subnets[0];

describe("the route table of a subnet", () => {
  const own = [{ SubnetId: "subnet-1", Main: false, AssociationState: { State: "associated" } }];
  const main = [{ Main: true }];

  it("is its own where it has an association, else the main one of its VPC", () => {
    const [mainTable, ownTable] = [
      table("rtb-main", main, [route("0.0.0.0/0", igw)]),
      table("rtb-own", own, [route("0.0.0.0/0", nat)]),
    ];
    expect(subnetIn(mainTable, ownTable)).toMatchObject({ natGateway: "nat-1", path: "nat-gateway" });
    expect(subnetIn(mainTable, ownTable)?.why).toContain("rtb-own");
    expect(subnetIn(mainTable)).toMatchObject({ natGateway: null, path: "internet-gateway" });
    expect(subnetIn(mainTable)?.why).toContain("main route table of its VPC, rtb-main");
  });

  it("is not one whose association ended, nor another VPC's main one", () => {
    const ended = [{ SubnetId: "subnet-1", AssociationState: { State: "disassociated" } }];
    expect(subnetIn(table("rtb-1", ended, [route("0.0.0.0/0", nat)]))?.path).toBe("route-table-unknown");
    const others = { ...table("rtb-2", main, [route("0.0.0.0/0", nat)]), VpcId: "vpc-2" };
    expect(subnetIn(others)).toMatchObject({ natGateway: null, path: "route-table-unknown" });
  });

  it("whose gateway is gone leads nowhere: a blackhole by AWS's word, or by the gateway's state", () => {
    const blackhole = table("rtb-1", main, [route("0.0.0.0/0", nat, "blackhole")]);
    expect(subnetIn(blackhole)).toMatchObject({ natGateway: null, path: "blackhole" });
    const deleted = { NatGateways: [{ NatGatewayId: "nat-1", State: "deleted", VpcId: "vpc-1" }] };
    const to = { RouteTables: [table("rtb-1", main, [route("0.0.0.0/0", nat)])] };
    const { subnets } = partOf({ Subnets: [subnet] }, to, deleted);
    expect(subnets[0]).toMatchObject({ natGateway: null, path: "blackhole" });
  });

  it("of AWS's own example has a blackhole and an internet gateway", () => {
    const { subnets } = partOf(fixture("aws-example-route-tables"), {
      Subnets: [
        { SubnetId: "subnet-x", VpcId: "vpc-0065acced4EXAMPLE" },
        { SubnetId: "subnet-0d3d002af8EXAMPLE", VpcId: "vpc-0065acced4EXAMPLE" },
        { SubnetId: "subnet-y", VpcId: "vpc-3EXAMPLE" },
      ],
    });
    expect(subnets.map(({ id, path, natGateway }) => [id, path, natGateway])).toEqual([
      ["subnet-0d3d002af8EXAMPLE", "internet-gateway", null],
      ["subnet-x", "blackhole", null],
      ["subnet-y", "internet-gateway", null],
    ]);
  });
});

describe("the longest prefix", () => {
  it.each([
    [
      "two halves take all from the default",
      [route("0.0.0.0/0", nat), route("0.0.0.0/1", tgw), route("128.0.0.0/1", tgw)],
      "transit-gateway",
      "tgw-1",
    ],
    [
      "two halves to NAT take all",
      [route("0.0.0.0/0", tgw), route("0.0.0.0/1", nat), route("128.0.0.0/1", nat)],
      "nat-gateway",
      "nat-1",
    ],
    [
      "private ranges elsewhere leave the internet to NAT",
      [route("0.0.0.0/0", nat), route("10.0.0.0/8", tgw)],
      "nat-gateway",
      "nat-1",
    ],
    [
      "a part of the internet goes to NAT",
      [route("0.0.0.0/0", igw), route("52.0.0.0/8", nat)],
      "nat-gateway-in-part",
      "nat-1",
    ],
    ["private ranges alone go to NAT", [route("172.16.0.0/12", nat)], "nat-gateway-private", "nat-1"],
    ["nothing but the VPC itself", [], "no-route", null],
    ["a firewall's endpoint comes first", [route("0.0.0.0/0", { GatewayId: "vpce-1" })], "endpoint", "vpce-1"],
    [
      "an instance does NAT",
      [route("0.0.0.0/0", { NetworkInterfaceId: "eni-1", InstanceId: "i-1" })],
      "appliance",
      "eni-1",
    ],
  ] as const)("decides: %s", (_, routes, code, id) => {
    expect(pathOf([local, ...routes])).toEqual({ code, id });
  });

  it("leaves routes of prefix lists to gateway endpoints", () => {
    const list = { DestinationPrefixListId: "pl-63a5400a", GatewayId: "vpce-1", State: "active" };
    expect(pathOf([local, list, route("0.0.0.0/0", nat)])).toEqual({ code: "nat-gateway", id: "nat-1" });
  });

  it("finds NAT64 where no IPv4 goes to a NAT gateway", () => {
    const sixth = { DestinationIpv6CidrBlock: "64:ff9b::/96", NatGatewayId: "nat-6", State: "active" };
    expect(pathOf([local, sixth])).toEqual({ code: "nat64", id: "nat-6" });
  });

  it("is found whatever the order of routes, and NAT is found exactly where some public address goes there", () => {
    const cidrs = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 8 }))
      // AWS keeps a route's block without bits beyond its length.
      .map(([byte, bits]) => `${(byte >> (8 - bits)) << (8 - bits)}.0.0.0/${bits}`);
    const targets = fc.constantFrom(nat, igw, tgw);
    const routes = fc.uniqueArray(fc.tuple(cidrs, targets), {
      selector: ([cidr]) => `${ipv4Block(cidr)?.from}/${ipv4Block(cidr)?.prefixLength}`,
      maxLength: 8,
    });
    fc.assert(
      fc.property(routes, (pairs) => {
        const list = pairs.map(([cidr, target]) => route(cidr, target));
        const path = pathOf(list);
        expect(pathOf([...list].reverse()).code).toBe(path.code);
        // Routes of /8 and shorter decide by the first byte: look each one up.
        const targetOf = (byte: number) =>
          pairs
            .map(([cidr, target]) => ({ range: ipv4Block(cidr), target }))
            .filter(({ range }) => range !== null && range.from <= byte * 2 ** 24 && byte * 2 ** 24 < range.to)
            .sort((a, b) => (b.range?.prefixLength ?? 0) - (a.range?.prefixLength ?? 0))[0]?.target;
        const isPublic = (byte: number) => byte !== 0 && byte !== 10 && byte !== 127 && byte < 224;
        const bytes = Array.from({ length: 256 }, (_, byte) => byte).filter(isPublic);
        const toNat = bytes.some((byte) => targetOf(byte) === nat);
        expect(["nat-gateway", "nat-gateway-in-part"].includes(path.code)).toBe(toNat);
      }),
      { numRuns: 500 },
    );
  });
});
