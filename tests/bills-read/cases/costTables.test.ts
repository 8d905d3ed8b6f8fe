import { describe, expect, test } from "vitest";
import { spendOf } from "@/tests/bills-read/formats/reading";
import { readBytes } from "@/tests/files/bills";
import { duckFile } from "@/tests/files/duckFile";
import { caseText, essentials, problemIn, rounded, spendIn, standardBill, tenPercentOff } from "./cases";

const steampipe = caseText("steampipe-usage-type-monthly.csv");

describe("a table of costs by usage type, with other names for the facts", () => {
  test("Steampipe's is read", async () => {
    const spend = await spendIn(steampipe);
    expect(rounded(essentials(spend))).toEqual(standardBill);
    expect(spend.rows.map(({ account }) => account)).toEqual(["111122223333", "111122223333"]);
    expect(spend.warnings).toEqual([]);
  });

  test("Steampipe's net costs count, a column of zeros among them does not", async () => {
    const net = steampipe.replaceAll("66.96,USD,1488", "60.264,USD,1488").replaceAll("90,USD,2000", "81,USD,2000");
    expect(rounded(essentials(await spendIn(net)))).toEqual(tenPercentOff);
    const zero = steampipe.replaceAll("66.96,USD,1488", "0,USD,1488").replaceAll("90,USD,2000", "0,USD,2000");
    const spend = await spendIn(zero);
    expect(rounded(essentials(spend))).toEqual(standardBill);
    expect(spend.warnings.map(({ code }) => code)).toEqual(["net-costs-empty"]);
  });

  test("Steampipe's estimate is one", async () => {
    const spend = await spendIn(steampipe.replaceAll(",false,", ",true,"));
    expect(spend.periods.map(({ isEstimated }) => isEstimated)).toEqual([true]);
  });

  test("pandas' flattened answer is read", async () => {
    const table = [
      "TimePeriod.Start,TimePeriod.End,Service,UsageType,Metrics.UnblendedCost.Amount,Metrics.UnblendedCost.Unit,Metrics.UsageQuantity.Amount,Metrics.UsageQuantity.Unit",
      "2026-10-01,2026-11-01,EC2 - Other,NatGateway-Hours,66.96,USD,1488,Hrs",
      "2026-10-01,2026-11-01,EC2 - Other,NatGateway-Bytes,90,USD,2000,GB",
    ].join("\n");
    const spend = await spendIn(table);
    expect(rounded(essentials(spend))).toEqual(standardBill);
    expect(spend.warnings).toEqual([]);
  });

  test("Steampipe's in Parquet is read as well", async () => {
    const row = (usageType: string, cost: number, quantity: number, unit: string) => `SELECT 'EC2 - Other' AS service,
      '${usageType}' AS usage_type, TIMESTAMP '2026-10-01' AS period_start, TIMESTAMP '2026-11-01' AS period_end,
      false AS estimated, ${cost}::double AS unblended_cost_amount, 'USD' AS unblended_cost_unit,
      ${quantity}::double AS usage_quantity_amount, '${unit}' AS usage_quantity_unit`;
    const query = `${row("NatGateway-Hours", 66.96, 1488, "Hrs")} UNION ALL ${row("NatGateway-Bytes", 90, 2000, "GB")}`;
    const spend = spendOf(await readBytes(await duckFile(query, "COMPRESSION snappy"), "a.parquet"));
    expect(rounded(essentials(spend))).toEqual(standardBill);
  });

  test.each([
    [
      "a script's",
      caseText("script-start-end-usage.tsv"),
      [
        "found Usage where Usage Type should be, Costs where Unblended Cost should be and nothing for Usage Quantity and Unit.",
        "bring what `aws ce get-cost-and-usage --output json` prints",
      ],
    ],
    [
      "CID's summary_view",
      caseText("cid-summary-view.csv"),
      [
        "the summary_view of AWS's Cloud Intelligence Dashboards, with usage_date where Start should be and nothing for End.",
        "Bring the Cost and Usage Report behind the view",
      ],
    ],
    [
      "the Detailed Billing Report",
      caseText("detailed-billing-report.csv"),
      ["neither the currency nor which lines are credits or discounts", "Bring a Cost and Usage Report (CUR 2.0"],
    ],
    [
      "one with a month for its time",
      "month,service,usage_type,cost\n2026-10,EC2 - Other,NatGateway-Hours,66.96\n",
      [
        "found month where Start should be, cost where Unblended Cost should be and nothing for End, Usage Quantity and Unit.",
      ],
    ],
    [
      "one with blended costs alone",
      "Start,End,Service,Usage Type,Blended Cost,Usage Quantity,Unit\n2026-10-01,2026-11-01,EC2 - Other,NatGateway-Hours,66.96,1488,Hrs\n",
      ["found Blended Cost where Unblended Cost should be."],
    ],
  ])("%s: what is missing, and what to bring", async (_, text, parts) => {
    const problem = await problemIn(text);
    expect(problem.code).toBe("missing-column");
    for (const part of parts) expect(problem.message).toContain(part);
  });

  test.each([
    [
      "Steampipe's as JSON",
      '{"columns": [{"name": "usage_type"}], "rows": [{"service": "EC2 - Other", "usage_type": "NatGateway-Hours"}]}',
    ],
    ["pandas' records", '[{"start": "2026-10-01", "usageType": "NatGateway-Hours", "cost": 66.96}]'],
  ])("%s: give it as CSV", async (_, text) => {
    expect((await problemIn(text)).message).toContain("found a table of costs in JSON. Give the table as CSV");
  });

  test("rows without a first line of names", async () => {
    const [, ...rows] = steampipe.split("\n");
    expect((await problemIn(rows.join("\n"))).message).toContain("usage types where the names of columns should be");
  });

  test("a table about something else is not asked for costs", async () => {
    expect((await problemIn("date,price,volume\n2026-10-01,1,2\n")).code).toBe("not-a-bill");
  });
});
