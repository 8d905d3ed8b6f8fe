import { describe, expect, it } from "vitest";
import { gatewayAloneOf, leversOf } from "@/lib/model/levers";
import { priceBook } from "@/lib/pricing/priceBook";
import { factsOf, verdictWords } from "@/lib/report/verdict";
import { estimate } from "@/lib/scenario/estimate";
import { readScenario } from "@/lib/scenario/readScenario";

function answered(input: object) {
  const read = readScenario(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const book = priceBook(read.scenario.region);
  if (!book) throw new Error("the Region is priced");
  return { answer: estimate(read.scenario), book };
}

function factOf(title: string, input: object): string | undefined {
  const { answer, book } = answered(input);
  return factsOf(answer, leversOf(answer, book)).find((fact) => fact.title === title)?.text;
}

function wordsOf(input: object): string {
  const { answer, book } = answered(input);
  const { headline, second } = verdictWords(answer, gatewayAloneOf(answer, book));
  return `${headline} ${second}`.trim();
}

/** Keeps NAT, at 1 GB × $0.045 beside 3 × 730 × ($0.045 + $0.005) of hours: $109.545. */
const internet = { gbIn: 1 };

describe("the verdict", () => {
  it("does not say that no endpoint pays where those that pay are there: 5,000 GB are past 625.7 GB", () => {
    const services = [{ id: "logs", gb: 5000, today: "interface" }];
    // 109.50 + 0.05 of NAT, 21.90 + 50.00 of the endpoint.
    expect(wordsOf({ internet, services })).toBe(
      "Keep it as it is: $181 a month is the least while NAT stays. No other endpoint would pay for itself at these GB.",
    );
  });

  it("calls a bill the least only as far as the pins allow", () => {
    const services = [{ id: "logs", gb: 5000, endpoint: "nat" }];
    // 109.50 + 5,001 × 0.045 is 334.545.
    expect(wordsOf({ internet, services })).toBe(
      "Keep it as it is: $335 a month is the least while NAT stays and your pins hold. Set a pinned service to Cheapest to see whether that saves anything.",
    );
  });

  it("names the pins where they make the plan dearer than today", () => {
    const services = [{ id: "s3", gb: 5000, today: "gateway", endpoint: "nat" }];
    expect(wordsOf({ internet, services })).toBe(
      "Keep the NAT gateways, drop 1 endpoint: $110 to $335 a month. It is what you pinned that costs more than today.",
    );
  });

  it("shows cents where whole dollars would hide what a plan saves: 10 GB × $0.045", () => {
    expect(wordsOf({ internet: { gbIn: 10 }, services: [{ id: "s3", gb: 10 }] })).toBe(
      "Keep the NAT gateways, add 1 endpoint: $110.40 to $109.95 a month. The s3 gateway endpoint alone saves $0.45 and is free.",
    );
  });

  it("names no saving of nothing: a gateway endpoint for 0 GB", () => {
    expect(wordsOf({ internet, services: [{ id: "s3" }] })).toBe(
      "Keep the NAT gateways, add 1 endpoint: still $110 a month.",
    );
  });

  it("counts the gateways of all VPCs: one shared in each of 5", () => {
    const nat = { mode: "single" };
    expect(wordsOf({ vpcCount: 5, nat, internet, services: [{ id: "s3" }] })).toContain("Keep the NAT gateways");
    expect(wordsOf({ nat, internet, services: [{ id: "s3" }] })).toContain("Keep the NAT gateway,");
  });
});

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

  it("weigh no endpoint against NAT where NAT goes", () => {
    expect(factOf("Nearest to flipping", { services: [{ id: "logs", gb: 100 }] })).toBeUndefined();
  });

  it("say of fewer AZs what the recommended plan saves: 2 × 730 × $0.01 where NAT goes", () => {
    // With NAT kept, 100 GB would stay on it in any number of AZs, and nothing would be saved.
    expect(factOf("Fewer AZs", { services: [{ id: "logs", gb: 100 }] })).toBe(
      "The endpoint for logs in 1 AZ would save $14.60 more a month. If that AZ fails, so does it.",
    );
  });

  it("tell an endpoint that fewer AZs would make pay: 500 × ($0.045 − $0.01) − 7.30", () => {
    expect(factOf("Fewer AZs", { internet, services: [{ id: "logs", gb: 500 }] })).toBe(
      "In 1 AZ an endpoint for logs would pay: $10.20 less a month. If that AZ fails, so does it.",
    );
  });

  it("say what keeps NAT", () => {
    expect(factOf("Can NAT go?", { internet })).toBe("No, because of traffic with the internet.");
    expect(factOf("If the GB are a guess", { internet, services: [{ id: "logs", gb: 1 }] })).toBe(
      "With half of them the plan saves nothing a month, with twice it saves nothing.",
    );
  });
});
