import { describe, expect, test } from "vitest";
import { cur } from "@/lib/bills/formats/cur/format";
import { createTally } from "@/lib/bills/tally/tally";
import { type CurLine, curColumns, curLine } from "./curLines";
import { problemOf, readTables, spendOf, type Table } from "./reading";

const table = (...lines: readonly CurLine[]): Table => ({ header: curColumns, rows: lines.map(curLine) });
const read = (...lines: readonly CurLine[]) => spendOf(readTables([table(...lines)]));
const snake = (name: string): string =>
  name
    .replace("/", "_")
    .replace(/(?<=[a-z])[A-Z]/g, "_$&")
    .toLowerCase();

describe("a Cost and Usage Report", () => {
  test("hours of a gateway are added up", () => {
    const spend = read({}, { start: "2026-10-05T01:00:00Z", end: "2026-10-05T02:00:00Z" });
    expect(
      spend.rows.map(({ region, account, family, quantity, amount }) => [region, account, family, quantity, amount]),
    ).toEqual([["us-east-2", "111122223333", "nat-gateway-hours", 2, 0.09]]);
    expect(spend.daily).toEqual([{ day: "2026-10-05", family: "nat-gateway-hours", amount: 0.09 }]);
  });

  test("slashes, underscores and CUR 2.0 are the same report", () => {
    const rows = [curLine({}), curLine({ usageType: "USE2-NatGateway-Bytes", amount: "100", cost: "4.5", unit: "GB" })];
    const slash = spendOf(readTables([{ header: curColumns, rows }]));
    const underscore = spendOf(readTables([{ header: curColumns.map(snake), rows }]));
    const cur2 = spendOf(
      readTables([
        { header: [...curColumns.map(snake), "bill_payer_account_name"], rows: rows.map((row) => [...row, "a"]) },
      ]),
    );
    expect(underscore).toEqual(slash);
    expect(cur2).toEqual({ ...slash, source: "cur2" });
  });

  test("values with types, as Parquet has them, are the same as texts", () => {
    const [row = []] = table({}).rows;
    const typed = row.map((cell, index) => {
      if ([0, 3, 4].includes(index)) return new Date(cell as string);
      return [7, 9].includes(index) ? Number(cell) : cell;
    });
    expect(readTables([{ header: curColumns, rows: [typed] }])).toEqual(readTables([table({})]));
  });

  test("usage that a plan or a reservation covers is usage; the rest is kept apart", () => {
    const spend = read(
      {},
      { type: "DiscountedUsage" },
      { type: "SavingsPlanCoveredUsage" },
      { type: "Tax", usageType: "", cost: "1.5", amount: "1" },
      { type: "Credit", cost: "-0.045" },
      { type: "Credit", usageType: "USE2-BoxUsage:m5.large", cost: "-3" },
      { type: "Refund", cost: "-0.01", amount: "" },
    );
    expect(spend.rows[0]?.quantity).toBe(3);
    expect(spend.otherRecords.map(({ recordType, usageType, amount }) => [recordType, usageType, amount])).toEqual([
      ["Tax", null, 1.5],
      ["Credit", "USE2-NatGateway-Hours", -0.045],
      ["Credit", null, -3],
      ["Refund", "USE2-NatGateway-Hours", -0.01],
    ]);
  });

  test("a net cost is taken where there is one, and a waived charge is 0", () => {
    const header = [...curColumns, "lineItem/NetUnblendedCost"];
    const rows = [
      [...curLine({}), "0.04"],
      [...curLine({}), ""],
      [...curLine({ usageType: "EU-NatGateway-Hours" }), "0"],
    ];
    const spend = spendOf(readTables([{ header, rows }]));
    expect(spend.rows.map(({ region, amount }) => [region, amount])).toEqual([
      ["eu-west-1", 0],
      ["us-east-2", 0.04 + 0.045],
    ]);
  });

  test("data transfer of EC2 and VPC counts, as Cost Explorer is asked for it; of other products it does not", () => {
    const bytes = { usageType: "DataTransfer-Out-Bytes", amount: "10", cost: "0.9", unit: "GB" };
    const spend = read(
      { ...bytes },
      { ...bytes, product: "AmazonVPC" },
      { ...bytes, product: "AmazonS3" },
      { ...bytes, product: "AWSDataTransfer" },
    );
    expect(spend.rows.map(({ family, quantity }) => [family, quantity])).toEqual([["internet-data-out", 20]]);
    expect(spend.skipped).toEqual([{ reason: "other-usage", rowCount: 2 }]);
  });

  test("regional gateways are not zonal ones, and what is on no list is shown", () => {
    const spend = read(
      { usageType: "USE2-RegionalNatGateway-Hours" },
      { usageType: "USE2-NatGateway-Hours" },
      { usageType: "XYZ9-NatGateway-Hours" },
      { usageType: "USE2-VpcEndpoint-Service-Hours", product: "AmazonVPC" },
      { usageType: "USE1-EUC1-AWS-Out-Bytes" },
    );
    expect(spend.rows.map(({ family, quantity }) => [family, quantity])).toEqual([
      ["nat-gateway-hours", 1],
      ["regional-nat-gateway-hours", 1],
    ]);
    expect(spend.unrecognised.map(({ usageType }) => usageType)).toEqual([
      "XYZ9-NatGateway-Hours",
      "USE2-VpcEndpoint-Service-Hours",
    ]);
  });

  test("a number or a date that cannot be read is counted, never 0", () => {
    const spend = read({}, { cost: "1,5" }, { amount: "" }, { start: "soon", bill: "" });
    expect(spend.rows[0]?.amount).toBe(0.045);
    expect(spend.skipped).toEqual([
      { reason: "unreadable", rowCount: 2 },
      { reason: "no-date", rowCount: 1 },
    ]);
  });
});

