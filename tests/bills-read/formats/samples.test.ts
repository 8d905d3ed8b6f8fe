import { describe, expect, test } from "vitest";
import { consoleCsv } from "@/lib/bills/formats/consoleCsv/format";
import { readCostExplorerAnswer } from "@/lib/bills/formats/costExplorerJson/scan";
import { unknownTableProblem } from "@/lib/bills/formats/unknownTableProblem";
import type { Spend } from "@/lib/bills/spend";
import { createTally } from "@/lib/bills/tally/tally";
import type { MeterId } from "@/lib/meters/meters";
import { csvTable, problemOf, sampleText, spendOf, tableOf } from "./reading";

const totals = ({ rows }: Spend, family: MeterId, region?: string) => {
  const found = rows.filter((row) => row.family === family && (region === undefined || row.region === region));
  return {
    amount: found.reduce((sum, row) => sum + row.amount, 0),
    quantity: found.reduce((sum, row) => sum + (row.quantity ?? 0), 0),
  };
};

describe("Cost Explorer's CSV by service, of real accounts", () => {
  test.each(["ce-console-service-monthly-1.csv", "ce-console-service-daily.csv"])("%s is not enough", (name) => {
    const problem = problemOf(csvTable(sampleText(name)));
    expect(problem.code).toBe("grouped-by-service");
    expect(problem.message).toBe(
      "Expected costs grouped by usage type; found costs grouped by Service, where NAT gateways are a part of EC2-Other. In Cost Explorer choose Dimension: Usage type and the filter Service: EC2-Other and VPC, then download the CSV again.",
    );
  });

  // AWS's own totals are the oracle for exponents, negative amounts and empty cells.
  test("the same file with a usage type in the place of EC2-Other adds up to AWS's total of that column", () => {
    const csv = sampleText("ce-console-service-monthly-1.csv")
      .replace('"Service"', '"Usage type"')
      .replace('"EC2-Other($)"', '"NatGateway-Bytes($)"');
    const spend = spendOf(csvTable(csv));
    expect(totals(spend, "nat-gateway-data").amount).toBeCloseTo(13.0932564, 9);
    expect(spend.rows.map(({ month }) => month)).toEqual([
      "2025-06",
      "2025-07",
      "2025-08",
      "2025-09",
      "2025-10",
      "2025-11",
    ]);
    expect(spend.warnings).toEqual([]);
    expect(spend.skipped).toEqual([{ reason: "total-row", rowCount: 1 }]);
    expect(new Set(spend.rows.map(({ quantityFrom }) => quantityFrom))).toEqual(new Set(["list-price"]));
  });

  test("a file whose numbers do not add up to its own totals is read with a warning", () => {
    const csv = sampleText("ce-console-service-monthly-1.csv")
      .replace('"Service"', '"Usage type"')
      .replace('"EC2-Other($)"', '"NatGateway-Bytes($)"')
      .replace("5.7917129187", "6.7917129187");
    expect(spendOf(csvTable(csv)).warnings.map(({ code }) => code)).toEqual(["totals-differ"]);
  });
});

describe("the long table by usage type, of a real account", () => {
  const spend = spendOf(csvTable(sampleText("ce-long-usagetype-daily.csv")));

  test("addresses are added over the days", () => {
    expect(spend.source).toBe("usage-type-csv");
    // 165.10 + 192.00 and 0.24 + 24.00 hours, all at 0.00 in September 2023, before addresses cost anything.
    expect(totals(spend, "public-ipv4-in-use-hours", "us-east-1").quantity).toBeCloseTo(357.1, 9);
    expect(totals(spend, "public-ipv4-idle-hours", "us-east-1").quantity).toBeCloseTo(24.24, 9);
    expect(new Set(spend.rows.map(({ amount }) => amount))).toEqual(new Set([0]));
    expect(spend.daily.map(({ day }) => day)).toEqual(["2023-09-12", "2023-09-12", "2023-09-16", "2023-09-16"]);
  });

  test("data transfer of ECS and S3 is not the network's, nor is a type with two prefixes", () => {
    // 11 rows less 4 of addresses.
    expect(spend.skipped).toEqual([{ reason: "other-usage", rowCount: 7 }]);
    expect(spend.unrecognised).toEqual([]);
  });
});

test("a Cost Explorer answer by service is refused with the command for the same 43 days", () => {
  const problem = readCostExplorerAnswer([JSON.parse(sampleText("ce-service-daily-A.json"))], createTally(), "a.json");
  expect(problem?.code).toBe("grouped-by-service");
  expect(problem?.message).toContain("found them grouped by SERVICE");
  expect(problem?.message).toContain("--time-period Start=2024-02-01,End=2024-03-15 --granularity DAILY");
});

describe("CURs", () => {
  test("the one in kroner with a damaged header is read; its three rows are an instance's", () => {
    const problem = problemOf(csvTable(sampleText("cur-legacy-slash.csv")));
    expect(problem.code).toBe("nothing-found");
    expect(problem.message).toContain("none in 3 rows");
  });

  test("with NAT gateway hours in the place of the instance's, its kroner are kept as kroner", () => {
    const csv = sampleText("cur-legacy-slash.csv").replaceAll(",BoxUsage:m5.large,", ",USW1-NatGateway-Hours,");
    const spend = spendOf(csvTable(csv));
    expect(spend.source).toBe("cur");
    expect(spend.currency).toBe("NOK");
    // Three hours at 10 kroner each.
    expect(totals(spend, "nat-gateway-hours", "us-west-1")).toEqual({ amount: 30, quantity: 3 });
    expect(spend.periods).toEqual([{ month: "2023-06", start: "2023-06-01", end: "2023-06-02", isEstimated: false }]);
  });

  test("the blanked one is read and has nothing", () => {
    const csv = sampleText("cur-snake-fivetran.csv");
    const problem = problemOf(csvTable(csv));
    expect(problem.code).toBe("nothing-found");
    expect(problem.message).toContain(`found ${tableOf(csv).rows.length} rows whose amount`);
  });
});

