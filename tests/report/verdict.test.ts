import { describe, expect, it } from "vitest";
import { verdictWords } from "@/lib/report/verdict/verdictWords";
import { answerTo } from "@/tests/report/answerTo";

function wordsOf(input: object): string {
  const answer = answerTo(input);
  const { headline, secondSentence } = verdictWords(answer);
  return `${headline} ${secondSentence}`.trim();
}

/** Keeps NAT, at 1 GB × $0.045 beside 3 × 730 × ($0.045 + $0.005) of hours: $109.545. */
const internet = { gbIn: 1 };
const needed = { needed: "no" };

describe("the verdict", () => {
  it("names what to add, drop and replace", () => {
    const services = [
      { id: "s3", gb: 100, today: "interface" },
      { id: "logs", gb: 5_000 },
      { id: "kms", gb: 1, today: "interface" },
    ];
    // Today 109.50 + 5,001 × 0.045 + 2 × 21.90 + 101 × 0.01 = 379.355; then 109.50 + 2 × 0.045 + 21.90 + 50 = 181.49.
    expect(wordsOf({ internet, services })).toBe(
      "Add an endpoint for logs; drop the endpoint for kms; replace the endpoint for s3 by the free gateway type: $379 to $181 a month. The s3 gateway endpoint alone saves $22.90 a month and is free.",
    );
  });

  it("names five and counts the rest", () => {
    const ids = ["logs", "sqs", "kms", "sts", "ssm", "sns", "events"];
    const services = ids.map((id) => ({ id, gb: 5_000 }));
    expect(wordsOf({ internet, services })).toMatch(/^Add endpoints for logs, sqs, kms, sts, ssm and 2 more: /);
  });

  it("does not say that no endpoint pays where those that pay are there: 5,000 GB are past 625.7 GB", () => {
    const services = [{ id: "logs", gb: 5000, today: "interface" }];
    // 109.50 + 0.045 of NAT, 21.90 + 50.00 of the endpoint.
    expect(wordsOf({ internet, services })).toBe("Change nothing: no other endpoint makes this $181 a month cheaper.");
  });

  it("says that pins hold it where they do", () => {
    const services = [{ id: "logs", gb: 5000, endpoint: "nat" }];
    // 109.50 + 5,001 × 0.045 is 334.545.
    expect(wordsOf({ internet, services })).toBe(
      "Change nothing: with your pins, no endpoint makes this $335 a month cheaper. Set a pinned service to Cheapest to see whether that saves anything.",
    );
  });

  it("names the pins where they make the plan dearer than today", () => {
    const services = [{ id: "s3", gb: 5000, today: "gateway", endpoint: "nat" }];
    expect(wordsOf({ internet, services })).toBe(
      "Drop the endpoint for s3: $110 to $335 a month. What you pinned costs more than today.",
    );
  });

  it("shows cents where whole dollars would hide what a plan saves: 10 GB × $0.045", () => {
    expect(wordsOf({ internet: { gbIn: 10 }, services: [{ id: "s3", gb: 10 }] })).toBe(
      "Add an endpoint for s3: $110.40 to $109.95 a month. The s3 gateway endpoint alone saves $0.45 a month and is free.",
    );
  });

  it("names no saving of nothing: a gateway endpoint for 0 GB", () => {
    expect(wordsOf({ internet, services: [{ id: "s3" }] })).toBe(
      "Change nothing: no endpoint makes this $110 a month cheaper.",
    );
  });

  it("says what NAT costs where there is no service, and asks for them", () => {
    const add = "Add the services that your VPC talks to, and see which endpoints would pay.";
    expect(wordsOf({ internet })).toBe(`The NAT gateways cost $110 a month. ${add}`);
    expect(wordsOf({ nat: { mode: "single" } })).toBe(`The NAT gateway costs $36.50 a month. ${add}`);
    expect(wordsOf({ internet: needed })).toBe(`The NAT gateways cost $110 a month. ${add}`);
  });
});

describe("removing NAT", () => {
  const services = [{ id: "logs", gb: 2 }];

  it("is said on the answer that nothing needs the internet, with its condition", () => {
    // 109.50 + 2 × 0.045 = 109.59; 21.90 + 0.02 = 21.92.
    expect(wordsOf({ internet: needed, services })).toBe(
      "Remove the NAT gateways and add an endpoint for logs: $110 to $21.92 a month. Only if nothing here calls the internet, another Region, or a service without an endpoint, as you answered.",
    );
    expect(wordsOf({ internet: needed, nat: { mode: "single" }, vpcCount: 5, services })).toContain(
      "Remove the NAT gateways and ",
    );
    expect(wordsOf({ internet: needed, nat: { mode: "single" }, services })).toContain("Remove the NAT gateway and ");
  });

  it("is what would be won, and how to find out, while the question is open", () => {
    // 109.59 less 21.92 is 87.67.
    expect(wordsOf({ services })).toBe(
      "Change nothing: no endpoint makes this $110 a month cheaper. If nothing here calls the internet, another Region, or a service without an endpoint, NAT could go too: $21.92 a month in all, $87.67 less. VPC flow logs of the NAT gateways show whether anything does.",
    );
  });

  it("is not spoken of on yes, nor where it would win nothing", () => {
    expect(wordsOf({ internet: { needed: "yes" }, services })).not.toContain("could go");
    const six = ["logs", "sqs", "kms", "sts", "ssm", "sns"].map((id) => ({ id }));
    // 18 endpoint-AZs × $7.30 = $131.40 against $109.50.
    expect(wordsOf({ services: six })).not.toContain("could go");
  });
});

describe("mostly unnamed traffic", () => {
  // 9,000 × 0.045 = 405; with 55 GB of s3 and 3 × 730 × 0.05 = 109.50 the month is 109.50 + 405 + 2.475 = 516.975.
  const input = { unnamedGb: 9_000, services: [{ id: "s3", gb: 55 }] };

  it("leads: what nobody has named, what of it could go, and what holds for the rest", () => {
    expect(wordsOf(input)).toBe(
      "$405 of the $517 a month is traffic that nobody has named. Between nothing and $405 a month of it could go, depending on how much is S3 or DynamoDB traffic, whose gateway endpoints are free. For what is named: add an endpoint for s3. That saves $2.48 a month whatever the rest is.",
    );
  });

  it("says what a dropped endpoint depends on", () => {
    // 9,000 GB nobody has named may be more of kms: 2,190 × 0.01 + 0.01 for its endpoint against 0.045 through NAT.
    const services = [{ id: "kms", gb: 1, today: "interface" }];
    expect(wordsOf({ unnamedGb: 9_000, services })).toContain(
      "For what is named: drop the endpoint for kms. That saves $21.87 a month; what is dropped pays only if none of the rest is its traffic.",
    );
  });

  it("leads above a tenth of today's NAT GB, and not at it: 100 of 1,000", () => {
    const logs = (gb: number) => [{ id: "logs", gb }];
    expect(wordsOf({ unnamedGb: 100, services: logs(900) })).not.toContain("nobody has named");
    expect(wordsOf({ unnamedGb: 101, services: logs(900) })).toContain("nobody has named");
  });
});