describe("the days that a report covers", () => {
  const periodOf = (...lines: readonly CurLine[]) => read(...lines).periods.map(({ start, end }) => [start, end]);

  test("a gateway that was deleted on the 5th leaves the month whole", () => {
    const disk = { usageType: "EBS:VolumeUsage.gp3", start: "2026-10-31T23:00:00Z", end: "2026-11-01T00:00:00Z" };
    expect(periodOf({}, disk)).toEqual([["2026-10-01", "2026-11-01"]]);
    expect(periodOf(disk, {})).toEqual([["2026-10-01", "2026-11-01"]]);
  });

  test("a month in progress ends with the last day of any usage", () => {
    const server = { usageType: "BoxUsage:m5.large", start: "2026-10-20T03:00:00Z", end: "2026-10-20T04:00:00Z" };
    expect(periodOf({}, server)).toEqual([["2026-10-01", "2026-10-21"]]);
  });

  test("a fee of the whole month does not stretch a month in progress", () => {
    const zone = { usageType: "HostedZone", start: "2026-10-01T00:00:00Z", end: "2026-11-01T00:00:00Z" };
    expect(periodOf({}, zone)).toEqual([["2026-10-01", "2026-10-06"]]);
  });

  test("a report by month has whole months and no trend", () => {
    const whole = { start: "2026-10-01T00:00:00Z", end: "2026-11-01T00:00:00Z", amount: "744" };
    expect(periodOf(whole)).toEqual([["2026-10-01", "2026-11-01"]]);
    expect(read(whole).daily).toEqual([]);
  });

  test("usage of the month before belongs to the bill that has it", () => {
    const late = { start: "2026-09-30T23:00:00Z", end: "2026-10-01T00:00:00Z" };
    const spend = read({}, late);
    expect(spend.rows.map(({ month, quantity }) => [month, quantity])).toEqual([["2026-10", 2]]);
    expect(spend.periods.map(({ month }) => month)).toEqual(["2026-10"]);
  });
});

describe("the header", () => {
  test("one that is clearly a report's, but lacks a column, is refused with the column's name", () => {
    const header = curColumns.filter((name) => name !== "lineItem/UnblendedCost");
    const problem = problemOf(readTables([{ header, rows: [] }]));
    expect(problem.code).toBe("missing-column");
    expect(problem.message).toBe(
      "Expected a Cost and Usage Report (CUR) with the column lineItem/UnblendedCost; found one without. Export it once more with that column.",
    );
  });

  test("the name is spelled as the report spells names", () => {
    const header = curColumns.map(snake).filter((name) => name !== "line_item_unblended_cost");
    expect(problemOf(readTables([{ header, rows: [] }])).message).toContain("the column line_item_unblended_cost;");
  });

  test("only the columns that are read are asked for", () => {
    const header = ["identity/LineItemId", ...curColumns, "product/region", "resourceTags/user:team"];
    const opened = cur.open(header, createTally(), "cur.csv");
    expect(opened?.ok && opened.value.rows.needed).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test("names such as __proto__ are only names", () => {
    const header = ["__proto__", "constructor", ...curColumns];
    const spend = spendOf(readTables([{ header, rows: [["a", "b", ...curLine({})]] }]));
    expect(spend.rows).toHaveLength(1);
    expect(cur.open(["__proto__", "constructor", "toString"], createTally(), "x.csv")).toBeNull();
  });
});

test("a single currency: a report with two is refused", () => {
  const rows = [curLine({}), curLine({}).map((cell) => (cell === "USD" ? "EUR" : cell))];
  expect(problemOf(readTables([{ header: curColumns, rows }])).code).toBe("mixed-currencies");
});
