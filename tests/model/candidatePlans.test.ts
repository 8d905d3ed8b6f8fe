import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptNatPlan, removedNatPlan } from "@/lib/model/candidatePlans";
import { recommendedAnswer } from "@/lib/model/compare";
import { answerOf, anyScenario, internet, noInternet, scenarioOf, service } from "./scenarios";

describe("the cheapest plan that keeps NAT and the cheapest that removes it", () => {
  it("are told apart by whether they keep NAT, and one of them is the recommended plan", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const answer = answerOf(scenario);
        const [kept, removed] = [keptNatPlan(answer), removedNatPlan(answer)];
        const recommended = recommendedAnswer(answer);
        expect(kept.natKept).toBe(true);
        expect(removed?.natKept ?? false).toBe(false);
        expect(recommended).toBe(recommended.natKept ? kept : removed);
      }),
      { numRuns: 200 },
    );
  });

  it("leave only the plan with NAT where something needs the internet", () => {
    const services = [service("s3", 100)];
    expect(removedNatPlan(answerOf(scenarioOf({ services, internet: internet(10) })))).toBeUndefined();
    expect(removedNatPlan(answerOf(scenarioOf({ services, internet: noInternet })))?.natKept).toBe(false);
  });
});
