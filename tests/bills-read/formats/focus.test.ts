import { describe, expect, test } from "vitest";
import { problemOf, readTables, spendOf, type Table } from "./reading";

type Charge = Readonly<Record<string, string>>;

const natHour: Charge = {
  ProviderName: "AWS",
  BillingPeriodStart: "2026-10-01T00:00:00.000Z",
  ChargePeriodStart: "2026-10-05T00:00:00.000Z",
  ChargePeriodEnd: "2026-10-05T01:00:00.000Z",
  ChargeCategory: "Usage",
  ChargeClass: "",
  ChargeDescription: "$0.045 per NAT Gateway Hour",
  BilledCost: "0.045",
  EffectiveCost: "0.045",
  BillingCurrency: "USD",
  ConsumedQuantity: "1",
  ConsumedUnit: "Hours",
  PricingQuantity: "1",
  PricingUnit: "Hours",
  ServiceName: "Amazon Elastic Compute Cloud",
  RegionId: "us-east-2",
  SubAccountId: "111122223333",
};

const table = (charges: readonly Charge[], columns = Object.keys(charges[0] ?? {})): Table => ({
  header: columns,
  rows: charges.map((charge) => columns.map((column) => charge[column] ?? "")),
});

const read = (...charges: readonly Charge[]) =>
  spendOf(readTables([table(charges.map((charge) => ({ ...natHour, ...charge })))]));
const families = (...charges: readonly Charge[]) => read(...charges).rows.map(({ family, region }) => [family, region]);

describe("FOCUS with AWS's column x_UsageType", () => {
  const typed = { ...natHour, x_UsageType: "USE2-NatGateway-Hours", x_ServiceCode: "AmazonEC2" };

  test("the usage type decides, whatever the description", () => {
    const spend = spendOf(readTables([table([{ ...typed, ChargeDescription: "anything" }])]));
    expect(spend.rows.map(({ usageType, region, quantity, amount }) => [usageType, region, quantity, amount])).toEqual([
      ["USE2-NatGateway-Hours", "us-east-2", 1, 0.045],
    ]);
    expect(spend.source).toBe("focus");
  });

  test("data transfer counts for EC2 and VPC, by service code or by name", () => {
    const bytes = {
      ...typed,
      x_UsageType: "DataTransfer-Out-Bytes",
      ConsumedUnit: "GB",
      BilledCost: "0.09",
      EffectiveCost: "0.09",
    };
    const spend = spendOf(
      readTables([
        table([
          bytes,
          { ...bytes, x_ServiceCode: "AmazonS3", ServiceName: "Amazon Simple Storage Service" },
          { ...bytes, x_ServiceCode: "", ServiceName: "Amazon Virtual Private Cloud" },
        ]),
      ]),
    );
    expect(spend.rows.map(({ family, quantity }) => [family, quantity])).toEqual([["internet-data-out", 2]]);
    expect(spend.skipped).toEqual([{ reason: "other-usage", rowCount: 1 }]);
  });
});

describe("FOCUS 1.2, which has the usage type as the SKU's meter", () => {
  const metered = { ...natHour, ChargeDescription: "anything", SkuMeter: "USE2-RegionalNatGateway-Hours" };

  test("takes it where it is one", () => {
    const spend = read(metered, { ...metered, SkuMeter: "USE2-NatGateway-Extra-Hours" });
    expect(spend.rows.map(({ usageType, family }) => [usageType, family])).toEqual([
      ["USE2-RegionalNatGateway-Hours", "regional-nat-gateway-hours"],
    ]);
    expect(spend.unrecognised.map(({ usageType }) => usageType)).toEqual(["USE2-NatGateway-Extra-Hours"]);
  });

  test("goes by the description where the meter has other words", () => {
    const spend = read({ SkuMeter: "Compute Usage" }, { SkuMeter: "BoxUsage:m5.large", ChargeDescription: "an hour" });
    expect(spend.rows.map(({ usageType, family, quantity }) => [usageType, family, quantity])).toEqual([
      [null, "nat-gateway-hours", 1],
    ]);
  });
});

