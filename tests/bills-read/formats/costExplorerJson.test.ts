import { describe, expect, test } from "vitest";
import { readCostExplorerAnswer } from "@/lib/bills/formats/costExplorerJson/scan";
import type { Spend } from "@/lib/bills/spend";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { createTally } from "@/lib/bills/tally/tally";
import { readJsonDocuments } from "@/lib/files/json/readJsonDocuments";
import { spendOf } from "./reading";

const byType = [{ Type: "DIMENSION", Key: "USAGE_TYPE" }];
const byTypeAndAccount = [...byType, { Type: "DIMENSION", Key: "LINKED_ACCOUNT" }];

type Amounts = { readonly cost?: string; readonly net?: string; readonly usage?: string; readonly unit?: string };

const group = (keys: readonly string[], { cost = "450", net, usage = "10000", unit = "USD" }: Amounts = {}) => ({
  Keys: keys,
  Metrics: {
    UnblendedCost: { Amount: cost, Unit: unit },
    ...(net === undefined ? {} : { NetUnblendedCost: { Amount: net, Unit: unit } }),
    UsageQuantity: { Amount: usage, Unit: "GB" },
  },
});

const october = { Start: "2026-10-01", End: "2026-11-01" };
const natBytes = group(["USE2-NatGateway-Bytes", "111122223333"]);

const page = (groups: readonly unknown[], given: Readonly<Record<string, unknown>> = {}) => ({
  GroupDefinitions: byTypeAndAccount,
  ResultsByTime: [{ TimePeriod: october, Total: {}, Groups: groups, Estimated: false }],
  DimensionValueAttributes: [],
  ...given,
});

function read(...pages: readonly unknown[]): Spend {
  const tally = createTally();
  expect(readCostExplorerAnswer(pages, tally, "answer.json")).toBeNull();
  return spendOf(tally.finish("cost-explorer-json"));
}

const refused = (...pages: readonly unknown[]): SpendProblem | null =>
  readCostExplorerAnswer(pages, createTally(), "answer.json");

const inRows = ({ rows }: Spend) =>
  rows.map(({ account, family, quantity, amount }) => [account, family, quantity, amount]);

