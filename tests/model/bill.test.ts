import { describe, expect, it } from "vitest";
import { charges } from "@/lib/model/charges";
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
  strategyOf,
} from "./scenarios";

describe("the reader's rates", () => {
  it("take the discount off every list rate, and off the tiers", () => {
    const scenario = { discountPercent: 10, internet: internet(20_480), services: [service("logs", 100)] };
    const [hours] = chargeLines(scenario, "nat-only", "nat-gateway-hours");
    expect(hours).toMatchObject({ rateFrom: "discount", listUsdPerUnit: 0.045 });
    expect(hours?.usd).toBeCloseTo(98.55 * 0.9, 9);
    const out = 10_240 * 0.09 + 10_240 * 0.085;
    expect(chargeUsd(scenario, "nat-only", "internet-data-out")).toBeCloseTo(out * 0.9, 6);
  });

  it("give a tiered rate of one's own one line for all GB, without a tier", () => {
    const scenario = { rates: { internetOutGb: 0.03, vpceInterfaceGb: 0.008 }, internet: internet(200_000) };
    const out = chargeLines(scenario, "today", "internet-data-out");
    expect(out).toHaveLength(1);
    expect(out[0]).toMatchObject({
      quantity: 200_000,
      usdPerUnit: 0.03,
      rateFrom: "own",
      source: null,
      effective: null,
    });
    expect(out[0]).not.toHaveProperty("fromGb");
    const services = [service("logs", 6 * pb)];
    const data = chargeLines({ ...scenario, services }, "all-endpoints", "interface-endpoint-data");
    expect(data.map(({ quantity, usd }) => [quantity, usd])).toEqual([[6 * pb, 6 * pb * 0.008]]);
  });

  it("are final: no discount on top", () => {
    const [line] = chargeLines({ rates: { natGatewayHour: 0.04 }, discountPercent: 50 }, "today", "nat-gateway-hours");
    expect(line).toMatchObject({ usdPerUnit: 0.04, listUsdPerUnit: 0.045, rateFrom: "own", source: null });
  });

  it("may be 0: the line stays and costs nothing", () => {
    const [line] = chargeLines({ rates: { natGatewayHour: 0 } }, "today", "nat-gateway-hours");
    expect(line).toMatchObject({ quantity: 2190, usd: 0 });
  });
});

describe("a bill", () => {
  it("has its lines in the order of the charges, each with a label of its own", () => {
    const scenario = scenarioOf({
      nat: nat("single"),
      internet: internet(20_000),
      otherRegion: otherRegion(5),
      services: [
        service("sqs", 2 * pb, { today: "interface" }),
        service("logs", 1),
        service("s3", 1, { today: "gateway" }),
      ],
    });
    const { lines } = strategyOf(answerOf(scenario), "today");
    expect([...new Set(lines.map(({ charge }) => charge))]).toEqual(charges.map(({ id }) => id));
    expect(new Set(lines.map(({ label }) => label)).size).toBe(lines.length);
  });

  it("leaves out every line of quantity 0", () => {
    const answer = answerOf(scenarioOf({ nat: nat("per-az", 0) }));
    expect(linesOf(answer, "today").map(({ charge }) => charge)).toEqual(["nat-gateway-hours"]);
  });
});
