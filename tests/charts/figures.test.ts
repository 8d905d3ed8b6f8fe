import { describe, expect, it } from "vitest";
import { azMapLayout } from "@/components/charts/azMap/layout";
import { chargesLayout } from "@/components/charts/charges/layout";
import type { Answer } from "@/lib/model/compare";
import { strategies } from "@/lib/model/strategies";
import { type AzMapRow, azMapPoints, scenarioInAzs } from "@/lib/report/figures/azMap/points";
import { azMapTable } from "@/lib/report/figures/azMap/table";
import { chargesShown, strategyBars } from "@/lib/report/figures/charges/points";
import { chargesTable } from "@/lib/report/figures/charges/table";
import { findingOf } from "@/lib/report/figures/findings";
import { spansInWords } from "@/lib/report/figures/spansInWords";
import { internet, nat, otherRegion } from "@/tests/model/scenarios";
import { answerOf, row, scenarioOf } from "./answers";

const noInternet = { internet: { gbOut: 0, gbIn: 0, freeGbOut: 0, needed: "no" } as const };

function azMapRows(answer: Answer): readonly AzMapRow[] {
  const points = azMapPoints(answer);
  if (points.kind === "nothing") throw new Error(points.words);
  return points.rows;
}

describe("charges", () => {
  const answer = answerOf(scenarioOf([row("s3", 10_000), row("logs", 3600), row("sqs", 1500)]));
  const rows = strategyBars(answer);

  it("has a bar for each strategy, in their order", () => {
    expect(rows.map(({ id }) => id)).toEqual(strategies.map(({ id }) => id));
  });

  it("adds parts up to the total to the cent", () => {
    for (const { segments, usd } of rows) {
      const cents = segments.reduce((sum, segment) => sum + Math.round(segment.usd * 100), 0);
      expect(cents).toBe(Math.round(usd * 100));
    }
  });

  it("charges three NAT gateways $98.55 for their hours", () => {
    // 3 × 730 h × $0.045
    expect(rows[0]?.segments.find(({ charge }) => charge === "nat-gateway-hours")?.usd).toBe(98.55);
  });

  it("names why there can be no bar without NAT", () => {
    const shown = chargesShown(rows);
    const end = chargesLayout(rows, shown, 1216, 364).rows.find(({ id }) => id === "no-nat")?.end;
    expect(end).toMatchObject({ isReason: true, text: "Not possible: something here needs the internet" });
    const noNat = chargesTable(rows, shown).rows.find(([name]) => name?.raw === "No NAT");
    expect(noNat?.at(-1)?.raw).toBe("Not possible: something here needs the internet");
    expect(noNat?.at(-2)?.raw).toBeNull();
  });

  it.each([288, 616, 1216])("fits its widest bar and that bar's total into %i pixels", (width) => {
    const layout = chargesLayout(rows, chargesShown(rows), width, 364);
    for (const { end, y } of layout.rows) {
      expect(end.x).toBeLessThan(width - 30);
      expect(y).toBeGreaterThan(layout.plot.top);
      expect(y).toBeLessThan(layout.plot.bottom);
    }
    for (const item of layout.legend) expect(item.y).toBeLessThan(layout.plot.top);
  });
});

describe("AZ map", () => {
  const scenario = scenarioOf([row("logs", 1200), row("sqs", 300, { azCount: 2 })]);

  it("lets endpoints in all AZs follow and caps the others", () => {
    expect(scenarioInAzs(scenario, 6).services.map(({ azCount }) => azCount)).toEqual([6, 2]);
    expect(scenarioInAzs(scenario, 1).services.map(({ azCount }) => azCount)).toEqual([1, 1]);
  });

  it("has a row for each number of AZs, and at the scenario's own the answer's spans", () => {
    const rows = azMapRows(answerOf(scenario));
    expect(rows.map(({ azCount }) => azCount)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.find(({ isScenario }) => isScenario)?.spans).toEqual(answerOf(scenario).breakEven().totalGb.spans);
  });

  it("asks for proportionally more GB with each AZ that an endpoint is in", () => {
    const rows = azMapRows(answerOf(scenarioOf([row("logs", 1200)])));
    // n AZs × 730 h × $0.01 ÷ $0.035 a GB
    for (const { azCount, spans } of rows) expect(spans[1]?.fromGb).toBeCloseTo((azCount * 7.3) / 0.035, 6);
  });

  it.each([288, 616, 1216])("covers each row without a gap in %i pixels", (width) => {
    const layout = azMapLayout(azMapRows(answerOf(scenario)), 1500, width, 324);
    for (const { cells } of layout.rows) {
      expect(cells[0]?.x).toBeCloseTo(layout.plot.left, 6);
      for (const [i, cell] of cells.entries())
        expect(cell.x + cell.width).toBeCloseTo(cells[i + 1]?.x ?? layout.plot.right, 6);
    }
    expect(layout.here.x).toBeGreaterThan(layout.plot.left);
    expect(layout.here.x).toBeLessThan(layout.plot.right);
  });

  it("lists a span a line in its table", () => {
    const rows = azMapRows(answerOf(scenario));
    expect(azMapTable(rows).rows).toHaveLength(rows.reduce((count, { spans }) => count + spans.length, 0));
  });

  it("is empty without service GB", () => {
    expect(azMapPoints(answerOf(scenarioOf([]))).kind).toBe("nothing");
  });
});

