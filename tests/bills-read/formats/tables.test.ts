import { describe, expect, test } from "vitest";
import { readBytes, utf8 } from "@/tests/files/bills";
import { csvTable, problemOf, spendOf } from "./reading";

describe("the result of the Athena query", () => {
  const header =
    '"source_kind","billing_month","period_start","period_end","account","usage_type","record_type","quantity","unit","amount","currency"';
  const read = (...rows: readonly string[]) => spendOf(csvTable([header, ...rows].join("\n")));

  test("a row for each sum, with the days that the table covers", () => {
    const spend = read(
      '"cur2","2026-10","2026-10-01","2026-10-21","111122223333","USE2-NatGateway-Bytes","Usage","10000.0","GB","450.0","USD"',
      '"cur2","2026-10","2026-10-01","2026-10-21","111122223333","USE2-NatGateway-Teleport","Usage","1.0","Hrs","2.0","USD"',
      '"cur2","2026-10","2026-10-01","2026-10-21","111122223333","","Tax","","","1.0E-4","USD"',
    );
    expect(spend.source).toBe("athena");
    expect(spend.rows.map(({ account, family, quantity, amount }) => [account, family, quantity, amount])).toEqual([
      ["111122223333", "nat-gateway-data", 10_000, 450],
    ]);
    expect(spend.unrecognised.map(({ usageType, amount }) => [usageType, amount])).toEqual([
      ["USE2-NatGateway-Teleport", 2],
    ]);
    expect(spend.otherRecords.map(({ recordType, usageType, amount }) => [recordType, usageType, amount])).toEqual([
      ["Tax", null, 0.0001],
    ]);
    expect(spend.periods).toEqual([{ month: "2026-10", start: "2026-10-01", end: "2026-10-21", isEstimated: false }]);
  });

  test("a row without a month, or with a number that is none, is counted and left out", () => {
    const spend = read(
      '"cur","2026-10","2026-10-01","2026-11-01","1","NatGateway-Hours","Usage","744","Hrs","33.48","USD"',
      '"cur","2026-13","2026-10-01","2026-11-01","1","NatGateway-Hours","Usage","744","Hrs","33.48","USD"',
      '"cur","2026-10","2026-10-01","2026-11-01","1","NatGateway-Hours","Usage","744","Hrs","much","USD"',
    );
    expect(spend.rows[0]?.amount).toBe(33.48);
    expect(spend.skipped).toEqual([
      { reason: "no-date", rowCount: 1 },
      { reason: "unreadable", rowCount: 1 },
    ]);
  });

  test("a query that was changed is refused with the columns it lost", () => {
    const problem = problemOf(
      csvTable('"source_kind","billing_month","usage_type"\n"cur","2026-10","NatGateway-Hours"'),
    );
    expect(problem.code).toBe("missing-column");
    expect(problem.message).toContain(
      "period_start, period_end, account, record_type, quantity, unit, amount, currency",
    );
  });
});

describe("a table with a row for each usage type", () => {
  const header = "Date Start,Date End,Service,Usage Type,Unblended Cost,Usage Quantity,Unit";

  test("is taken as US dollars where it does not say, and the reader is told", () => {
    const row = "2026-10-01,2026-11-01,EC2 - Other,NatGateway-Hours,33.48,744,Hrs";
    const spend = spendOf(csvTable(`${header}\n${row}`));
    expect(spend.rows.map(({ region, quantity, amount }) => [region, quantity, amount])).toEqual([
      ["us-east-1", 744, 33.48],
    ]);
    expect(spend.warnings.map(({ code }) => code)).toEqual(["currency-assumed"]);
    const euros = spendOf(csvTable(`${header},Currency\n${row},EUR`));
    expect([euros.currency, euros.warnings]).toEqual(["EUR", []]);
  });

  test("a row that is wrong is counted and left out", () => {
    const rows = [
      "2026-10-01,2026-11-01,EC2 - Other,NatGateway-Hours,33.48,744,Hrs",
      "2026-10-01,2026-10-01,EC2 - Other,NatGateway-Hours,33.48,744,Hrs",
      "someday,2026-10-01,EC2 - Other,NatGateway-Hours,33.48,744,Hrs",
      "2026-10-01,2026-11-01,EC2 - Other,NatGateway-Hours,,744,Hrs",
    ];
    const spend = spendOf(csvTable([header, ...rows].join("\n")));
    expect(spend.rows[0]?.quantity).toBe(744);
    expect(spend.skipped).toEqual([
      { reason: "no-date", rowCount: 2 },
      { reason: "unreadable", rowCount: 1 },
    ]);
  });

  test("without service or cost it is refused, the expected name beside the found one", async () => {
    const csv = "Start,End,Usage Type,Blended Cost\n2026-10-01,2026-11-01,NatGateway-Hours,1";
    const problem = problemOf(await readBytes(utf8(csv)));
    expect(problem.code).toBe("missing-column");
    expect(problem.message).toContain("found Blended Cost where Unblended Cost should be and nothing for Service");
  });
});
