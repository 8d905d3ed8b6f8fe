import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import { inputsInWords } from "@/lib/report/inputWords";
import { billRows } from "@/lib/report/receipt/billRows";
import { answerOf, anyScenario } from "@/tests/model/scenarios";
import { answerTo } from "@/tests/report/answerTo";

describe("two bills side by side", () => {
  it("have each charge on one line, and a gap where only one of them has it", () => {
    const answer = answerTo({ internet: { gbIn: 1, needed: "yes" }, services: [{ id: "logs", gb: 5000 }] });
    const rows = billRows(recommendedAnswer(answer).lines, todayAnswer(answer).lines);
    expect(rows.map(({ label, plan, today }) => [label, plan !== null, today !== null])).toEqual([
      ["NAT gateway hours", true, true],
      ["NAT data processing", true, true],
      ["Public IPv4 addresses", true, true],
      ["Interface endpoint hours", true, false],
      ["Interface endpoint data", true, false],
    ]);
  });

  it("hold every line of both once, each bill in its own order", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const answer = answerOf(scenario);
        const [plan, today] = [recommendedAnswer(answer).lines, todayAnswer(answer).lines];
        const rows = billRows(plan, today);
        expect(rows.flatMap((row) => row.plan ?? [])).toEqual(plan);
        expect(rows.flatMap((row) => row.today ?? [])).toEqual(today);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the inputs on paper", () => {
  const said = (input: object) => inputsInWords(answerTo(input).scenario).map(({ label, text }) => `${label}: ${text}`);

  it("say the network, its NAT and its internet", () => {
    expect(said({ internet: { gbOut: 320.5, gbIn: 1400, freeGbOut: 100, needed: "yes" } })).toEqual([
      "Region: us-east-1",
      "Network: 1 VPC, 3 AZs",
      "NAT today: a gateway in each AZ, 1 charged address per gateway",
      "Internet: needed, 320.5 GB out, 1,400 GB in, 100 GB of it free",
      "Hours: 730 (an average month)",
    ]);
  });

  it("say that nobody knows, and what is unnamed or the reader's own", () => {
    expect(
      said({
        vpcCount: 2,
        nat: { mode: "single", publicIpv4PerGateway: 2 },
        otherRegion: { gbOut: 5 },
        unnamedGb: 7,
        hoursPerMonth: 720,
        discountPercent: 10,
        rates: { natGatewayGb: 0.03 },
      }),
    ).toEqual([
      "Region: us-east-1",
      "Network: 2 VPCs, 3 AZs each",
      "NAT today: one gateway for all AZs, 2 charged addresses per gateway",
      // GB with another Region are an answer.
      "Internet: needed",
      "Other Regions: 5 GB out, 0 GB in, $0.02 per GB out",
      "Unnamed: 7 GB through NAT",
      "Hours: 720",
      "Discount: 10 %",
      "Own rates: natGatewayGb",
    ]);
    expect(said({})[3]).toBe("Internet: nobody knows whether anything needs it");
  });
});
