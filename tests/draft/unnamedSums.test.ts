import { describe, expect, it } from "vitest";
import type { UnrecognisedRow } from "@/lib/bills/spendRows";
import { unnamedEndpointAzCount } from "@/lib/draft/endpointRows";
import { unrecognisedTotal } from "@/lib/draft/unrecognisedTotal";
import { scenarioOf, service } from "@/tests/model/scenarios";

describe("what a bill does not name", () => {
  it("counts the AZs of unnamed endpoints in every VPC, and of no named one", () => {
    const services = [
      service("unnamed-endpoint-1", 10, { today: "interface", azCount: 3 }),
      service("unnamed-endpoint-2", 10, { today: "interface", azCount: 1 }),
      service("logs", 10, { today: "interface", azCount: 3 }),
    ];
    // (3 + 1) × 2.
    expect(unnamedEndpointAzCount(scenarioOf({ vpcCount: 2, services }))).toBe(8);
    expect(unnamedEndpointAzCount(scenarioOf({ services: services.slice(2) }))).toBe(0);
  });

  it("counts each unrecognised usage type once, and adds up the amounts of all its rows", () => {
    const row = (usageType: string, month: string, amount: number): UnrecognisedRow => ({
      month,
      account: null,
      usageType,
      quantity: null,
      unit: null,
      amount,
    });
    const rows = [
      row("NatGateway-New", "2026-01", 1.5),
      row("NatGateway-New", "2026-02", 2),
      row("Other", "2026-02", 4),
    ];
    expect(unrecognisedTotal(rows)).toEqual({ usageTypeCount: 2, amount: 7.5 });
    expect(unrecognisedTotal([])).toEqual({ usageTypeCount: 0, amount: 0 });
  });
});
