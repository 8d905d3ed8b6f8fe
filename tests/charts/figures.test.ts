import { describe, expect, it } from "vitest";
import { azMapLayout, azMapTable } from "@/components/charts/azMap";
import { azMapRows, inAzs } from "@/components/charts/azMapRows";
import { chargeRows } from "@/components/charts/chargeRows";
import { chargesLayout, chargesShown } from "@/components/charts/chargesLayout";
import { chargesTable } from "@/components/charts/chargesTable";
import { figureHeight } from "@/components/charts/figureHeight";
import { findingOf, spansInWords } from "@/components/charts/findings";
import { serviceRows } from "@/components/charts/serviceRows";
import { servicesLayout, servicesTable } from "@/components/charts/servicesChart";
import { charges } from "@/lib/model/charges";
import { strategies } from "@/lib/model/strategies";
import { answerOf, row, scenarioOf } from "./answers";

const chargeIds = charges.map(({ id }) => id);
const noInternet = { internet: { gbOut: 0, gbIn: 0, freeGbOut: 0, needed: "no" } as const };

describe("charges", () => {
  const answer = answerOf(scenarioOf([row("s3", 10_000), row("logs", 3600), row("sqs", 1500)]));
  const rows = chargeRows(answer);

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
    const shown = chargesShown(rows, chargeIds);
    const end = chargesLayout(rows, shown, 1216, 364).rows.find(({ id }) => id === "no-nat")?.end;
    expect(end).toMatchObject({ isReason: true, text: "Not possible: a need for the internet" });
    const noNat = chargesTable(rows, shown).rows.find(([name]) => name?.raw === "No NAT");
    expect(noNat?.at(-1)?.raw).toBe("Not possible: a need for the internet");
    expect(noNat?.at(-2)?.raw).toBeNull();
  });

  it.each([288, 616, 1216])("fits its widest bar and that bar's total into %i pixels", (width) => {
    const layout = chargesLayout(rows, chargesShown(rows, chargeIds), width, 364);
    for (const { end, y } of layout.rows) {
      expect(end.x).toBeLessThan(width - 30);
      expect(y).toBeGreaterThan(layout.plot.top);
      expect(y).toBeLessThan(layout.plot.bottom);
    }
    for (const item of layout.key) expect(item.y).toBeLessThan(layout.plot.top);
  });
});

describe("services", () => {
  const answer = answerOf(
    scenarioOf([
      row("s3", 10_000),
      row("sqs", 100),
      row("logs", 3600),
      row("monitoring", 700),
      row("guardduty-data", 50),
      row("kms", 0),
    ]),
  );
  const rows = serviceRows(answer);

  it("puts the one farthest above its break-even first and the free ones last", () => {
    expect(rows.map(({ service }) => service)).toEqual(["logs", "monitoring", "sqs", "kms", "s3", "guardduty-data"]);
    expect(rows.map(({ state }) => state)).toEqual(["above", "above", "below", "below", "free", "free"]);
  });

  it("counts in times of the break-even", () => {
    // 3,600 GB ÷ (21.90 ÷ 0.035 GB)
    expect(rows[0]?.times).toBeCloseTo(3600 / (21.9 / 0.035), 6);
  });

  it("calls an endpoint that can never pay so", () => {
    const never = serviceRows(answerOf(scenarioOf([row("logs", 3600)], { rates: { natGatewayGb: 0.01 } })));
    expect(never[0]).toMatchObject({ state: "never", natKeptGb: null, times: null });
    expect(servicesTable(never).rows[0]?.[2]?.shown).toBe("never");
  });

  it("pays at once where endpoint hours are free", () => {
    const free = serviceRows(answerOf(scenarioOf([row("logs", 1)], { rates: { vpceInterfaceHour: 0 } })));
    expect(free[0]).toMatchObject({ state: "above", times: Number.POSITIVE_INFINITY });
  });

  it("stands dot and tick on the axis, a row without GB at its start", () => {
    for (const width of [288, 616, 1216]) {
      const layout = servicesLayout(rows, width);
      for (const { dotX, tickX } of layout.rows) {
        for (const x of [dotX, tickX ?? dotX]) {
          expect(x).toBeGreaterThanOrEqual(layout.plot.left - 1e-6);
          expect(x).toBeLessThanOrEqual(layout.plot.right + 1e-6);
        }
      }
      expect(layout.rows.find(({ service }) => service === "kms")).toMatchObject({
        isEmpty: true,
        dotX: layout.plot.left,
      });
    }
  });

  it("keeps a hundred services in one frame that scrolls", () => {
    const many = Array.from({ length: 100 }, (_, i) => row(`com.amazonaws.vpce.us-east-1.vpce-svc-${i}`, i));
    const manyAnswer = answerOf(scenarioOf(many));
    expect(servicesLayout(serviceRows(manyAnswer), 616).height).toBeGreaterThan(figureHeight("services", manyAnswer));
    expect(servicesTable(serviceRows(manyAnswer)).rows).toHaveLength(100);
  });
});

describe("AZ map", () => {
  const scenario = scenarioOf([row("logs", 1200), row("sqs", 300, { azCount: 2 })]);

  it("lets endpoints in all AZs follow and caps the others", () => {
    expect(inAzs(scenario, 6).services.map(({ azCount }) => azCount)).toEqual([6, 2]);
    expect(inAzs(scenario, 1).services.map(({ azCount }) => azCount)).toEqual([1, 1]);
  });

  it("has a row for each number of AZs, and at the scenario's own the answer's spans", () => {
    const rows = azMapRows(answerOf(scenario));
    expect(rows.map(({ azCount }) => azCount)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.find(({ isScenario }) => isScenario)?.spans).toEqual(answerOf(scenario).breakEven.totalGb.spans);
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
    expect(azMapRows(answerOf(scenarioOf([])))).toEqual([]);
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
    expect(findingOf("cost", answer).title).toBe("NAT only is cheapest to 626 GB, all endpoints beyond");
    expect(findingOf("services", answer).title).toBe("The endpoint for logs is past its break-even");
    expect(findingOf("charges", answer).title).toMatch(/^NAT gateway hours make up \d+ % of today's \$\d+/);
    // At 1,200 GB the endpoint pays up to 5 AZs: 5 × 7.30 ÷ 0.035 = 1,043 GB, 6 × 7.30 ÷ 0.035 = 1,251 GB.
    expect(findingOf("az-map", answer).title).toBe(
      "At 1.17 TB, all endpoints win in 1 to 5 AZs, NAT only wins in 6 AZs",
    );
  });

  it("does not call another strategy cheapest where the best mix is the plan", () => {
    // 1,000 GB are past 625.7 GB and 5 GB are not, so each of the yardsticks is wrong about one of the two.
    expect(findingOf("cost", answerOf(scenarioOf([row("logs", 1000), row("sqs", 5)]))).title).toMatch(
      /^Without choosing service by service, NAT only is cheapest to /,
    );
  });

  it.each(["cost", "charges", "services", "az-map"] as const)(
    "has words for %s with nothing in the scenario",
    (figure) => {
      const { title, note } = findingOf(figure, answerOf(scenarioOf([], noInternet)));
      expect(`${title} ${note}`).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(title.length).toBeGreaterThan(10);
    },
  );
});
