import { describe, expect, it } from "vitest";
import {
  answerOf,
  chargeLines,
  chargeUsd,
  internet,
  linesOf,
  nat,
  otherRegion,
  pb,
  scenarioOf,
  service,
} from "./scenarios";

describe("NAT gateway hours", () => {
  it("bill one zonal gateway in each of 3 AZs: 3 × 730 × $0.045", () => {
    const [line, ...more] = chargeLines({}, "nat-only", "nat-gateway-hours");
    expect(more).toEqual([]);
    expect(line?.quantity).toBe(3 * 730);
    expect(line?.usd).toBeCloseTo(98.55, 9);
    expect(line).toMatchObject({
      unit: "gateway-hour",
      usdPerUnit: 0.045,
      listUsdPerUnit: 0.045,
      rateFrom: "list",
      usageType: "NatGateway-Hours",
      source: "S-NAT",
    });
    expect(line).not.toHaveProperty("fromGb");
  });

  it("bill one gateway for all AZs when shared: 1 × 730", () => {
    expect(chargeLines({ nat: nat("single") }, "nat-only", "nat-gateway-hours")[0]?.quantity).toBe(730);
  });

  it("bill a regional gateway once for each active AZ: 3 × 730, at its own rate", () => {
    const rates = { regionalNatGatewayHour: 0.05, natGatewayHour: 9 };
    const [line] = chargeLines({ nat: nat("regional"), rates }, "nat-only", "nat-gateway-hours");
    expect(line?.quantity).toBe(3 * 730);
    expect(line?.usd).toBeCloseTo(3 * 730 * 0.05, 9);
  });

  it("bill every VPC and the hours of the month: 20 VPCs × 2 AZs × 744 hours", () => {
    const [line] = chargeLines({ vpcCount: 20, azCount: 2, hoursPerMonth: 744 }, "today", "nat-gateway-hours");
    expect(line?.quantity).toBe(20 * 2 * 744);
  });

  it("stop when NAT goes, with its addresses", () => {
    const scenario = { services: [service("logs", 10)] };
    expect(chargeLines(scenario, "no-nat", "nat-gateway-hours")).toEqual([]);
    expect(chargeLines(scenario, "no-nat", "public-ipv4-hours")).toEqual([]);
  });
});

describe("NAT data processing", () => {
  it("counts internet, other-Region and NAT-routed service GB, both directions", () => {
    const scenario = {
      internet: internet(100, 200, 50),
      otherRegion: otherRegion(30, 40),
      services: [service("s3", 5, { today: "gateway" }), service("logs", 7), service("sqs", 9, { today: "interface" })],
    };
    // 100 + 200 + 30 + 40 + 7: free GB out are free of transfer, not of processing.
    const [line] = chargeLines(scenario, "today", "nat-gateway-data");
    expect(line?.quantity).toBe(377);
    expect(line?.usd).toBeCloseTo(377 * 0.045, 9);
  });

  it("takes the regional gateway's rate when regional", () => {
    const rates = { regionalNatGatewayGb: 0.03, natGatewayGb: 9 };
    const scenario = { nat: nat("regional"), rates, services: [service("logs", 100)] };
    expect(chargeUsd(scenario, "nat-only", "nat-gateway-data")).toBeCloseTo(3, 9);
  });
});

describe("public IPv4 addresses", () => {
  it("bill 2 on each of 3 gateways: 6 × 730 × $0.005", () => {
    expect(chargeUsd({ nat: nat("per-az", 2) }, "nat-only", "public-ipv4-hours")).toBeCloseTo(21.9, 9);
  });

  it("bill per active AZ when regional, and once when one gateway is shared", () => {
    expect(chargeLines({ nat: nat("regional", 2) }, "nat-only", "public-ipv4-hours")[0]?.quantity).toBe(2 * 3 * 730);
    expect(chargeLines({ nat: nat("single", 2) }, "nat-only", "public-ipv4-hours")[0]?.quantity).toBe(2 * 730);
    expect(chargeLines({ nat: nat("single", 2), vpcCount: 4 }, "today", "public-ipv4-hours")[0]?.quantity).toBe(
      4 * 2 * 730,
    );
  });

  it("put no line on the bill of a private gateway", () => {
    expect(chargeLines({ nat: nat("per-az", 0) }, "nat-only", "public-ipv4-hours")).toEqual([]);
  });
});

describe("cross-AZ data", () => {
  it("charges 2/3 of the traffic on both sides for one gateway and 3 AZs: 2 × 900 × 2/3 × $0.01", () => {
    const scenario = { nat: nat("single"), internet: internet(300), services: [service("logs", 600)] };
    const [line] = chargeLines(scenario, "nat-only", "cross-az-data");
    expect(line?.quantity).toBeCloseTo(1200, 9);
    expect(line?.usd).toBeCloseTo(12, 9);
  });

  it("charges nothing for traffic to an interface endpoint", () => {
    const scenario = { nat: nat("single"), services: [service("logs", 600)] };
    expect(chargeLines(scenario, "all-endpoints", "cross-az-data")).toEqual([]);
  });

  it("is left out with one AZ, and with a gateway in each AZ", () => {
    const services = [service("logs", 600, { azCount: 1 })];
    expect(chargeLines({ nat: nat("single"), azCount: 1, services }, "nat-only", "cross-az-data")).toEqual([]);
    expect(chargeLines({ services }, "nat-only", "cross-az-data")).toEqual([]);
    expect(chargeLines({ nat: nat("regional"), services }, "nat-only", "cross-az-data")).toEqual([]);
  });
});

