import { describe, expect, test } from "vitest";
import { athenaSql } from "@/lib/bills/athena/athenaSql";
import type { Spend } from "@/lib/bills/spend";
import { draftScenario } from "@/lib/draft/draft";
import { overviewOf } from "@/lib/draft/importView";
import { headline } from "@/lib/draft/spendViews";
import { type CurLine, curColumns, curLine } from "@/tests/bills-read/formats/curLines";
import { readTables, sampleText, spendOf } from "@/tests/bills-read/formats/reading";
import { athenaResult } from "@/tests/bills-read/generator/parquet";
import { duckFile } from "@/tests/files/duckFile";
import { draftOf, essentials, spendIn } from "./cases";

const october = { start: "2026-10-01T00:00:00Z", end: "2026-11-01T00:00:00Z" };
const read = (...lines: readonly CurLine[]): Spend =>
  spendOf(readTables([{ header: curColumns, rows: lines.map((line) => curLine({ ...october, ...line })) }]));
const hours: CurLine = { usageType: "NatGateway-Hours", amount: "1488", cost: "66.96" };
const gb: CurLine = { usageType: "NatGateway-Bytes", amount: "2000", cost: "90", unit: "GB" };
const codesOf = ({ warnings }: Spend) => warnings.map(({ code }) => code);

describe("usage types and units as bills of November 2026 have them", () => {
  test("a regional gateway's bytes in us-east-1 carry its prefix, its hours do not", () => {
    const spend = read(
      { usageType: "RegionalNatGateway-Hours", amount: "1488", cost: "66.96" },
      { usageType: "USE1-RegionalNatGateway-Bytes", amount: "2000", cost: "90", unit: "GB" },
    );
    expect(spend.rows.map(({ region, family, quantity }) => [region, family, quantity])).toEqual([
      ["us-east-1", "regional-nat-gateway-data", 2000],
      ["us-east-1", "regional-nat-gateway-hours", 1488],
    ]);
    expect(draftOf(spend)).toMatchObject({ natGb: 2000, scenario: { nat: { mode: "regional" } } });
  });

  test.each(["NatGateway-Bytes", "USE1-RegionalNatGateway-Bytes", "USE2-NatGateway-Bytes"])(
    "%s may be counted in Quantity instead of GB",
    (usageType) => {
      const spend = read({ ...gb, usageType, unit: "Quantity" });
      expect(spend.rows.map(({ quantity }) => quantity)).toEqual([2000]);
      expect(spend.unrecognised).toEqual([]);
    },
  );

  test("hours in Quantity stay unrecognised, and so do an endpoint's bytes", () => {
    const spend = read(
      { ...hours, unit: "Quantity" },
      { ...gb, usageType: "USE1-VpcEndpoint-Bytes", unit: "Quantity" },
    );
    expect(spend.unrecognised).toHaveLength(2);
  });

  test("xAZ meters are information at nothing: cross-AZ data stays what Regional-Bytes say", () => {
    const spend = read(
      { usageType: "DataTransfer-Regional-Bytes", amount: "100", cost: "1", unit: "GB" },
      { usageType: "DataTransfer-xAZ-In-Bytes", amount: "50", cost: "0", unit: "GB" },
      { usageType: "USE1-DataTransfer-xAZ-Out-Bytes", amount: "50", cost: "0", unit: "GB" },
    );
    expect(spend.rows.map(({ family, quantity, amount }) => [family, quantity, amount])).toEqual([
      ["cross-az-data", 100, 1],
    ]);
    expect([spend.unrecognised, codesOf(spend)]).toEqual([[], []]);
  });

  test("Encryption Controls and resource endpoints are named, and part of neither NAT nor interface endpoints", () => {
    const vpc = { product: "AmazonVPC" };
    const spend = read(
      hours,
      gb,
      { ...vpc, usageType: "USE1-VPCEncryptionControls-hours", amount: "744", cost: "141.36" },
      { ...vpc, usageType: "USE1-VpcEndpoint-Resource-Hours", amount: "744", cost: "14.88" },
      { ...vpc, usageType: "USE1-VpcResource-Consumer-Bytes", amount: "100", cost: "1", unit: "GB" },
      { ...vpc, usageType: "USE1-VpcEndpoint-Tunnel-Hours", amount: "744", cost: "14.88" },
    );
    const draft = draftOf(spend);
    expect(draft.unplanned.map(({ label, amount }) => [label, amount])).toEqual([
      ["Resource endpoint hours", 14.88],
      ["Resource endpoint data", 1],
      ["VPC Encryption Controls", 141.36],
    ]);
    expect(draft.warnings.find(({ code }) => code === "not-planned")?.message).toContain("VPC Encryption Controls");
    expect(draft.endpoints).toEqual([]);
    // 66.96 + 90
    expect(headline(spend, { region: "us-east-1", account: null, month: "2026-10" }).natAmount).toBeCloseTo(156.96, 9);
    // On no list yet: shown with its amount, never guessed.
    expect(spend.unrecognised.map(({ usageType }) => usageType)).toEqual(["USE1-VpcEndpoint-Tunnel-Hours"]);
  });
});