describe("an answer of Cost Explorer", () => {
  // AWS's own example of the shape: 10,000 GB in us-east-2 for 450 USD.
  test("by usage type and account, by month", () => {
    const spend = read(page([natBytes, group(["USE2-EBS:VolumeUsage.gp3", "111122223333"])]));
    expect(inRows(spend)).toEqual([["111122223333", "nat-gateway-data", 10_000, 450]]);
    expect(spend.periods).toEqual([{ month: "2026-10", start: "2026-10-01", end: "2026-11-01", isEstimated: false }]);
    expect(spend.rowCount).toBe(2);
    expect(spend.skipped).toEqual([{ reason: "other-usage", rowCount: 1 }]);
  });

  test("keys are in the order of GroupDefinitions", () => {
    const swapped = page([group(["111122223333", "USE2-NatGateway-Bytes"])], {
      GroupDefinitions: [...byTypeAndAccount].reverse(),
    });
    expect(inRows(read(swapped))).toEqual([["111122223333", "nat-gateway-data", 10_000, 450]]);
  });

  test("by usage type alone, without accounts", () => {
    const alone = page([group(["USE2-NatGateway-Bytes"])], { GroupDefinitions: byType });
    expect(inRows(read(alone))).toEqual([[null, "nat-gateway-data", 10_000, 450]]);
  });

  test("by record type: tax and credits are apart", () => {
    const definitions = [{ Type: "DIMENSION", Key: "RECORD_TYPE" }, ...byType];
    const spend = read(
      page(
        [
          group(["Usage", "USE2-NatGateway-Bytes"]),
          group(["Tax", "NoUsageType"], { cost: "9" }),
          group(["Credit", "USE2-NatGateway-Bytes"], { cost: "-20" }),
        ],
        { GroupDefinitions: definitions },
      ),
    );
    expect(spend.rows.map(({ amount }) => amount)).toEqual([450]);
    expect(spend.otherRecords.map(({ recordType, usageType, amount }) => [recordType, usageType, amount])).toEqual([
      ["Tax", null, 9],
      ["Credit", "USE2-NatGateway-Bytes", -20],
    ]);
  });

  test("by service: data transfer counts for EC2 and VPC", () => {
    const definitions = [...byType, { Type: "DIMENSION", Key: "SERVICE" }];
    const spend = read(
      page(
        [
          group(["DataTransfer-Out-Bytes", "EC2 - Other"]),
          group(["DataTransfer-Out-Bytes", "Amazon Simple Storage Service"]),
        ],
        { GroupDefinitions: definitions },
      ),
    );
    expect(spend.rows.map(({ quantity }) => quantity)).toEqual([10_000]);
  });

  test("what has no usage type is another record", () => {
    const spend = read(page([natBytes, group(["NoUsageType", "111122223333"], { cost: "9" })]));
    expect(spend.otherRecords.map(({ recordType, amount }) => [recordType, amount])).toEqual([["NoUsageType", 9]]);
  });

  test("days, of which the last are estimates, and times at midnight", () => {
    const day = (Start: string, End: string, Estimated: boolean) => ({
      TimePeriod: { Start, End },
      Groups: [natBytes],
      Estimated,
    });
    const spend = read({
      GroupDefinitions: byTypeAndAccount,
      ResultsByTime: [
        day("2026-10-30T00:00:00Z", "2026-10-31T00:00:00Z", false),
        day("2026-10-31T00:00:00Z", "2026-11-01T00:00:00Z", false),
        day("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", true),
      ],
    });
    expect(spend.rows.map(({ month, amount }) => [month, amount])).toEqual([
      ["2026-10", 900],
      ["2026-11", 450],
    ]);
    expect(spend.daily.map(({ day }) => day)).toEqual(["2026-10-30", "2026-10-31", "2026-11-01"]);
    expect(spend.periods).toEqual([
      { month: "2026-10", start: "2026-10-30", end: "2026-11-01", isEstimated: false },
      { month: "2026-11", start: "2026-11-01", end: "2026-11-02", isEstimated: true },
    ]);
  });

  test("decimals with exponents, negative ones, and yuan", () => {
    const spend = read(
      page([
        group(["CNN1-NatGateway-Bytes", "111122223333"], { cost: "3.321e-7", usage: "1.5E+2", unit: "CNY" }),
        group(["CNW1-NatGateway-Bytes", "111122223333"], { cost: "-0.25", unit: "CNY" }),
      ]),
    );
    expect(spend.currency).toBe("CNY");
    expect(spend.rows.map(({ region, quantity, amount }) => [region, quantity, amount])).toEqual([
      ["cn-north-1", 150, 3.321e-7],
      ["cn-northwest-1", 10_000, -0.25],
    ]);
    expect(spend.warnings.map(({ code }) => code)).toContain("negative-amounts");
  });

  test("the net cost counts, unless it was never filled", () => {
    const net = (amount: string) => page([group(["USE2-NatGateway-Bytes", "111122223333"], { net: amount })]);
    expect(read(net("402.75")).rows[0]?.amount).toBe(402.75);
    expect(read(net("0")).rows[0]?.amount).toBe(450);
  });

  test("an amount that is no number is counted, never 0", () => {
    const spend = read(page([natBytes, group(["EU-NatGateway-Bytes", "111122223333"], { cost: "1,5" })]));
    expect(spend.rows).toHaveLength(1);
    expect(spend.skipped).toEqual([{ reason: "unreadable", rowCount: 1 }]);
  });

  test("a hundred thousand groups", () => {
    const groups = Array.from({ length: 100_000 }, (_, index) =>
      group(["USE2-NatGateway-Bytes", String(100_000_000_000 + index)], { cost: "1", usage: "1" }),
    );
    const spend = read(page(groups));
    expect(spend.rows).toHaveLength(100_000);
    expect(spend.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(100_000);
  });
});

describe("several pages", () => {
  const first = page([natBytes], { NextPageToken: "more" });
  const last = page([group(["USE2-NatGateway-Bytes", "444455556666"])]);

  test("are one answer, in any order", () => {
    expect(read(first, last).rows.map(({ account }) => account)).toEqual(["111122223333", "444455556666"]);
    expect(inRows(read(last, first))).toEqual(inRows(read(first, last)));
  });

  test("of which one is missing are no answer", () => {
    expect(refused(first)?.code).toBe("more-pages");
    expect(refused(first)?.message).toContain("--next-page-token");
  });

  test("read twice are refused, and so are months with their own days", () => {
    expect(refused(last, last)?.code).toBe("same-file-twice");
    const day = page([natBytes], {
      ResultsByTime: [{ TimePeriod: { Start: "2026-10-05", End: "2026-10-06" }, Groups: [natBytes] }],
    });
    expect(refused(last, day)?.code).toBe("same-file-twice");
  });
});

describe("an answer that is not enough", () => {
  test("of single months by service: the command asks by month", () => {
    const problem = refused(
      page([group(["EC2 - Other"])], { GroupDefinitions: [{ Type: "DIMENSION", Key: "SERVICE" }] }),
    );
    expect(problem?.code).toBe("grouped-by-service");
    expect(problem?.message).toContain(
      'Ask with: aws ce get-cost-and-usage --time-period Start=2026-10-01,End=2026-11-01 --granularity MONTHLY --metrics UnblendedCost NetUnblendedCost UsageQuantity --group-by Type=DIMENSION,Key=USAGE_TYPE Type=DIMENSION,Key=LINKED_ACCOUNT --filter \'{"And":',
    );
  });

  test("grouped by nothing, or without saying how", () => {
    expect(refused(page([], { GroupDefinitions: [] }))?.message).toContain("grouped by nothing");
    expect(refused({ ResultsByTime: [{ TimePeriod: october, Groups: [natBytes] }] })?.code).toBe("grouped-by-service");
  });

  test("without a cost", () => {
    const usage = { Keys: ["NatGateway-Hours", "1"], Metrics: { UsageQuantity: { Amount: "1", Unit: "Hrs" } } };
    expect(refused(page([usage]))?.code).toBe("missing-column");
  });

  test.each([
    ["a list", [], "not-a-bill"],
    ["a number", 5, "not-a-bill"],
    ["null", null, "not-a-bill"],
    ["results that are no list", { ResultsByTime: 5 }, "damaged"],
    [
      "a period that is none",
      page([natBytes], { ResultsByTime: [{ TimePeriod: { Start: "x", End: "y" } }] }),
      "damaged",
    ],
    ["keys that are no texts", page([{ Keys: [5], Metrics: {} }]), "damaged"],
  ])("%s", (_, value, code) => {
    expect(refused(value)?.code).toBe(code);
  });
});

describe("the documents of a text", () => {
  test.each([
    ["one", '{"a":1}', [{ a: 1 }]],
    ["a list", '[{"a":1},{"b":2}]', [{ a: 1 }, { b: 2 }]],
    ["two in a row", '{"a":"}{"}\n{"b":"\\"}"}\n', [{ a: "}{" }, { b: '"}' }]],
    ["none", "hello", null],
    ["one cut off", '{"a":1', null],
    ["one and a half", '{"a":1}{"b":', null],
    ["nothing", "", null],
    ["a name that objects have", '{"__proto__":{"polluted":1}}', [JSON.parse('{"__proto__":{"polluted":1}}')]],
  ])("%s", (_, text, documents) => {
    expect(readJsonDocuments(text)).toEqual(documents);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
