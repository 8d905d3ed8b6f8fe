import { describe, expect, it } from "vitest";
import { otherNatModesOf } from "@/lib/model/levers/otherNatModes";
import { leversInWords, natModesInWords } from "@/lib/report/verdict/leverWords";
import { exampleScenario } from "@/lib/scenario/example";
import { answerTo } from "@/tests/report/answerTo";

const internet = { gbIn: 1000, needed: "yes" };
const modesIn = (input: object) => {
  const answer = answerTo(input);
  return natModesInWords(answer);
};

describe("another NAT mode", () => {
  it("costs in the example more today and less after the plan, and the page says so", () => {
    const answer = answerTo(exampleScenario);
    const single = otherNatModesOf(answer).find(({ mode }) => mode === "single");
    const todayUsd = answer.strategies.find(({ id }) => id === "today");
    if (!single || !todayUsd?.feasible) throw new Error("one of the two is missing");
    // Two gateways and addresses fewer, and two thirds of 19,539 GB cross AZs at $0.01 on both sides.
    expect(single.todayUsd - todayUsd.totalUsd).toBeCloseTo(-2 * 730 * 0.05 + (2 * 19_539 * 2 * 0.01) / 3, 6);
    expect(natModesInWords(answer)).toHaveLength(1);
    expect(natModesInWords(answer)[0]).toMatch(
      /^One shared NAT gateway instead of three, one in each AZ: \$188 more a month today, \$\d+(\.\d\d)? less after the plan\. If its AZ fails, all three AZs lose their way out\.$/,
    );
  });

  it("is worked out with the plan chosen anew: 500 GB pay for an endpoint only where crossing AZs is charged too", () => {
    const answer = answerTo({ internet, services: [{ id: "logs", gb: 500 }] });
    const single = otherNatModesOf(answer).find(({ mode }) => mode === "single");
    // One gateway 730 × 0.05, 1,000 GB × (0.045 + 0.04 ÷ 3), and the endpoint 21.90 + 500 × 0.01: less than 29.17 by NAT.
    expect(single?.planUsd).toBeCloseTo(36.5 + 1000 * (0.045 + 0.04 / 3) + 26.9, 9);
  });

  it("is told the other way round from a shared gateway", () => {
    expect(
      modesIn({ nat: { mode: "single" }, internet: { gbIn: 1, needed: "yes" }, services: [{ id: "s3" }] }),
    ).toEqual([
      // Two more gateways 2 × 730 × 0.05 is 73.00; 1 GB no longer crosses, which is 0.0133.
      "A NAT gateway in each of the three AZs instead of one shared by all AZs: $72.99 more a month, today and after the plan. Then no AZ needs another for its way out.",
      "A regional NAT gateway instead of one shared by all AZs: $72.99 more a month, today and after the plan. Then no AZ needs another for its way out.",
    ]);
  });

  it("is not told where it costs the same, where there is one AZ, and where NAT goes", () => {
    expect(modesIn({ internet, services: [{ id: "s3", gb: 1 }] }).join()).not.toContain("regional");
    expect(modesIn({ azCount: 1, internet, services: [{ id: "s3", gb: 1 }] })).toEqual([]);
    expect(modesIn({ internet: { needed: "no" }, services: [{ id: "s3", gb: 1 }] })).toEqual([]);
  });

  it("is left out where the Region has no price for it", () => {
    const answer = answerTo({ region: "us-gov-west-1", internet });
    expect(otherNatModesOf(answer).map(({ mode }) => mode)).toEqual(["single"]);
  });
});

describe("what else would change the bill", () => {
  it("speaks of no plan while most traffic is unnamed", () => {
    const answer = answerTo({ unnamedGb: 9000, services: [{ id: "s3", gb: 10 }] });
    const text = leversInWords(answer).join(" ");
    expect(text).toContain("One shared NAT gateway");
    expect(text).not.toMatch(/plan/);
  });
});