describe("Network Firewall on the bill", () => {
  const firewall: CurLine = {
    product: "AWSNetworkFirewall",
    usageType: "USE1-Endpoint-Hour",
    amount: "744",
    cost: "293.88",
  };

  test("says that AWS waives NAT for it, and that its proxy's gateways are not the reader's", () => {
    const spend = read(hours, gb, firewall);
    expect(codesOf(spend)).toEqual(["network-firewall"]);
    expect(spend.warnings[0]?.message).toContain("do not delete them");
  });

  test("is told by FOCUS and by a table of a script too, and says nothing where there is no NAT", async () => {
    const table = (...rows: readonly string[]) =>
      spendIn(`Start,End,Service,Usage Type,Unblended Cost,Usage Quantity,Unit,Currency\n${rows.join("\n")}\n`);
    const firewallRow = "2026-10-01,2026-11-01,AWS Network Firewall,USE1-Endpoint-Hour,293.88,744,Hrs,USD";
    const natRow = "2026-10-01,2026-11-01,EC2 - Other,NatGateway-Hours,66.96,1488,Hrs,USD";
    expect(codesOf(await table(natRow, firewallRow))).toEqual(["network-firewall"]);
    const addresses =
      "2026-10-01,2026-11-01,Amazon Virtual Private Cloud,USE1-PublicIPv4:InUseAddress,3.72,744,Hrs,USD";
    expect(codesOf(await table(addresses, firewallRow))).toEqual([]);
    const focus = await spendIn(
      `ChargePeriodStart,ChargePeriodEnd,ChargeCategory,BilledCost,BillingCurrency,ServiceName,ConsumedQuantity,ConsumedUnit,x_UsageType
2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,Usage,66.96,USD,Amazon Elastic Compute Cloud,1488,Hours,NatGateway-Hours
2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,Usage,293.88,USD,AWS Network Firewall,744,Hours,USE1-Endpoint-Hour
`,
    );
    expect(codesOf(focus)).toEqual(["network-firewall"]);
  });
});

describe("a month that AWS waived", () => {
  const inMonth = (month: string, next: string, line: CurLine): CurLine => ({
    ...line,
    start: `${month}-01T00:00:00Z`,
    end: `${next}-01T00:00:00Z`,
    bill: `${month}-01T00:00:00Z`,
  });
  const emirates = { ...hours, usageType: "MEC1-NatGateway-Hours" };
  const spend = read(
    inMonth("2026-02", "2026-03", { ...emirates, amount: "672", cost: "30" }),
    inMonth("2026-03", "2026-04", { ...hours, amount: "744", cost: "33.48" }),
    inMonth("2026-04", "2026-05", { ...emirates, amount: "720", cost: "32" }),
  );

  test("is told, and is no month without NAT", () => {
    expect(codesOf(spend)).toEqual(["waived-month"]);
    expect(spend.warnings[0]?.message).toContain("March 2026 in me-central-1");
    const march = { region: "me-central-1", account: null, month: "2026-03" };
    const result = draftScenario(spend, march);
    expect(result.ok ? "" : result.error.message).toContain("says nothing about the NAT gateways there");
    expect(headline(spend, march).sentence).toContain("waived all usage of March 2026 in me-central-1");
  });

  test("is not told of another Region or month, nor where the bill has rows of it", () => {
    const billed = read(
      inMonth("2026-02", "2026-03", { ...emirates, amount: "672", cost: "30" }),
      inMonth("2026-03", "2026-04", { ...emirates, amount: "744", cost: "0" }),
      inMonth("2026-05", "2026-06", { ...hours, amount: "744", cost: "33.48" }),
    );
    expect(codesOf(billed)).toEqual([]);
    const may = draftScenario(billed, { region: "me-central-1", account: null, month: "2026-05" });
    expect(may.ok ? "" : may.error.message).toContain("There is no NAT gateway in me-central-1 in May 2026");
  });
});

