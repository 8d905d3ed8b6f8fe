import { describe, expect, it } from "vitest";
import { leversOf } from "@/lib/model/levers";
import { priceBook } from "@/lib/pricing/priceBook";
import { factsOf } from "@/lib/report/verdict";
import { estimate } from "@/lib/scenario/estimate";
import { readScenario } from "@/lib/scenario/readScenario";

function factOf(title: string, input: object): string | undefined {
  const read = readScenario(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const answer = estimate(read.scenario);
  const book = priceBook(read.scenario.region);
  if (!book) throw new Error("the Region is priced");
  return factsOf(answer, leversOf(answer, book)).find((fact) => fact.title === title)?.text;
}

describe("the facts under the verdict", () => {
  it("say the saving a month, a year and as a share: 900 GB × $0.045 of 730 × $0.05 + 1,000 × $0.045", () => {
    const input = { azCount: 1, internet: { gbIn: 100 }, services: [{ id: "s3", gb: 900 }] };
    // 40.50 of 81.50, and 12 × 40.50.
    expect(factOf("Saves", input)).toBe("$40.50 a month, $486 a year (50 % of $81.50).");
  });

  it("name no share of a bill that is $0 today: 3 × 730 × $0.01 + 5 × $0.01 for a pinned endpoint", () => {
    const rates = { natGatewayHour: 0, natGatewayGb: 0, publicIpv4InUseHour: 0 };
    const services = [{ id: "logs", gb: 5, endpoint: "interface" }];
    // 12 × 21.95 is 263.40.
    expect(factOf("Costs more", { services, rates })).toBe("$21.95 a month, $263 a year.");
  });

  it("compare NAT with endpoints only where there is a service", () => {
    expect(factOf("Can NAT go?", {})).toContain("Nothing entered here needs it.");
    // 3 × 730 × $0.01 for the endpoint, 3 × 730 × $0.05 and 2 GB × $0.045 for NAT: endpoints are the plan.
    expect(factOf("Can NAT go?", { services: [{ id: "logs", gb: 2 }] })).toBe(
      "Yes, and it pays: with NAT kept the best mix costs $109.59 a month.",
    );
  });

  it("say how far the nearest service is from its break-even of 3 × 7.30 ÷ 0.035 = 625.7 GB", () => {
    const services = [
      { id: "logs", gb: 600 },
      { id: "sqs", gb: 1 },
    ];
    expect(factOf("Nearest to flipping", { services, internet: { gbIn: 1 } })).toBe(
      "logs breaks even at 626 GB a month and has 600 GB: 25.7 GB more and its endpoint would pay.",
    );
  });
});
