import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisionAxis, decisionMarks } from "@/components/charts/decisions/layout";
import { type Sort, sortAfterClick, sortedServices, startSort } from "@/components/charts/decisions/order";
import { recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import { warningsOf } from "@/lib/model/warnings";
import { decisionsFinding } from "@/lib/report/figures/decisions/finding";
import { decisionsOf } from "@/lib/report/figures/decisions/points";
import { decisionsTable } from "@/lib/report/figures/decisions/table";
import { answerOf, anyScenario } from "@/tests/model/scenarios";
import { answerTo } from "@/tests/report/answerTo";

const internet = { gbIn: 1, needed: "yes" };

function decided(input: object) {
  const answer = answerTo({ internet, ...input });
  return decisionsOf(answer);
}

const row = (id: string, gb: number, more: object = {}) => ({ id, gb, ...more });

describe("what to do about a service", () => {
  it("begins with its verb", () => {
    const decisions = decided({
      services: [
        row("s3", 900),
        row("logs", 5000, { today: "interface" }),
        row("sqs", 10, { today: "interface" }),
        row("kms", 1),
        row("dynamodb", 100, { today: "interface" }),
      ],
    });
    expect(decisions.map(({ action, service }) => `${action}: ${service}`)).toEqual([
      "Add: s3",
      "Keep: logs",
      "Drop: sqs",
      "Keep on NAT: kms",
      "Move: dynamodb",
    ]);
  });

  it("says what it saves against today: 900 × $0.045; 3 × 730 × $0.01 + 10 × $0.01 less 10 × $0.045", () => {
    const [s3, sqs, kms] = decided({
      services: [row("s3", 900), row("sqs", 10, { today: "interface" }), row("kms", 1)],
    });
    expect(s3?.savingUsd).toBeCloseTo(40.5, 9);
    expect(sqs?.savingUsd).toBeCloseTo(21.9 + 0.1 - 0.45, 9);
    expect(kms?.savingUsd).toBe(0);
  });

  it("saves what the plan saves, where no tier is shared and NAT stays", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const answer = answerOf(scenario);
        const gb = scenario.services.reduce((sum, service) => sum + service.gb, 0);
        // Above the first tier of 1 PB the rows share what it saves.
        fc.pre(answer.recommended === "best-mix" && gb < 1_048_576);
        const savedUsd = decisionsOf(answer).reduce((usd, row) => usd + row.savingUsd, 0);
        const plannedUsd = todayAnswer(answer).totalUsd - recommendedAnswer(answer).totalUsd;
        const scale = Math.max(1, todayAnswer(answer).totalUsd, recommendedAnswer(answer).totalUsd);
        expect(Math.abs(savedUsd - plannedUsd)).toBeLessThanOrEqual(1e-9 * scale);
      }),
      { numRuns: 300 },
    );
  });

  it("asks for a route to NAT before an endpoint is dropped, and warns of connections that a gateway's route ends", () => {
    const [s3, sqs, kms, dynamodb] = decided({
      services: [
        row("s3", 900),
        row("sqs", 10, { today: "interface" }),
        row("kms", 1),
        row("dynamodb", 9, { today: "gateway", endpoint: "nat" }),
      ],
    });
    expect(s3?.need).toBe("Its route drops open connections.");
    expect(sqs?.need).toBe("First give its subnets a route to NAT.");
    expect(kms?.need).toBeNull();
    expect(dynamodb?.need).toBe("First give its subnets a route to NAT. Open connections drop.");
  });

  it("asks for a route exactly where the warning does", () => {
    let askedCount = 0;
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const answer = answerOf(scenario);
        const asks = decisionsOf(answer).some(({ need }) => need?.includes("route to NAT"));
        if (asks) askedCount++;
        expect(warningsOf(answer).some(({ code }) => code === "dropping-needs-a-nat-route")).toBe(asks);
      }),
      { numRuns: 200 },
    );
    expect(askedCount).toBeGreaterThanOrEqual(20);
  });

  it("leaves an endpoint that nobody named as it is", () => {
    const [unnamed] = decided({ services: [row("unnamed-endpoint-1", 5, { today: "interface" })] });
    expect(unnamed).toMatchObject({
      action: "Keep",
      reason: "Nobody knows which service it is for, so it stays as it is.",
    });
  });

  it("advises nobody to add what is free and would carry nothing, while NAT stays", () => {
    const [s3, guardduty] = decided({ services: [row("s3", 0), row("guardduty-data", 0)] });
    expect(s3).toMatchObject({ via: "gateway", action: "Could add", reason: "Free, but 0 GB save nothing." });
    expect(guardduty).toMatchObject({ via: "interface", action: "Could add" });
    const [some] = decided({ services: [row("s3", 0.1)] });
    expect(some).toMatchObject({ action: "Add", reason: "A gateway endpoint is free." });
  });

  it("says from how many GB an endpoint pays: 3 × 730 × $0.01 ÷ $0.035 is 625.7", () => {
    const [logs, monitoring] = decided({ services: [row("logs", 5000), row("monitoring", 600.7)] });
    expect(logs?.reason).toBe("Pays from 626 GB.");
    expect(monitoring?.reason).toMatch(/^Pays from 626 GB; 25(\.0)? GB short\.$/);
  });
});

