import { describe, expect, it } from "vitest";
import type { Spend } from "@/lib/bills/spend";
import type { DraftRefusal } from "@/lib/draft/draft";
import { hoursInOctober, octoberOf, spendOf, talliedRows } from "@/tests/bills-read/spends";
import { codesOf, draftOf, endpointData, endpointHours, natHours, refusalOf } from "@/tests/draft/drafting";

describe("what cannot be planned with is refused and shown", () => {
  it.each<[string, DraftRefusal["code"], Spend, string]>([
    ["another currency", "not-usd", spendOf(talliedRows([natHours(1)]), { currency: "EUR" }), "us-east-2"],
    ["a Region without prices", "no-prices", octoberOf(["CNN1-NatGateway-Hours", hoursInOctober, 300]), "cn-north-1"],
    ["a bill without NAT", "no-nat", octoberOf(endpointHours(3)), "us-east-2"],
    ["a month that is not in the bill", "no-nat", spendOf([], { periods: [] }), "us-east-2"],
  ])("%s", (_, code, spend, region) => {
    expect(refusalOf(spend, {}, region)).toMatchObject({ code, problems: [] });
  });

  it("says what kind of NAT there is where the calculator knows none: provisioned bandwidth, amounts alone", () => {
    const provisioned = refusalOf(octoberOf(["USE2-NatGateway-Prvd-Gbps", hoursInOctober, 800]));
    expect(provisioned).toMatchObject({ code: "no-nat" });
    expect(provisioned.message).toContain("have provisioned bandwidth alone");
    // Less than nothing buys no hours at list price.
    const credited = refusalOf(octoberOf(["USE2-NatGateway-Hours", null, -3]));
    expect(credited.message).toContain("nothing that tells their hours or GB");
  });

  it("an amount for next to no quantity is no rate that a scenario can have", () => {
    const draft = draftOf(
      octoberOf(natHours(3), ["USE2-NatGateway-Bytes", 1e-9, 5], ["USE2-DataTransfer-Out-Bytes", 1e-9, 5]),
    );
    expect(draft.scenario).toMatchObject({ discountPercent: 0, rates: {} });
  });

  it("GB of corrections that outweigh the usage are none", () => {
    const draft = draftOf(
      octoberOf(natHours(3), ["USE2-NatGateway-Bytes", -5, -0.225], endpointHours(3), endpointData(-1)),
    );
    expect(draft.scenario.internet.gbIn).toBe(0);
    expect(draft.scenario.services.map(({ gb }) => gb)).toEqual([0]);
  });

  it("provisioned NAT, Gateway Load Balancer endpoints and transit gateways are named with their amounts", () => {
    const draft = draftOf(
      octoberOf(
        natHours(1),
        ["USE2-VpcEndpoint-GWLBE-Hours", hoursInOctober, 7.44],
        ["USE2-TransitGateway-Bytes", 100, 2],
      ),
    );
    expect(draft.unplanned).toEqual([
      { family: "gateway-load-balancer-endpoint-hours", label: "Gateway Load Balancer endpoint hours", amount: 7.44 },
      { family: "transit-gateway-data", label: "Transit gateway data", amount: 2 },
    ]);
    expect(codesOf(draft)).toEqual(["not-planned"]);
  });
});
