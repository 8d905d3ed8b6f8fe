import { describe, expect, it } from "vitest";
import { costExplorerJson } from "@/lib/bills/formats/costExplorerJson/format";
import { tableFormats } from "@/lib/bills/formats/tableFormats";
import { type Source, sources } from "@/lib/bills/sources";
import type { OtherRecord } from "@/lib/bills/spendRows";
import { overviewOf, scenarioPage, viewOf } from "@/lib/draft/importView";
import { hoursInOctober, octoberOf, spendOf, talliedRows } from "@/tests/bills-read/spends";

describe("what a bill shows, over all Regions and accounts", () => {
  it("counts gateways and endpoint-AZs from the hours of the month, regional NAT apart", () => {
    const spend = octoberOf(
      ["USE2-NatGateway-Hours", 3 * hoursInOctober, 3 * hoursInOctober * 0.045],
      ["USE2-NatGateway-Bytes", 1_000, 45],
      ["EU-NatGateway-Hours", hoursInOctober, hoursInOctober * 0.048],
      ["EU-RegionalNatGateway-Hours", 2 * hoursInOctober, 2 * hoursInOctober * 0.048],
      ["EU-RegionalNatGateway-Bytes", 500, 24],
      ["EU-VpcEndpoint-Hours", 6 * hoursInOctober, 6 * hoursInOctober * 0.011],
    );
    expect(overviewOf(spend).found).toEqual({
      month: "2026-10",
      gatewayCount: 4,
      hasNat: true,
      regionalAzCount: 2,
      natGb: 1_500,
      endpointAzCount: 6,
      regionCount: 2,
      accountCount: 1,
    });
  });

  const namedSources = [
    ["cur", "Cost and Usage Report"],
    ["cur2", "Cost and Usage Report 2.0"],
    ["focus", "FOCUS export"],
    ["athena", "Result of the Athena query"],
    ["usage-type-csv", "A CSV by service and usage type"],
    ["cost-explorer-csv", "Cost Explorer’s CSV from the console"],
    ["cost-explorer-json", "Cost Explorer’s answer as JSON"],
    ["cost-explorer", "Cost Explorer, asked just now"],
  ] as const;

  it.each(namedSources)("has a name for readers of the source %s", (source, sourceName) => {
    const spend = { ...octoberOf(["USE2-NatGateway-Hours", hoursInOctober, 33.48]), source };
    expect(overviewOf(spend)).toMatchObject({ source, sourceName });
  });

  it("has these sources, and no others", () => {
    expect(Object.keys(sources).toSorted()).toEqual(namedSources.map(([source]) => source).toSorted());
  });

  it("has a closed list of sources, each in one format", () => {
    // @ts-expect-error no format has this source
    const unknown: Source = "unknown";
    expect(Object.keys(sources)).not.toContain(unknown);
    const ids = [...tableFormats, costExplorerJson].flatMap((format) => Object.keys(format.sources));
    expect(ids.toSorted()).toEqual(namedSources.map(([source]) => source).toSorted());
  });

  it("sums an unrecognised type over accounts, and its quantity only where all have one", () => {
    const row = { month: "2026-10", usageType: "USE2-NatGateway-New", unit: "h" };
    const spend = {
      ...octoberOf(["USE2-NatGateway-Hours", hoursInOctober, 33.48]),
      unrecognised: [
        { ...row, account: "1", quantity: 2, amount: 1.5 },
        { ...row, account: "2", quantity: 3, amount: 2 },
        { ...row, usageType: "USE2-VpcEndpoint-New", account: "1", quantity: 2, amount: -9 },
        { ...row, usageType: "USE2-VpcEndpoint-New", account: "2", quantity: null, amount: 1 },
      ],
    };
    const { rows } = overviewOf(spend).unrecognised;
    expect(rows.map(({ usageType, quantity, amount }) => [usageType, quantity, amount])).toEqual([
      ["USE2-VpcEndpoint-New", null, -8],
      ["USE2-NatGateway-New", 5, 3.5],
    ]);
  });

  it("shows the hundred largest of a list, and what the others come to", () => {
    const otherRecords = Array.from(
      { length: 130 },
      (_, i): OtherRecord => ({
        month: "2026-10",
        account: null,
        recordType: `Fee ${i}`,
        usageType: null,
        amount: i + 1,
      }),
    );
    const spend = { ...octoberOf(["USE2-NatGateway-Hours", hoursInOctober, 33.48]), otherRecords };
    const choice = { region: "us-east-2", account: null, month: "2026-10" };
    const shown = viewOf(spend, { choice, entered: {} }).otherRecords;
    expect([shown.rows.length, shown.rows[0]?.amount, shown.moreCount]).toEqual([100, 130, 30]);
    // 1 + 2 + … + 30.
    expect(shown.moreAmount).toBe(465);
  });
});

describe("a choice where a bill has nothing", () => {
  const spend = spendOf([
    ...talliedRows([["USE2-NatGateway-Hours", hoursInOctober, 33.48]], { account: "1" }),
    ...talliedRows([["EU-NatGateway-Hours", hoursInOctober, 35.71]], { account: "2" }),
  ]);
  const choiceOf = (region: string, account: string | null) =>
    viewOf(spend, { choice: { region, account, month: "2026-10" }, entered: {} }).choice;

  it("moves to the account's own Region", () => {
    expect(choiceOf("eu-west-1", "1")).toEqual({ region: "us-east-2", account: "1", month: "2026-10" });
  });

  it("moves to all accounts where the account has nothing in the month", () => {
    expect(choiceOf("us-east-2", "3")).toEqual({ region: "eu-west-1", account: null, month: "2026-10" });
  });
});

describe("one scenario for each Region and account", () => {
  const accounts = Array.from({ length: 120 }, (_, i) => String(100_000_000_000 + i));
  const rows = accounts.flatMap((account, i) =>
    talliedRows([["USE2-NatGateway-Hours", (i + 1) * hoursInOctober, (i + 1) * 33.48]], { account }),
  );
  const spend = spendOf(rows);

  it("comes in pages, the most NAT spend first, and no link holds an account id", () => {
    const first = scenarioPage(spend, "2026-10", 0);
    expect([first.count, first.rows.length, first.previous, first.next]).toEqual([120, 50, null, 50]);
    expect(first.rows[0]?.natAmount).toBeCloseTo(120 * 33.48, 6);
    const last = scenarioPage(spend, "2026-10", 100);
    expect([last.rows.length, last.previous, last.next]).toEqual([20, 50, null]);
    for (const { query } of [...first.rows, ...last.rows]) {
      expect(query).toMatch(/region=us-east-2/);
      expect(query).not.toMatch(/\d{12}/);
    }
  });
});
