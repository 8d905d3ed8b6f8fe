import { expect, it } from "vitest";
import { athenaSql } from "@/lib/bills/athena/athenaSql";
import { readBill } from "@/lib/imports/readBill";
import { describedNatMeters } from "@/tests/bills-read/describedNatMeters";
import { exampleSpend } from "@/tests/bills-read/generator/exampleSpend";
import { fileOf, textFile } from "@/tests/bills-read/generator/files";
import { focusHeader, focusParquetType, focusRows } from "@/tests/bills-read/generator/focus";
import { lineItems } from "@/tests/bills-read/generator/lineItems";
import { athenaResult, parquetBytes } from "@/tests/bills-read/generator/parquet";

const ec2 = "Amazon Elastic Compute Cloud";
const vpc = "Amazon Virtual Private Cloud";

// Descriptions as the FOCUS project's sample data and published bills have them.
const charges: readonly (readonly [service: string, region: string, description: string, usageType: string | null])[] =
  [
    [ec2, "us-west-2", "$0.045 per NAT Gateway Hour", "USW2-NatGateway-Hours"],
    [ec2, "us-east-1", "$0.045 per GB Data Processed by NAT Gateways", "USE1-NatGateway-Bytes"],
    [vpc, "eu-west-1", "$0.011 per VPC Endpoint Hour", "EU-VpcEndpoint-Hours"],
    [vpc, "eu-west-1", "$0.01 per GB for upto 1 PB monthly data processed by VPC Endpoints", "EU-VpcEndpoint-Bytes"],
    [vpc, "eu-west-1", "$0.01 per GB Data Processed by VPC Endpoints", "EU-VpcEndpoint-Bytes"],
    [vpc, "us-east-2", "$0.005 per In-use public IPv4 address per hour", "USE2-PublicIPv4:InUseAddress"],
    [vpc, "us-east-2", "$0.005 per Idle public IPv4 address per hour", "USE2-PublicIPv4:IdleAddress"],
    [
      ec2,
      "us-west-2",
      "$0.010 per GB - regional data transfer - in/out/between EC2 AZs or using elastic IPs or ELB",
      "USW2-DataTransfer-Regional-Bytes",
    ],
    [
      ec2,
      "us-west-2",
      "$0.090 per GB - first 10 TB / month data transfer out beyond the global free tier",
      "USW2-DataTransfer-Out-Bytes",
    ],
    [vpc, "us-west-2", "$0.085 per GB - next 40 TB / month data transfer out", "USW2-DataTransfer-Out-Bytes"],
    [ec2, "us-west-2", "$0.000 per GB - data transfer in per month", "USW2-DataTransfer-In-Bytes"],
    [ec2, "eu-north-1", "USD 0.09 per GB for DataTransfer-Out-Bytes in EU (Stockholm)", "EUN1-DataTransfer-Out-Bytes"],
    [
      ec2,
      "us-west-2",
      "USD0.01 per GB for DataTransfer-Regional-Bytes usage in US West",
      "USW2-DataTransfer-Regional-Bytes",
    ],
    [
      vpc,
      "us-west-2",
      "$0.05 per Transit Gateway attachment hour",
      "NatGateway or VpcEndpoint or transit gateway in other words",
    ],
    // Other words about NAT, and a Region without a known prefix: named so that the reader calls them unrecognised.
    [
      "AmazonVPC",
      "us-east-1",
      "NAT gateway data processed",
      "NatGateway or VpcEndpoint or transit gateway in other words",
    ],
    [
      ec2,
      "us-east-1",
      "$0.9 per first NAT Gateway Hour",
      "NatGateway or VpcEndpoint or transit gateway in other words",
    ],
    [ec2, "eusc-de-east-1", "$0.05 per NAT Gateway Hour", "eusc-de-east-1-NatGateway-Hours"],
    // The rest of the bill.
    [ec2, "us-west-2", "$0.02 per GB - US West (Oregon) data transfer to US East (Northern Virginia)", null],
    [ec2, "us-west-2", "$0.00 per GB data transfer out of US West (Oregon) to CloudFront", null],
    ["Amazon Simple Storage Service", "us-west-2", "$0.085 per GB - next 40 TB / month data transfer out", null],
    ["Elastic Load Balancing", "us-west-2", "$0.000 per GB - data transfer in per month", null],
    [ec2, "us-west-2", "$0.192 per On Demand Linux m5.xlarge Instance Hour", null],
  ];

