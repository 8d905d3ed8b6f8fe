import { describe, expect, it } from "vitest";
import { missingRates } from "@/lib/model/scenarioRates";
import { regionCodes } from "@/lib/pricing/priceBook";
import { bookOf, nat, ratesOf, scenarioOf } from "./scenarios";

describe("rates a scenario needs", () => {
  const missing = (given: Parameters<typeof scenarioOf>[0]) => {
    const scenario = scenarioOf(given);
    return missingRates(scenario, bookOf(scenario.region));
  };

  it("are all there in every Region for zonal gateways", () => {
    for (const region of regionCodes) {
      expect(missing({ region })).toEqual([]);
      expect(missing({ region, nat: nat("single") })).toEqual([]);
    }
  });

  it("lack the regional gateway in both GovCloud Regions, and there alone", () => {
    const without = regionCodes.filter((region) => missing({ region, nat: nat("regional") }).length > 0);
    expect(without).toEqual(["us-gov-east-1", "us-gov-west-1"]);
    expect(missing({ region: "us-gov-west-1", nat: nat("regional") })).toEqual([
      { id: "regionalNatGatewayHour", path: "nat.mode" },
      { id: "regionalNatGatewayGb", path: "nat.mode" },
    ]);
  });

  it("may come from the reader", () => {
    const rates = { regionalNatGatewayHour: 0.05, regionalNatGatewayGb: 0.05 };
    expect(missing({ region: "us-gov-west-1", nat: nat("regional"), rates })).toEqual([]);
    expect(missing({ region: "us-gov-west-1", nat: nat("regional"), rates: { regionalNatGatewayHour: 1 } })).toEqual([
      { id: "regionalNatGatewayGb", path: "nat.mode" },
    ]);
  });

  it("are never taken as 0 when missing", () => {
    const scenario = scenarioOf({ region: "us-gov-west-1", nat: nat("regional") });
    expect(() => ratesOf(scenario)).toThrow("regionalNatGateway");
  });
});
