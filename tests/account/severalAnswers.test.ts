import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountOf, fixture, partOf } from "@/tests/account/fixtures";
import { network } from "@/tests/collect/standIn/network";

/** The main table of the subnets' VPC, which leads all addresses to one gateway. */
const routesToNat = ({ Subnets }: Record<string, unknown>) => ({
  RouteTables: [Subnets].flat().flatMap((subnet) => {
    const { VpcId, SubnetId } = Object(subnet);
    return {
      RouteTableId: `rtb-${SubnetId}`,
      VpcId,
      Associations: [{ SubnetId, Main: false }],
      Routes: [{ DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: "nat-0a", State: "active" }],
    };
  }),
});

/** The lists of what a network's answers have, each key once. */
const lists = Object.entries(network("us-east-1", 3))
  .filter(([operation]) => operation.startsWith("ec2 "))
  .flatMap(([, answer]) => Object.entries(answer))
  .filter(([key, value], at, all) => Array.isArray(value) && all.findIndex(([other]) => other === key) === at);

describe("one document with several answers", () => {
  it("tells what they tell one by one, in any order of its keys", () => {
    expect(lists.length).toBeGreaterThan(8);
    const oneByOne = accountOf(...lists.map(([key, value]) => ({ [key]: value })));
    expect(oneByOne.parts.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray(lists, { minLength: lists.length }), (shuffled) => {
        expect(accountOf(Object.fromEntries(shuffled)).parts).toEqual(oneByOne.parts);
      }),
      { numRuns: 30 },
    );
  });

  it("has subnets with their NAT gateways where it has Subnets and RouteTables", () => {
    const { subnets } = partOf({ ...fixture("aws-example-subnets"), ...routesToNat(fixture("aws-example-subnets")) });
    expect(subnets.length).toBeGreaterThan(0);
    expect(subnets.every(({ natGateway }) => natGateway === "nat-0a")).toBe(true);
  });
});