describe("findings", () => {
  it("says who is cheapest where", () => {
    expect(
      spansInWords([
        { fromGb: 0, toGb: 625.7, cheapest: "nat-only" },
        { fromGb: 625.7, toGb: 9000, cheapest: "all-endpoints" },
      ]),
    ).toBe("NAT only is cheapest to 626 GB, all endpoints beyond");
    expect(spansInWords([{ fromGb: 0, toGb: 10, cheapest: "gateway-endpoints" }])).toBe(
      "gateway endpoints are cheapest at every size",
    );
  });

  it("states each figure's finding", () => {
    const answer = answerOf(scenarioOf([row("logs", 1200)]));
    // 12,000 GB. Today 109.50 + 12,100 × 0.045 is 654; the plan 109.50 + 100 × 0.045 + 21.90 + 12,000 × 0.01 is 255.90.
    expect(findingOf("cost", answer).title).toBe(
      "At ten times the GB the plan costs $256 a month, today’s design $654",
    );
    expect(findingOf("cost", answer).note).toContain("NAT only is cheapest to 626 GB, all endpoints beyond.");
    expect(findingOf("charges", answer).title).toMatch(/^NAT gateway hours make up \d+ % of today's \$\d+/);
    // At 1,200 GB the endpoint pays up to 5 AZs: 5 × 7.30 ÷ 0.035 = 1,043 GB, 6 × 7.30 ÷ 0.035 = 1,251 GB.
    expect(findingOf("az-map", answer).title).toBe(
      "At 1.17 TB, all endpoints win in 1 to 5 AZs, NAT only wins in 6 AZs",
    );
  });

  // 1 × 730 × $0.05 of hours and address, and what is the largest part beside them: $0.08 or $0.09 out and $0.045 of NAT a GB, or 32 addresses.
  it.each([
    ["Data transfer out to other Regions makes up", { otherRegion: otherRegion(100_000, 0, 0.08) }],
    ["Data transfer out to the internet makes up", { internet: internet(10_000) }],
    ["NAT data processing makes up", { internet: internet(0, 100_000) }],
    ["Public IPv4 addresses make up", { nat: nat("per-az", 32) }],
  ] as const)("conjugates after the label of the largest charge: %s", (words, scenario) => {
    const { title } = findingOf("charges", answerOf(scenarioOf([], { ...noInternet, azCount: 1, ...scenario })));
    expect(title.startsWith(`${words} `)).toBe(true);
  });

  it("says so where the plan is today's design at ten times the GB too", () => {
    // 10 and 100 GB are below 625.7 GB: 109.50 + 200 × 0.045.
    expect(findingOf("cost", answerOf(scenarioOf([row("logs", 10)]))).title).toBe(
      "At ten times the GB the plan costs $119 a month, as today’s design does",
    );
  });

  it("names no plan while most traffic is unnamed", () => {
    const { title } = findingOf("cost", answerOf(scenarioOf([row("logs", 1000)], { unnamedGb: 9000 })));
    expect(title).toBe("NAT only is cheapest to 626 GB, all endpoints beyond");
  });

  it("folds the AZ map where the number of AZs changes nothing", () => {
    // 10 GB are below the break-even of one AZ, 7.30 ÷ 0.035 = 209 GB.
    expect(findingOf("az-map", answerOf(scenarioOf([row("logs", 10)]))).isFolded).toBe(true);
    expect(findingOf("az-map", answerOf(scenarioOf([row("logs", 1200)]))).isFolded).toBeUndefined();
  });

  // With nothing in the scenario: 3 × 730 × $0.045 of hours are 90 % of 3 × 730 × $0.05.
  it.each([
    ["cost", "No service traffic yet"],
    ["charges", "NAT gateway hours make up 90 % of today's $110, and the best mix costs the same"],
    ["az-map", "No service traffic yet"],
  ] as const)("has words for %s with nothing in the scenario", (figure, words) => {
    const { title, note } = findingOf(figure, answerOf(scenarioOf([], noInternet)));
    expect(title).toBe(words);
    expect(note).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});