const header = [
  "billingperiodstart",
  "chargeperiodstart",
  "chargeperiodend",
  "subaccountid",
  "chargecategory",
  "chargeclass",
  "servicename",
  "skumeter",
  "x_operation",
  "regionid",
  "chargedescription",
  "consumedquantity",
  "consumedunit",
  "pricingquantity",
  "pricingunit",
  "billedcost",
  "billingcurrency",
  "providername",
];
const typeOf = (column: string): string => {
  if (column.includes("period")) return "TIMESTAMP";
  return /quantity|cost/.test(column) ? "DOUBLE" : "VARCHAR";
};

it("spells the usage type of a FOCUS line from AWS's own words, and leaves no NAT gateway out", async () => {
  const start = ["2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"];
  const line = (category: string, [service, region, description]: readonly string[], cost: string) => [
    ...start,
    "012345678901",
    category,
    "",
    service ?? "",
    "",
    "",
    region ?? "",
    description ?? "",
    "",
    "",
    "2",
    "Units",
    cost,
    "USD",
    "AWS",
  ];
  // The nth charge costs 2 to the power of n, so that each sum tells which charges are in it.
  const rows = [
    ...charges.map(([service, region, description], n) =>
      line("Usage", [service, region, description], String(2 ** n)),
    ),
    line("Tax", ["", "", "Tax"], "7"),
    line("Credit", [ec2, "us-west-2", "$0.045 per NAT Gateway Hour"], "-3"),
  ];
  const query = athenaSql("focus-1.2", { table: "exports", month: "2026-10" });
  if (!query.ok) throw new Error(JSON.stringify(query.error));
  const answer = await athenaResult(
    query.value,
    "exports",
    await parquetBytes({ header, rows, typeOf, compression: "snappy" }),
  );
  const found = answer
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((text) => text.replaceAll('"', "").split(","))
    .map((cells) => `${cells[6]} ${cells[5]} ${Number(cells[9])}`);
  const sums = new Map<string, number>();
  for (const [n, [, , , usageType]] of charges.entries()) {
    if (usageType !== null) sums.set(usageType, (sums.get(usageType) ?? 0) + 2 ** n);
  }
  const usage = [...sums].map(([usageType, amount]) => `Usage ${usageType} ${amount}`);
  expect(found.sort()).toEqual([...usage, "Tax  7", "Credit  -3"].sort());
});