describe("FOCUS 1.0, the FOCUS project's sample of real bills", () => {
  const spend = spendOf(csvTable(sampleText("focus-1.0-aws-A.csv")));

  test("NAT gateways are found by AWS's words, at the prices in those words", () => {
    // Five hours at $0.045 in us-west-2 and us-east-2, one at $0.062 in ap-northeast-1.
    const hours = totals(spend, "nat-gateway-hours");
    expect(hours.quantity).toBe(6);
    expect(hours.amount).toBeCloseTo(5 * 0.045 + 0.062, 10);
    // 0.0469039492 + 0.0000000373 + 0.0000000373 GB at $0.045.
    const data = totals(spend, "nat-gateway-data", "us-west-2");
    expect(data.quantity).toBeCloseTo(0.0469040238, 12);
    expect(data.amount).toBeCloseTo(0.0469040238 * 0.045, 9);
  });

  test("addresses are found, and data transfer of EC2 and VPC alone", () => {
    const inUse = totals(spend, "public-ipv4-in-use-hours");
    expect(inUse.amount).toBeCloseTo(15.18111 * 0.005, 9);
    expect(inUse.quantity).toBeCloseTo(15.18111, 9);
    expect(totals(spend, "public-ipv4-idle-hours", "ap-south-1")).toEqual({ amount: 0.005, quantity: 1 });
    // 33 rows; three more, of ECS, are not counted.
    expect(totals(spend, "cross-az-data").quantity).toBeCloseTo(0.3617149492, 9);
    // EC2's 72 rows and VPC's one; 33 more belong to ECS and load balancers.
    expect(totals(spend, "internet-data-in").quantity).toBeCloseTo(44.8614634526 + 3.35e-8, 9);
  });

  test("other clouds are passed over, the credit is apart, and BilledCost is said to be taken", () => {
    // 25 rows of Microsoft and 4 of Oracle.
    expect(spend.skipped.find(({ reason }) => reason === "other-provider")?.rowCount).toBe(29);
    expect(spend.otherRecords.map(({ recordType, amount, usageType }) => [recordType, amount, usageType])).toEqual([
      ["Credit", -2.6137, null],
    ]);
    expect(spend.unrecognised).toEqual([]);
    expect(spend.warnings.map(({ code }) => code)).toEqual(["effective-cost-differs"]);
    expect(spend.rowCount).toBe(500);
  });
});

test("FOCUS 1.2 with made-up words for a NAT gateway is shown as unrecognised, not guessed", () => {
  const spend = spendOf(csvTable(sampleText("focus-1.2-synthetic-nat.csv")));
  expect(spend.rows).toEqual([]);
  expect(spend.unrecognised).toEqual([
    {
      month: "2026-05",
      account: "200000000012",
      usageType: "NAT gateway data processed",
      quantity: 269.6009,
      unit: "GB",
      amount: 10.733402,
    },
  ]);
});

describe("what is no bill", () => {
  test.each(["flow-v2-default.log", "flow-nat-eni-custom.log", "flow-v5-s3-custom.log"])("%s is a flow log", (name) => {
    const header = [sampleText(name).split("\n")[0] ?? ""];
    const problem = unknownTableProblem(header, name);
    expect(problem.code).toBe("flow-log");
    expect(problem.message).toContain("found a VPC flow log");
    expect(problem.message).not.toContain("123456789010");
  });

  test("a list of AWS's address ranges is JSON, but no answer of Cost Explorer", () => {
    const piece = {
      syncToken: "1787411825",
      createDate: "2026-08-22-15-17-05",
      prefixes: [{ ip_prefix: "3.4.12.4/32", region: "eu-west-1", service: "AMAZON" }],
    };
    expect(readCostExplorerAnswer([piece], createTally(), "ip-ranges.json")).toEqual({
      code: "not-a-bill",
      file: "ip-ranges.json",
      message:
        "Expected what `aws ce get-cost-and-usage` prints, JSON with ResultsByTime; found JSON with syncToken, createDate, prefixes.",
    });
  });

  test("a table of another kind is told by its columns, without an account's id or an ARN", () => {
    const header = ["name", "111122223333", "arn:aws:iam::111122223333:root", "", "e", "f", "g"];
    expect(consoleCsv.open(header, createTally(), "t.csv")).toBeNull();
    expect(unknownTableProblem(header, "t.csv").message).toBe(
      'Expected a CSV of Cost Explorer, a CUR or a FOCUS export; found a table with the columns name, …, …, "", e, f and 1 more.',
    );
  });

  test("a Transit Gateway flow log and the CSV of the Bills page are named", () => {
    const flow = "version resource-type account-id tgw-id tgw-attachment-id srcaddr dstaddr log-status";
    expect(unknownTableProblem([flow], "t.log").message).toContain("found a Transit Gateway flow log");
    const bills = "InvoiceID,PayerAccountId,LinkedAccountId,RecordType,ProductCode,UsageType,CostBeforeTax,TotalCost";
    expect(unknownTableProblem(bills.split(","), "b.csv").message).toContain("found the CSV of AWS's Bills page");
  });
});