describe("the decisions' order", () => {
  const decisions = decided({
    services: [row("kms", 1), row("s3", 900), row("logs", 5000), row("sts", 20), row("sqs", 700)],
  });

  it("is by money, and where a choice saves nothing by what NAT costs", () => {
    // logs: 5,000 × 0.035 − 21.90; s3: 900 × 0.045; sqs: 700 × 0.035 − 21.90.
    expect(sortedServices(decisions, startSort)).toEqual(["logs", "s3", "sqs", "sts", "kms"]);
  });

  it("turns round at the second click, and begins a column of numbers with the largest", () => {
    const once = sortAfterClick(startSort, "gb");
    expect(sortedServices(decisions, once)).toEqual(["logs", "s3", "sqs", "sts", "kms"]);
    expect(sortedServices(decisions, sortAfterClick(once, "gb"))).toEqual(["kms", "sts", "sqs", "s3", "logs"]);
    expect(sortedServices(decisions, sortAfterClick(once, "service"))).toEqual(["kms", "logs", "s3", "sqs", "sts"]);
  });

  it("keeps each service once, whatever it is sorted by", () => {
    const anySort = fc.record<Sort>({
      by: fc.constantFrom("action", "service", "gb", "nat", "endpoint", "saving"),
      isDescending: fc.boolean(),
    });
    fc.assert(
      fc.property(anyScenario, anySort, (scenario, sort) => {
        const some = decisionsOf(answerOf(scenario));
        expect(sortedServices(some, sort).toSorted()).toEqual(some.map(({ service }) => service).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it("is the order of the file", () => {
    const rows = decisionsTable(decisions).rows;
    expect(rows.map(([action, service]) => [action?.raw, service?.raw])).toEqual(
      decisions.map(({ action, service }) => [action, service]),
    );
  });
});

describe("the decisions' axis", () => {
  it("has one log scale: ten times the GB are equally far apart everywhere", () => {
    const { shareOf, ticks } = decisionAxis(decided({ services: [row("logs", 900), row("sqs", 3)] }));
    // 1 GB to 1,000 GB and a little more: from 1 to 1 TB.
    expect(ticks.map(({ label }) => label)).toEqual(["1 GB", "10 GB", "100 GB", "1 TB"]);
    expect(shareOf(1)).toBe(0);
    expect(shareOf(100) - shareOf(10)).toBeCloseTo(shareOf(10) - shareOf(1), 12);
    // A service at 1.9 % of its break-even stands log10(1 / 0.019) decades before it, of log10(1,024) in all.
    expect(shareOf(600) - shareOf(600 * 0.019)).toBeCloseTo(Math.log(1 / 0.019) / Math.log(1024), 12);
  });

  it("draws no dot for 0 GB, and no break-even where an endpoint is free or never pays", () => {
    const decisions = decided({ services: [row("kms", 0), row("s3", 5)] });
    const axis = decisionAxis(decisions);
    const [kms, s3] = decisions.map((decision) => decisionMarks(decision, axis));
    expect(kms?.dot).toBeNull();
    expect(kms?.tick).toBeCloseTo(axis.shareOf(625.714), 6);
    expect(s3?.tick).toBeNull();
  });

  it("holds every dot and tick", () => {
    let dotCount = 0;
    let tickCount = 0;
    // The axis ends at a thousandth of a GB below and at 10,000,000 PB above.
    const isOnAxis = (gb: number) => gb >= 1e-3 && gb <= 1e13;
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const decisions = decisionsOf(answerOf(scenario));
        const { domain } = decisionAxis(decisions);
        for (const { gb, natKeptGb } of decisions) {
          const dots = [gb].filter(isOnAxis);
          const ticks = [natKeptGb ?? 0].filter(isOnAxis);
          dotCount += dots.length;
          tickCount += ticks.length;
          for (const size of [...dots, ...ticks]) {
            expect(size).toBeGreaterThanOrEqual(domain[0]);
            expect(size).toBeLessThanOrEqual(domain[1]);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(dotCount).toBeGreaterThanOrEqual(200);
    expect(tickCount).toBeGreaterThanOrEqual(100);
  });
});

describe("the decisions' heading", () => {
  const titleOf = (input: object) => {
    const answer = answerTo({ internet, ...input });
    return decisionsFinding(answer, decisionsOf(answer)).title;
  };

  it("counts the ways of the plan", () => {
    expect(titleOf({ services: [row("s3", 900), row("logs", 5), row("sqs", 5)] })).toBe(
      "In the plan, 1 of 3 services has an endpoint, 2 go through NAT",
    );
    expect(titleOf({ services: [row("logs", 5)] })).toBe("In the plan, logs goes through NAT");
    expect(titleOf({ services: [row("logs", 5), row("sqs", 5)] })).toBe("In the plan, both services go through NAT");
    expect(titleOf({})).toBe("No services to decide about yet");
  });

  it("calls nothing a plan while most traffic is unnamed", () => {
    expect(titleOf({ unnamedGb: 5000, services: [row("s3", 9), row("logs", 5)] })).toBe(
      "For what is named, 1 of 2 services has an endpoint, 1 goes through NAT",
    );
  });
});