describe("small ones", () => {
  test("a bill covers 1 day, and 2 days", () => {
    const one = read({ ...hours, amount: "48", cost: "2.16", end: "2026-10-02T00:00:00Z" });
    expect(draftOf(one).warnings[0]?.message).toContain("The bill covers 1 day of October 2026");
    const two = read({ ...hours, amount: "96", cost: "4.32", end: "2026-10-03T00:00:00Z" });
    expect(draftOf(two).warnings[0]?.message).toContain("The bill covers 2 days of October 2026");
  });

  const columns =
    "BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,BilledCost,BillingCurrency,ServiceName,ConsumedQuantity,ConsumedUnit,x_UsageType";
  const month = "2026-10-01T00:00:00Z,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z";
  const credit = `${month},Credit,-5,USD,Amazon Elastic Compute Cloud,,,NatGateway-Hours`;
  const storage = `${month},Usage,7,USD,Amazon Simple Storage Service,300,GB,TimedStorage-ByteHrs`;

  test("a month of FOCUS credits beside other services' lines of a month is the whole month", async () => {
    const whole = [{ month: "2026-10", start: "2026-10-01", end: "2026-11-01", isEstimated: false }];
    expect((await spendIn([columns, credit, storage].join("\n"))).periods).toEqual(whole);
    expect((await spendIn([columns, credit].join("\n"))).periods).toEqual(whole);
    // Other lines of days still tell how far a bill reaches.
    const tenth = storage
      .replace("T00:00:00Z,2026-10-01T", "T00:00:00Z,2026-10-10T")
      .replace("2026-11-01", "2026-10-11");
    expect((await spendIn([columns, credit, tenth].join("\n"))).periods[0]?.end).toBe("2026-10-11");
  });

  test("so it is in CUR, and in the answer of the Athena query", async () => {
    const lines = [
      { type: "Credit", usageType: "NatGateway-Hours", amount: "0", cost: "-5" },
      { product: "AmazonS3", usageType: "TimedStorage-ByteHrs", amount: "300", cost: "7", unit: "GB-Mo" },
    ];
    expect(read(...lines).periods[0]?.end).toBe("2026-11-01");
    const row = (type: string, product: string, usageType: string, cost: number) => `SELECT
      TIMESTAMP '2026-10-01' AS bill_billing_period_start_date, '111122223333' AS line_item_usage_account_id,
      '${type}' AS line_item_line_item_type, TIMESTAMP '2026-10-01' AS line_item_usage_start_date,
      TIMESTAMP '2026-11-01' AS line_item_usage_end_date, '${product}' AS line_item_product_code,
      '${usageType}' AS line_item_usage_type, 1::double AS line_item_usage_amount, 'USD' AS line_item_currency_code,
      ${cost}::double AS line_item_unblended_cost, 'Hrs' AS pricing_unit`;
    const query = athenaSql("cur", { table: "bill", month: "2026-10" });
    if (!query.ok) throw new Error("no query");
    const rows = [
      row("Credit", "AmazonEC2", "NatGateway-Hours", -5),
      row("Usage", "AmazonS3", "TimedStorage-ByteHrs", 7),
    ];
    const bill = await duckFile(rows.join(" UNION ALL "), "COMPRESSION snappy");
    expect((await spendIn(await athenaResult(query.value, "bill", bill))).periods[0]?.end).toBe("2026-11-01");
  });

  test("NAT of a few hours is found: the FOCUS project's sample has some", async () => {
    const found = overviewOf(await spendIn(sampleText("focus-1.0-aws-A.csv"))).found;
    expect(found).toMatchObject({ hasNat: true, gatewayCount: 1 });
    expect(overviewOf(await spendIn([columns, storage, credit].join("\n"))).found).toBeNull();
  });

  test("NAT of amounts alone, in a currency without list prices, is found without a count", async () => {
    const spend = await spendIn("Usage type,CNN1-NatGateway-Hours(¥),Total costs(¥)\n2026-10-01,276,276\n");
    expect(overviewOf(spend).found).toMatchObject({ hasNat: true, gatewayCount: 0 });
  });

  test("the standard bill is still two gateways", () => {
    expect(essentials(read(hours, gb))).toMatchObject({ gatewayCount: 2, hoursPerMonth: 744 });
    expect(overviewOf(read(hours, gb)).found).toMatchObject({ hasNat: true, gatewayCount: 2, natGb: 2000 });
  });
});
