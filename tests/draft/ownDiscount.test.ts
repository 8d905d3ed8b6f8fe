import { describe, expect, it } from "vitest";
import { octoberOf } from "@/tests/bills-read/spends";
import { addresses, draftOf, natData, natHours, originOf } from "@/tests/draft/drafting";

describe("the reader's own discount", () => {
  it("takes the place of the one that was worked out", () => {
    const draft = draftOf(octoberOf(natHours(3, 0.040275), natData(20_000, 0.040275)), {
      own: { discountPercent: 20 },
    });
    expect(draft.scenario).toMatchObject({ discountPercent: 20, rates: {} });
    expect(originOf(draft, "discountPercent")?.certainty).toBe("said");
    // 20,000 GB × 0.045 less 20 % against less 10.5 %: the receipt says whose difference it is.
    const data = draft.reconciliation.find(({ charge }) => charge === "nat-gateway-data");
    expect(data?.todayUsd).toBeCloseTo(720, 6);
    expect(data?.paidUsd).toBeCloseTo(805.5, 6);
    expect(data?.why).toBe("The discount of the scenario is yours; the bill has another.");
  });

  it("is not taken off rates of the bill's own", () => {
    const spend = octoberOf(natHours(3, 0.045), natData(20_000, 0.02), addresses(3));
    const { scenario } = draftOf(spend, { own: { discountPercent: 5 } });
    expect(scenario.discountPercent).toBe(5);
    expect(scenario.rates.natGatewayGb).toBe(0.02);
  });
});
