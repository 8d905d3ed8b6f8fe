import { describe, expect, test } from "vitest";
import { consoleCsv } from "@/lib/bills/formats/consoleCsv/format";
import type { SpendResult } from "@/lib/bills/spend";
import { createTally } from "@/lib/bills/tally/tally";
import { csvTable, problemOf, readTables, spendOf, tableOf } from "./reading";

const october = `"Usage type","USE2-NatGateway-Bytes($)","USE2-NatGateway-Hours($)","USE2-BoxUsage:m5.large($)","Total costs($)"
"Usage type total","450","33.48","70","553.48"
"2026-10-01","450","33.48","70","553.48"`;

const amounts = (result: SpendResult) =>
  spendOf(result).rows.map(({ month, usageType, amount }) => [month, usageType, amount]);

const asQuantities = (result: SpendResult) =>
  spendOf(result).rows.map(({ usageType, quantity, quantityFrom, amount }) => [
    usageType,
    quantity,
    quantityFrom,
    amount,
  ]);

describe("a CSV of Cost Explorer by usage type", () => {
  test("one row a month: the amounts of the network's types, of the whole month", () => {
    const spend = spendOf(csvTable(october));
    expect(spend.source).toBe("cost-explorer-csv");
    expect(spend.currency).toBe("USD");
    expect(amounts(csvTable(october))).toEqual([
      ["2026-10", "USE2-NatGateway-Bytes", 450],
      ["2026-10", "USE2-NatGateway-Hours", 33.48],
    ]);
    expect(spend.periods).toEqual([{ month: "2026-10", start: "2026-10-01", end: "2026-11-01", isEstimated: false }]);
    expect(spend.daily).toEqual([]);
    expect(spend.warnings).toEqual([]);
  });

  test("one row a day: the days are added up to months and kept as a trend", () => {
    const csv = `Usage type,NatGateway-Hours($),Total costs($)
2026-10-30,1.08,1.08
2026-10-31,2.16,2.16
2026-11-01,1.08,1.08`;
    const spend = spendOf(csvTable(csv));
    expect(amounts(csvTable(csv))).toEqual([
      ["2026-10", "NatGateway-Hours", 1.08 + 2.16],
      ["2026-11", "NatGateway-Hours", 1.08],
    ]);
    expect(spend.daily.map(({ day, amount }) => [day, amount])).toEqual([
      ["2026-10-30", 1.08],
      ["2026-10-31", 2.16],
      ["2026-11-01", 1.08],
    ]);
    expect(spend.periods.map(({ start, end }) => [start, end])).toEqual([
      ["2026-10-30", "2026-11-01"],
      ["2026-11-01", "2026-11-02"],
    ]);
  });

  test("months whose first one begins late, as the report did", () => {
    const csv = "Usage type,NatGateway-Hours($)\n2026-09-15,16.2\n2026-10-01,33.48";
    expect(spendOf(csvTable(csv)).periods.map(({ start, end }) => [start, end])).toEqual([
      ["2026-09-15", "2026-10-01"],
      ["2026-10-01", "2026-11-01"],
    ]);
  });

  test("forecasts are no spend, and rows need no order", () => {
    const csv = `"Usage Type","NatGateway-Hours ($)","Total costs ($)"
"2026-10-01","33.48","33.48"
"Forecast total","99","99"
"2026-09-01","32.40","32.40"
"Usage Type total","65.88","65.88"`;
    expect(amounts(csvTable(csv)).map(([, , amount]) => amount)).toEqual([32.4, 33.48]);
    expect(spendOf(csvTable(csv)).warnings).toEqual([]);
  });

  test("credits that are mixed into usage are told", () => {
    const csv = "Usage type,NatGateway-Hours($),No usage type($)\n2026-09-01,-3.5,-20\n2026-10-01,33.48,6.7";
    expect(spendOf(csvTable(csv)).warnings.map(({ code }) => code)).toEqual(["negative-amounts"]);
  });

  test("a CSV of usage may total its units without naming one", () => {
    const usage =
      "Usage type,USE2-NatGateway-Bytes(GB),USE2-NatGateway-Hours(Hrs),Total usage\n2026-10-01,10000,744,10744";
    const result = readTables([tableOf(october), tableOf(usage)]);
    expect(asQuantities(result)).toEqual([
      ["USE2-NatGateway-Bytes", 10_000, "bill", 450],
      ["USE2-NatGateway-Hours", 744, "bill", 33.48],
    ]);
    expect(spendOf(result).warnings).toEqual([]);
  });

  test("a table whose only known column is a total is none of Cost Explorer's", () => {
    expect(consoleCsv.open(["City", "Total"], createTally(), "cities.csv")).toBeNull();
  });

  test("tax, which has no usage type, is another record", () => {
    const csv = "Usage type,NatGateway-Hours($),No usage type($)\n2026-10-01,33.48,6.7";
    expect(spendOf(csvTable(csv)).otherRecords).toEqual([
      { month: "2026-10", account: null, recordType: "No usage type", usageType: null, amount: 6.7 },
    ]);
  });

  test("a type about NAT that is on no list is shown with its amount", () => {
    const csv = "Usage type,USE1-NatGateway-Teleport($)\n2026-10-01,12.5";
    expect(spendOf(csvTable(csv)).unrecognised.map(({ usageType, amount }) => [usageType, amount])).toEqual([
      ["USE1-NatGateway-Teleport", 12.5],
    ]);
  });

  test("data transfer may be another service's, and the reader is told", () => {
    const csv = "Usage type,DataTransfer-Out-Bytes($)\n2026-10-01,9";
    expect(spendOf(csvTable(csv)).warnings.map(({ code }) => code)).toEqual(["other-services"]);
  });

  test("names such as __proto__ are only names", () => {
    const csv = "Usage type,__proto__($),constructor($),NatGateway-Hours($)\n2026-10-01,1,2,33.48";
    expect(amounts(csvTable(csv))).toEqual([["2026-10", "NatGateway-Hours", 33.48]]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("the same spend in the ways of other places", () => {
  const expected = amounts(csvTable(october));
  test.each([
    [
      "decimal commas",
      october.replaceAll('","', '";"').replaceAll("33.48", "33,48").replaceAll("553.48", "553,48"),
      ";",
    ],
    ["a space before the sign", october.replaceAll("($)", " ($)"), ","],
    ["CRLF", october.replaceAll("\n", "\r\n"), ","],
    ["no quotes", october.replaceAll('"', ""), ","],
    ["capitals", october.replaceAll("Usage type", "Usage Type"), ","],
  ])("%s", (_, csv, delimiter) => {
    expect(amounts(readTables([tableOf(csv, delimiter)]))).toEqual(expected);
  });

  test("thousands are grouped by commas, or by points where the decimal mark is a comma", () => {
    const english = 'Usage type,NatGateway-Bytes($)\n2026-09-01,"1,234.56"\n2026-10-01,"12,345,678.9"';
    const german = "Usage type;NatGateway-Bytes($)\n2026-09-01;1.234,56\n2026-10-01;12.345.678,9";
    expect(amounts(csvTable(english)).map(([, , amount]) => amount)).toEqual([1234.56, 12_345_678.9]);
    expect(amounts(readTables([tableOf(german, ";")]))).toEqual(amounts(csvTable(english)));
  });

  test("numbers that can be read in two ways are refused", () => {
    const ambiguous = 'Usage type,NatGateway-Bytes($)\n2026-10-01,"1,234"';
    const both = 'Usage type,NatGateway-Bytes($)\n2026-09-01,"1,5"\n2026-10-01,1.5';
    expect(problemOf(csvTable(ambiguous)).code).toBe("damaged");
    expect(problemOf(csvTable(both)).code).toBe("damaged");
  });

  test("another currency is kept as it is", () => {
    for (const [sign, currency] of [
      ["€", "EUR"],
      ["CNY", "CNY"],
      ["¥", "CNY"],
    ]) {
      expect(spendOf(csvTable(october.replaceAll("($)", `(${sign})`))).currency).toBe(currency);
    }
  });

  test("a cell that is no number is counted, and is not 0", () => {
    const csv = "Usage type,NatGateway-Bytes($),NatGateway-Hours($)\n2026-10-01,12abc,33.48";
    expect(amounts(csvTable(csv))).toEqual([["2026-10", "NatGateway-Hours", 33.48]]);
    expect(spendOf(csvTable(csv)).skipped).toEqual([{ reason: "unreadable", rowCount: 1 }]);
    expect(spendOf(csvTable(csv)).warnings.map(({ code }) => code)).toEqual(["unreadable-rows"]);
  });
});

describe("costs and usage from two files", () => {
  const usage = `"Usage type","USE2-NatGateway-Bytes(GB)","USE2-NatGateway-Hours(Hrs)","USE2-BoxUsage:m5.large(Hrs)"
"Usage type total","10000","744","744"
"2026-10-01","10000","744","744"`;
  const both = [
    ["USE2-NatGateway-Bytes", 10_000, "bill", 450],
    ["USE2-NatGateway-Hours", 744, "bill", 33.48],
  ];

  test("give amount and quantity, in either order", () => {
    expect(asQuantities(readTables([tableOf(october), tableOf(usage)]))).toEqual(both);
    expect(asQuantities(readTables([tableOf(usage), tableOf(october)]))).toEqual(both);
  });

  test("usage alone has no cost, and is refused", () => {
    expect(problemOf(csvTable(usage)).code).toBe("cost-missing");
  });

  test("usage of fewer days than the costs is not taken: the rate would be nobody's", () => {
    const fewer = usage.replace('"2026-10-01"', '"2026-10-02"');
    const spend = spendOf(readTables([tableOf(october), tableOf(fewer)]));
    expect(new Set(spend.rows.map(({ quantityFrom }) => quantityFrom))).toEqual(new Set(["list-price"]));
    expect(spend.warnings.map(({ code }) => code)).toEqual(["usage-of-other-days"]);
  });

  test("usage without a cost is left out with a warning", () => {
    const more = usage.replace("USE2-BoxUsage:m5.large", "USE1-VpcEndpoint-Hours");
    const spend = spendOf(readTables([tableOf(october), tableOf(more)]));
    expect(spend.rows).toHaveLength(2);
    expect(spend.warnings.map(({ code }) => code)).toEqual(["usage-without-cost"]);
  });

  test("a quantity in another unit than the type's is not taken for it", () => {
    const spend = spendOf(readTables([tableOf(october), tableOf(usage.replace("Bytes(GB)", "Bytes(Requests)"))]));
    expect(spend.unrecognised.map(({ usageType, quantity }) => [usageType, quantity])).toEqual([
      ["USE2-NatGateway-Bytes", 10_000],
    ]);
  });
});

test("a CSV that is grouped by nothing, or by account, says what to choose", () => {
  const ungrouped = '"","Total costs($)"\n"Accrued total","5"\n"2026-10-01","5"';
  expect(problemOf(csvTable(ungrouped)).message).toContain("found costs that are not grouped.");
  const byAccount = '"Linked account","prod($)","Total costs($)"\n"2026-10-01","5","5"';
  expect(problemOf(csvTable(byAccount)).message).toContain("found costs grouped by Linked account.");
});
