import { describe, expect, it } from "vitest";
import { csv } from "@/lib/report/csv";
import { roundedBillRows, roundedDecisionRows } from "@/lib/report/csvRows";
import { breakEvenInWords, decisionsOf } from "@/lib/report/figures/decisions/points";
import { markdownSummary } from "@/lib/report/markdownSummary";
import { answerTo } from "@/tests/report/answerTo";

// us-east-1, list prices of AWS: a NAT hour 0.045, an address hour 0.005, a NAT GB 0.045.
const own = { natGatewayHour: 0.045, natGatewayGb: 0.045, publicIpv4InUseHour: 0.005 };
const s3Only = answerTo({ azCount: 1, internet: { gbIn: 100 }, services: [{ id: "s3", gb: 900 }], rates: own });

describe("the bill as a table", () => {
  it("has both bills, whose totals are the sums of their lines to the cent", () => {
    const [head, ...rows] = roundedBillRows(s3Only);
    const at = (name: string) => head?.indexOf(name) ?? -1;
    const usdOf = (bill: string) => rows.filter((row) => row[at("bill")] === bill).map((row) => row[at("usdPerMonth")]);
    // Hours 730 × 0.045, data 1000 × 0.045, addresses 730 × 0.005, and the total.
    expect(usdOf("today")).toEqual([32.85, 45, 3.65, 81.5]);
    // Without the 900 GB of S3, whose gateway endpoint is free: data 100 × 0.045.
    expect(usdOf("plan")).toEqual([32.85, 4.5, 3.65, 0, 41]);
  });

  it("has each cell under its heading, and a total without quantity, unit or price", () => {
    const [head = [], first = [], ...others] = roundedBillRows(s3Only);
    const byColumn = (row: readonly unknown[]) => Object.fromEntries(head.map((column, i) => [column, row[i]]));
    expect(byColumn(first)).toMatchObject({ bill: "plan", strategy: "best-mix", quantity: 730, usdPerUnit: 0.045 });
    expect(byColumn(first)).toMatchObject({ listUsdPerUnit: 0.045, usdPerMonth: 32.85 });
    const total = { bill: "today", strategy: "today", charge: "total", label: "Total a month", usdPerMonth: 81.5 };
    const none = { quantity: null, unit: null, usdPerUnit: null, listUsdPerUnit: null, rateFrom: null };
    const noSource = { usageType: null, source: null, effective: null };
    expect(byColumn(others.at(-1) ?? [])).toEqual({ ...total, ...none, ...noSource });
  });

  it("has one cell for each heading in every row", () => {
    for (const rows of [roundedBillRows(s3Only), roundedDecisionRows(s3Only)])
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it("writes decisions with what NAT costs, and an empty cell where there is no break-even", () => {
    const dear = answerTo({
      services: [{ id: "logs", gb: 100 }],
      internet: { gbIn: 1 },
      rates: { vpceInterfaceGb: 1 },
    });
    const text = csv(roundedDecisionRows(dear));
    // 100 × 0.045 = 4.50; 3 × 730 × 0.01 + 100 × 1 = 121.90.
    expect(text.split("\r\n")[1]).toBe(
      "logs,100,4.5,121.9,3,,nat-is-cheaper,nat,nat,NAT is always cheaper.,Keep on NAT,0,",
    );
  });
});

describe("the decision table's words for a break-even", () => {
  it("calls what costs nothing free, pinned away from it or not", () => {
    const services = [
      { id: "s3", gb: 900 },
      { id: "dynamodb", gb: 5, endpoint: "nat" },
      { id: "guardduty-data", gb: 5 },
    ];
    expect(decisionsOf(answerTo({ services })).map(breakEvenInWords)).toEqual(["free", "free", "free"]);
  });

  it("has no AZs for a gateway endpoint, and its own amount for an interface endpoint to the same service", () => {
    const [gateway] = decisionsOf(answerTo({ services: [{ id: "s3", gb: 900 }] }));
    expect(gateway).toMatchObject({ endpointUsd: 0, endpointAzCount: null });
    const pinned = decisionsOf(answerTo({ services: [{ id: "s3", gb: 900, endpoint: "interface" }] }))[0];
    // 3 × 730 × 0.01 + 900 × 0.01, and 21.90 ÷ 0.035.
    expect(pinned?.endpointUsd).toBeCloseTo(30.9, 9);
    expect(pinned && breakEvenInWords(pinned)).toBe("626 GB");
  });
});

describe("the summary in Markdown", () => {
  it("has the verdict, each strategy's total and the link", () => {
    const text = markdownSummary(s3Only, "http://127.0.0.1:3000/?v=1");
    expect(text).toMatch(/^\*\*Add an endpoint for s3: /);
    // 81.50 today; 41.00 without the 900 GB of S3, 900 × 0.045 = 40.50 less.
    expect(text).toContain("| **Best mix** (recommended) | $41.00 | $40.50 |");
    expect(text).toContain("| No NAT | not possible because something here needs the internet | |");
    expect(text).toContain("<http://127.0.0.1:3000/?v=1>");
  });

  it("leaves the link out where the scenario is too long for one", () => {
    expect(markdownSummary(answerTo({ hoursPerMonth: 1 }), null)).toContain("us-east-1, 1 hour a month,");
    expect(markdownSummary(s3Only, null)).not.toContain("<");
  });
});