describe("FOCUS without usage types", () => {
  test("a regional NAT gateway is told by its operation and unit, whatever its description", () => {
    const spend = read(
      { x_Operation: "RegionalNatGateway" },
      { x_Operation: "RegionalNatGateway", ConsumedUnit: "GB", ChargeDescription: "words" },
      { x_Operation: "RegionalNatGateway", ConsumedUnit: "Things" },
      { x_Operation: "NatGateway" },
    );
    expect(spend.rows.map(({ family, quantity }) => [family, quantity])).toEqual([
      ["nat-gateway-hours", 1],
      ["regional-nat-gateway-data", 1],
      ["regional-nat-gateway-hours", 1],
    ]);
    expect(spend.unrecognised.map(({ unit }) => unit)).toEqual(["Things"]);
  });

  test.each([
    ["$0.045 per NAT Gateway Hour", "Hours", "nat-gateway-hours"],
    ["$0.045 per GB Data Processed by NAT Gateways", "GB", "nat-gateway-data"],
    ["$0.085 per GB - next 40 TB / month data transfer out", "GB", "internet-data-out"],
    ["$0.000 per GB - data transfer in per month", "GB", "internet-data-in"],
    [
      "$0.010 per GB - regional data transfer - in/out/between EC2 AZs or using elastic IPs or ELB",
      "GB",
      "cross-az-data",
    ],
    ["USD0.0 per GB for DataTransfer-Out-Bytes usage in  Africa (Cape Town)", "GB", "internet-data-out"],
  ])("EC2: %s", (ChargeDescription, ConsumedUnit, family) => {
    expect(families({ ChargeDescription, ConsumedUnit })).toEqual([[family, "us-east-2"]]);
  });

  test.each([
    ["$0.01 per VPC Endpoint Hour", "Hours", "interface-endpoint-hours"],
    ["$0.01 per GB Data Processed by VPC Endpoints", "GB", "interface-endpoint-data"],
    ["$0.01 per GB for upto 1 PB monthly data processed by VPC Endpoints", "GB", "interface-endpoint-data"],
    ["$0.005 per In-use public IPv4 address per hour", "Hours", "public-ipv4-in-use-hours"],
    ["$0.005 per Idle public IPv4 address per hour", "Hours", "public-ipv4-idle-hours"],
  ])("VPC: %s", (ChargeDescription, ConsumedUnit, family) => {
    const spend = read({ ChargeDescription, ConsumedUnit, ServiceName: "Amazon Virtual Private Cloud" });
    expect(spend.rows.map((row) => [row.family, row.usageType])).toEqual([[family, null]]);
  });

  test("transfer to another Region or to CloudFront is not the internet's", () => {
    const spend = read(
      {},
      { ChargeDescription: "$0.02 per GB - US West (Oregon) data transfer to US East (Ohio)", ConsumedUnit: "GB" },
      {
        ChargeDescription: "$0.00 per GB data transfer out of US East (Northern Virginia) to CloudFront",
        ConsumedUnit: "GB",
      },
    );
    expect(spend.rows).toHaveLength(1);
    expect(spend.skipped).toEqual([{ reason: "other-usage", rowCount: 2 }]);
  });

  test.each([
    [{ ServiceName: "AmazonVPC" }],
    [{ ChargeDescription: "Regional NAT Gateway hours" }],
    [{ ChargeDescription: "$0.01 per Gateway Load Balancer VPC Endpoint hour" }],
    [{ RegionId: "NULL" }],
  ])("%j is not sure, and is shown as unrecognised", (charge) => {
    const spend = read(charge as Charge);
    expect(spend.rows).toEqual([]);
    expect(spend.unrecognised.map(({ amount, quantity }) => [amount, quantity])).toEqual([[0.045, 1]]);
  });
});

test("literal NULLs are empty: the quantity of the price is taken where that of the use is missing", () => {
  const spend = read({ ConsumedQuantity: "NULL", ConsumedUnit: "NULL", PricingQuantity: "3", PricingUnit: "Hours" });
  expect(spend.rows[0]?.quantity).toBe(3);
});

test("other providers are passed over; a file without the column is AWS's", () => {
  const spend = read({}, { ProviderName: "Microsoft" }, { ProviderName: "Amazon Web Services" });
  expect(spend.rows[0]?.quantity).toBe(2);
  expect(spend.skipped).toEqual([{ reason: "other-provider", rowCount: 1 }]);
  const columns = Object.keys(natHour).filter((name) => name !== "ProviderName");
  expect(spendOf(readTables([table([natHour], columns)])).rows).toHaveLength(1);
});

test("tax, credits and corrections of earlier bills are kept apart", () => {
  const spend = read(
    {},
    { ChargeCategory: "Tax", ServiceName: "", ChargeDescription: "Tax", BilledCost: "2" },
    { ChargeCategory: "Credit", BilledCost: "-1", ConsumedQuantity: "", PricingQuantity: "" },
    { ChargeClass: "Correction", BilledCost: "-0.045" },
  );
  expect(spend.rows[0]?.amount).toBe(0.045);
  expect(spend.otherRecords.map(({ recordType, amount }) => [recordType, amount])).toEqual([
    ["Tax", 2],
    ["Credit", -1],
    ["Correction", -0.045],
  ]);
});

test("BilledCost is what was paid; another EffectiveCost is worth a warning above a cent", () => {
  expect(read({ EffectiveCost: "0.040" }).warnings).toEqual([]);
  const spend = read({ EffectiveCost: "0" });
  expect(spend.rows[0]?.amount).toBe(0.045);
  expect(spend.warnings.map(({ code }) => code)).toEqual(["effective-cost-differs"]);
});

test("a FOCUS export that lacks a column is refused with its name", () => {
  const columns = Object.keys(natHour).filter((name) => !["ChargeDescription", "BilledCost"].includes(name));
  expect(problemOf(readTables([table([natHour], columns)])).message).toContain(
    "the columns BilledCost, ChargeDescription",
  );
});