it("takes the SKU's meter, tells a regional NAT gateway by its operation, and keeps corrections apart", async () => {
  const line = (given: Readonly<Record<string, string>>) =>
    header.map(
      (column) =>
        ({
          billingperiodstart: "2026-10-01T00:00:00Z",
          chargeperiodstart: "2026-10-05T00:00:00Z",
          chargeperiodend: "2026-10-05T01:00:00Z",
          subaccountid: "012345678901",
          chargecategory: "Usage",
          servicename: ec2,
          regionid: "us-east-1",
          consumedquantity: "1",
          consumedunit: "Hours",
          billedcost: "1",
          billingcurrency: "USD",
          providername: "AWS",
          ...given,
        })[column] ?? "",
    );
  const regional = { x_operation: "RegionalNatGateway", chargedescription: "$0.045 per NAT Gateway Hour" };
  const wholeMonth = { chargeperiodstart: "2026-10-01T00:00:00Z", chargeperiodend: "2026-11-01T00:00:00Z" };
  const rows = [
    line({ skumeter: "NatGateway-Hours", regionid: "", chargedescription: "in words that nobody knows" }),
    line({ skumeter: "EU-DataTransfer-Out-Bytes", consumedunit: "GB", billedcost: "2" }),
    line({ skumeter: "DataTransfer-Out-Bytes", servicename: "Amazon Simple Storage Service", billedcost: "4" }),
    line({ ...regional, billedcost: "8" }),
    line({ ...regional, consumedunit: "GB", billedcost: "16" }),
    line({ ...regional, consumedunit: "Things", billedcost: "32" }),
    line({ skumeter: "NatGateway-Hours", chargeclass: "Correction", billedcost: "-64" }),
    // A fee of the whole month is no reason to think that the bill reaches up to its end.
    line({ ...wholeMonth, skumeter: "HostedZone", servicename: "Amazon Route 53", billedcost: "128" }),
  ];
  const query = athenaSql("focus-1.2", { table: "exports", month: "2026-10" });
  if (!query.ok) throw new Error(JSON.stringify(query.error));
  const parquet = await parquetBytes({ header, rows, typeOf, compression: "snappy" });
  const [ofAnswer, ofTable] = await Promise.all(
    [
      textFile("result.csv", [await athenaResult(query.value, "exports", parquet)]),
      fileOf("focus.parquet", parquet),
    ].map(async (file) => {
      const result = await readBill([file]);
      if (!result.ok) throw new Error(result.error.message);
      const { rows: found, unrecognised, otherRecords, periods } = result.value;
      return {
        rows: found.map(({ family, region, amount }) => `${family} ${region} ${amount}`).sort(),
        unrecognised: unrecognised.map(({ amount }) => amount),
        others: otherRecords.map(({ recordType, amount }) => [recordType, amount]),
        ends: periods.map(({ end }) => end),
      };
    }),
  );
  expect(ofTable).toEqual({
    rows: [
      "internet-data-out eu-west-1 2",
      "nat-gateway-hours us-east-1 1",
      "regional-nat-gateway-data us-east-1 16",
      "regional-nat-gateway-hours us-east-1 8",
    ],
    unrecognised: [32],
    others: [["Correction", -64]],
    ends: ["2026-10-06"],
  });
  expect(ofAnswer).toEqual(ofTable);
});

it("gives the rows that the reader of the same FOCUS 1.2 file gives", async () => {
  const rows = exampleSpend.rows.filter(({ month, family }) => month === "2026-10" && describedNatMeters.has(family));
  expect(new Set(rows.map(({ family }) => family))).toEqual(describedNatMeters);
  const options = { version: "1.2", hasUsageType: false } as const;
  const parquet = await parquetBytes({
    header: focusHeader(options),
    rows: focusRows(lineItems({ rows, others: [] }, { linesPerRow: 5, noiseLines: 100, seed: 4 }), options),
    typeOf: focusParquetType,
    compression: "snappy",
  });
  const query = athenaSql("focus-1.2", { table: "exports", month: "2026-10" });
  if (!query.ok) throw new Error(JSON.stringify(query.error));
  const answer = await athenaResult(query.value, "exports", parquet);
  const [ofAnswer, ofTable] = await Promise.all(
    [textFile("result.csv", [answer]), fileOf("focus.parquet", parquet)].map(async (file) => {
      const result = await readBill([file]);
      if (!result.ok) throw new Error(result.error.message);
      return result.value.rows
        .map(({ region, account, family, quantity, amount }) =>
          [region, account, family, quantity?.toFixed(6), amount.toFixed(6)].join(" "),
        )
        .sort();
    }),
  );
  const known = rows.map(({ region, account, family, quantity, amount }) =>
    [region, account, family, Number(quantity).toFixed(6), Number(amount).toFixed(6)].join(" "),
  );
  expect(ofAnswer).toEqual(known.sort());
  expect(ofTable).toEqual(known);
});