describe("data transfer out to the internet", () => {
  const tiers = (gbOut: number) =>
    chargeLines({ internet: internet(gbOut) }, "today", "internet-data-out").map(({ fromGb, quantity }) => [
      fromGb,
      quantity,
    ]);

  it("fills each tier before the next: 10 TB, 40 TB, 100 TB, then all the rest", () => {
    expect(tiers(200_000)).toEqual([
      [0, 10_240],
      [10_240, 40_960],
      [51_200, 102_400],
      [153_600, 46_400],
    ]);
    // 10,240 × 0.09 + 40,960 × 0.085 + 102,400 × 0.07 + 46,400 × 0.05
    expect(chargeUsd({ internet: internet(200_000) }, "today", "internet-data-out")).toBeCloseTo(13_891.2, 6);
  });

  it("opens a tier with the first GB past its edge, not on it", () => {
    expect(tiers(10_239)).toEqual([[0, 10_239]]);
    expect(tiers(10_240)).toEqual([[0, 10_240]]);
    expect(tiers(10_241)).toEqual([
      [0, 10_240],
      [10_240, 1],
    ]);
  });

  it("takes the free GB off before the tiers", () => {
    const [line] = chargeLines({ internet: internet(10_340, 0, 100) }, "today", "internet-data-out");
    expect(line?.quantity).toBe(10_240);
    expect(chargeLines({ internet: internet(10_340, 0, 100) }, "today", "internet-data-out")).toHaveLength(1);
  });

  it("never goes below nothing when more is free than went out", () => {
    expect(chargeLines({ internet: internet(50, 900, 100) }, "today", "internet-data-out")).toEqual([]);
  });

  it("charges nothing for data in", () => {
    expect(chargeLines({ internet: internet(0, 900) }, "today", "internet-data-out")).toEqual([]);
  });
});

describe("data transfer out to other Regions", () => {
  it("charges GB out only, at the scenario's own rate, without the discount", () => {
    const scenario = { otherRegion: otherRegion(1000, 500, 0.02), discountPercent: 50 };
    const [line] = chargeLines(scenario, "today", "inter-region-data-out");
    expect(line?.quantity).toBe(1000);
    expect(line?.usd).toBeCloseTo(20, 9);
    expect(line?.rateFrom).toBe("own");
  });
});

describe("interface endpoints", () => {
  const usd = (gb: number) =>
    chargeUsd({ services: [service("logs", gb)] }, "all-endpoints", "interface-endpoint-data");

  it("bill each AZ of each endpoint: (3 + 2) × 730 × 4 VPCs × $0.01", () => {
    const scenario = { vpcCount: 4, services: [service("logs", 1), service("sqs", 1, { azCount: 2 })] };
    const [line] = chargeLines(scenario, "all-endpoints", "interface-endpoint-hours");
    expect(line?.quantity).toBe(4 * 730 * 5);
    expect(line?.usd).toBeCloseTo(146, 9);
  });

  it("bill hours without any GB", () => {
    expect(chargeUsd({ services: [service("logs", 0)] }, "all-endpoints", "interface-endpoint-hours")).toBeCloseTo(
      21.9,
      9,
    );
  });

  it("bill GB at $0.01 to 1 PB, $0.006 to 5 PB and $0.004 from there", () => {
    expect(usd(pb)).toBeCloseTo(10_485.76, 6);
    expect(usd(pb + 1)).toBeCloseTo(10_485.76 + 0.006, 6);
    expect(usd(5 * pb)).toBeCloseTo(10_485.76 + 4 * pb * 0.006, 6);
    expect(usd(5 * pb + 1)).toBeCloseTo(10_485.76 + 4 * pb * 0.006 + 0.004, 6);
  });

  it("count the GB of all endpoints of the Region together towards the tiers", () => {
    const services = [service("logs", pb / 2), service("sqs", pb / 2), service("kms", 10)];
    const tiers = chargeLines({ services }, "all-endpoints", "interface-endpoint-data");
    expect(tiers.map(({ fromGb, quantity }) => [fromGb, quantity])).toEqual([
      [0, pb],
      [pb, 10],
    ]);
  });

  it("leave guardduty-data free, and its GB in no tier", () => {
    const services = [service("logs", pb), service("guardduty-data", 5 * pb)];
    expect(chargeLines({ services }, "all-endpoints", "interface-endpoint-hours")[0]?.quantity).toBe(3 * 730);
    const tiers = chargeLines({ services }, "all-endpoints", "interface-endpoint-data");
    expect(tiers.map(({ fromGb, quantity }) => [fromGb, quantity])).toEqual([[0, pb]]);
    expect(linesOf(answerOf(scenarioOf({ services: [service("guardduty-data", 9)] })), "no-nat")).toEqual([]);
  });
});

describe("gateway endpoints", () => {
  it("show their GB at nothing", () => {
    const services = [service("s3", 70), service("dynamodb", 30)];
    const [line] = chargeLines({ services }, "gateway-endpoints", "gateway-endpoint-data");
    expect(line).toMatchObject({ quantity: 100, usd: 0, usdPerUnit: 0, rateFrom: "list" });
  });

  it("have a line of no discount and no line of 0 GB", () => {
    const discounted = { services: [service("s3", 1)], discountPercent: 50 };
    expect(chargeLines(discounted, "best-mix", "gateway-endpoint-data")[0]?.usd).toBe(0);
    expect(chargeLines({ services: [service("s3", 0)] }, "best-mix", "gateway-endpoint-data")).toEqual([]);
  });
});
