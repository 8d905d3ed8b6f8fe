import { describe, expect, it } from "vitest";
import type { AccountPart } from "@/lib/account/account";
import { ipv6Table } from "@/lib/address/address";
import { addressOf } from "@/lib/address/readAddress";
import { clientPlacer } from "@/lib/draft/traffic/view/clientPlace";
import { maxClientCount } from "@/lib/draft/traffic/view/clients";
import { names } from "@/tests/draft/traffic/someTraffic";
import { clientRow, partOf, rowOf, trafficWith, viewOf } from "./someView";

const subnet = (id: string, vpc: string, cidr: string) =>
  ({ id, vpc, azId: null, cidr, natGateway: null, path: "nat-gateway", why: "", interfaceCount: null }) as const;
const gateway = (id: string, vpc: string) =>
  ({
    id,
    state: "available",
    isPriced: true,
    mode: "zonal",
    connectivity: "public",
    vpc,
    azIds: [],
    addresses: [],
    publicAddresses: [],
    interfaces: [],
  }) as const;

describe("clients of a NAT gateway", () => {
  const rows = [rowOf(names.s3, "down", 1)];

  it("are added up over services and directions, the most GB first", () => {
    const { clients } = viewOf(
      trafficWith(rows, [
        clientRow("10.0.1.5", names.s3, "down", 8),
        clientRow("10.0.1.9", names.internet, "up", 20),
        clientRow("10.0.1.5", names.s3, "up", 1),
        clientRow("10.0.1.5", names.otherS3, "up", 4),
      ]),
    );
    expect(clients.rows.map(({ address, upGb, downGb, totalGb }) => [address, upGb, downGb, totalGb])).toEqual([
      ["10.0.1.9", 20, 0, 20],
      ["10.0.1.5", 5, 8, 13],
    ]);
    expect(clients.rows[1]?.services.map(({ label, gb }) => [label, gb])).toEqual([
      ["Amazon S3", 9],
      ["Amazon S3 in eu-west-1", 4],
    ]);
    expect(clients.rows[1]?.gb).toEqual({ gateway: 9, interface: 0, nat: 4, unnamed: 0 });
  });

  it("have their addresses in their own rows and nowhere else, and all of a view can be posted by a worker", () => {
    const view = viewOf(trafficWith(rows, [clientRow("10.0.1.5", names.s3, "down", 8)]));
    const { clients, ...others } = view;
    expect(JSON.stringify(clients)).toContain("10.0.1.5");
    expect(JSON.stringify(others)).not.toContain("10.0.1.5");
    expect(structuredClone(view)).toEqual(view);
  });

  it("of equal GB come in the order of their addresses, as many as are kept", () => {
    const equal = Array.from({ length: 300 }, (_, i) =>
      clientRow(`10.0.${i % 2}.${Math.floor(i / 2)}`, names.s3, "up", 1),
    );
    const { clients } = viewOf(trafficWith(rows, equal));
    expect(clients.rows.map(({ address }) => address)).toEqual(Array.from({ length: 100 }, (_, i) => `10.0.0.${i}`));
    expect([clients.moreCount, clients.moreGb]).toEqual([200, 200]);
  });

  it("past the hundredth are one amount", () => {
    const many = Array.from({ length: 1_000 }, (_, i) =>
      clientRow(`10.0.${Math.floor(i / 250)}.${i % 250}`, names.s3, "down", 1_000 - i),
    );
    const { clients } = viewOf(trafficWith(rows, many));
    expect(clients.rows).toHaveLength(maxClientCount);
    expect(clients.rows[0]?.address).toBe("10.0.0.0");
    // 900 clients of 900, 899, …, 1 GB: 900 × 901 ÷ 2; all of them 1,000 × 1,001 ÷ 2.
    expect([clients.moreCount, clients.moreGb, clients.totalGb]).toEqual([900, 405_450, 500_500]);
  });
});

const placerOf = (parts: readonly AccountPart[]) => {
  const table = ipv6Table();
  const placeOf = clientPlacer(parts, table);
  return (address: string, nat: string | null) => placeOf(addressOf(address, table), nat);
};

describe("whose an address is", () => {
  const own = { id: "eni-0a", type: "interface", subnet: "subnet-0a", vpc: "vpc-0a", natGateway: null } as const;

  it("is an instance and its interface where the account lists them, else a subnet", () => {
    const placeOf = placerOf([
      partOf({
        interfaces: [{ ...own, instance: "i-0a", addresses: ["10.0.1.5"] }],
        subnets: [subnet("subnet-0a", "vpc-0a", "10.0.1.0/24")],
      }),
    ]);
    expect(placeOf("10.0.1.5", null)).toEqual({
      instance: "i-0a",
      interface: "eni-0a",
      subnet: "subnet-0a",
      vpc: "vpc-0a",
    });
    expect(placeOf("10.0.1.6", null)).toEqual({ instance: null, interface: null, subnet: "subnet-0a", vpc: "vpc-0a" });
    expect(placeOf("10.0.2.6", null)).toEqual({ instance: null, interface: null, subnet: null, vpc: null });
    expect(placeOf("2001:db8::1", null).subnet).toBeNull();
  });

  it("is told by the gateway where two VPCs have the same addresses, and by nothing else", () => {
    const placeOf = placerOf([
      partOf({
        natGateways: [gateway("nat-0a", "vpc-0a"), gateway("nat-0b", "vpc-0b")],
        subnets: [subnet("subnet-0a", "vpc-0a", "10.0.1.0/24"), subnet("subnet-0b", "vpc-0b", "10.0.0.0/16")],
      }),
    ]);
    expect(placeOf("10.0.1.5", "nat-0a").subnet).toBe("subnet-0a");
    expect(placeOf("10.0.1.5", "nat-0b").subnet).toBe("subnet-0b");
    expect(placeOf("10.0.1.5", null).subnet).toBeNull();
    expect(placeOf("10.0.2.5", null).subnet).toBe("subnet-0b");
  });
});
