import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { againstList } from "@/lib/draft/spendViews";
import { curColumns, curLine } from "@/tests/bills-read/formats/curLines";
import { readTables, spendOf } from "@/tests/bills-read/formats/reading";
import { readBytes } from "@/tests/files/bills";
import { duckFile } from "@/tests/files/duckFile";
import { caseText, draftOf, essentials, readPacked, rounded, spendIn, tenPercentOff } from "./cases";

const columns = caseText("cur-discount-columns-no-net.csv");
const codesOf = async (text: string) => (await spendIn(text)).warnings.map(({ code }) => code);

/** The bill's columns of discounts by other names and with other cells, in the order edp, private rate, total. */
const withColumns = (names: string, hours: string, gb: string) =>
  columns
    .replace("discount_edp_discount,discount_private_rate_discount,discount_total_discount", names)
    .replace("-6.696,0,-6.696", hours)
    .replace("-9,0,-9", gb);

describe("discounts in columns, beside costs that do not have them", () => {
  test("are taken off the usage: 10 % of 66.96 and of 90.00", async () => {
    const spend = await spendIn(columns);
    expect(rounded(essentials(spend))).toEqual(tenPercentOff);
    expect(spend.rows.map(({ amount, discount }) => [amount, discount])).toEqual([
      [90, -9],
      [66.96, -6.696],
    ]);
    expect(rounded(essentials(spendOf(await readPacked(columns))))).toEqual(tenPercentOff);
  });

  test("are told, with where they stand", async () => {
    const { warnings, otherRecords } = await spendIn(columns);
    expect(warnings.map(({ code }) => code)).toEqual(["discounts-taken-off"]);
    // 6.696 + 9
    expect(warnings[0]?.message).toContain("discounts of 15.70 USD in columns of their own");
    expect(otherRecords).toEqual([]);
  });

  test.each([
    ["its parts without a sum", "discount_edp_discount,discount_private_rate_discount,x", "-6,-0.696,", "-9,0,"],
    [
      "signs the other way round",
      "discount_edp_discount,discount_private_rate_discount,discount_total_discount",
      "6.696,0,6.696",
      "9,0,9",
    ],
    [
      "a map as JSON",
      "discount,x,y",
      '"{""edp_discount"": -6.696}",,',
      '"{""edp_discount"": -8, ""private_rate_discount"": ""-1""}",,',
    ],
    ["a map as Athena prints it", "discount,x,y", '"{edp_discount=-6.696, name=EDP}",,', "{edp_discount=-9.0},,"],
    [
      "a map with its own sum",
      "discount,x,y",
      '"{""total_discount"": -6.696, ""edp_discount"": -6.696}",,',
      "{total_discount=-9.0},,",
    ],
  ])("count as %s", async (_, names, hours, gb) => {
    expect(rounded(essentials(await spendIn(withColumns(names, hours, gb))))).toEqual(tenPercentOff);
  });

  test("count in the older report's spelling", async () => {
    const [, ...rows] = columns.split("\n");
    const header =
      "bill/BillingPeriodStartDate,lineItem/UsageAccountId,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/ProductCode,lineItem/UsageType,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,pricing/unit,discount/EdpDiscount,discount/PrivateRateDiscount,discount/TotalDiscount";
    expect(rounded(essentials(await spendIn([header, ...rows].join("\n"))))).toEqual(tenPercentOff);
  });

  test("of nothing are no discount and no word", async () => {
    const none = withColumns("discount_edp_discount,discount_total_discount,discount", ",0,{}", ",0.0,");
    expect(essentials(await spendIn(none)).discountPercent).toBe(0);
    expect(await codesOf(none)).toEqual([]);
  });

  const parquet = (discount: string) => `SELECT
    TIMESTAMP '2026-10-01' AS line_item_usage_start_date, TIMESTAMP '2026-11-01' AS line_item_usage_end_date,
    'NatGateway-Hours' AS line_item_usage_type, 'Usage' AS line_item_line_item_type,
    'AmazonEC2' AS line_item_product_code, 1488::double AS line_item_usage_amount,
    66.96::double AS line_item_unblended_cost, 'USD' AS line_item_currency_code, ${discount}
    UNION ALL SELECT TIMESTAMP '2026-10-01', TIMESTAMP '2026-11-01', 'NatGateway-Bytes', 'Usage', 'AmazonEC2',
    2000::double, 90::double, 'USD', ${discount.replace("6.696", "9").replace("60.264", "81")}`;
  const readParquet = async (discount: string) =>
    spendOf(await readBytes(await duckFile(parquet(discount), "COMPRESSION snappy"), "a.parquet"));

  test("are read out of Parquet where they are a column of numbers", async () => {
    const spend = await readParquet("-6.696::double AS discount_total_discount");
    expect(rounded(essentials(spend))).toEqual(tenPercentOff);
  });

  test("in a map of Parquet are told as left out, unless it is empty or the costs are net", async () => {
    const filled = await readParquet("MAP {'edp_discount': -6.696::double} AS discount");
    expect(filled.warnings.map(({ code }) => code)).toEqual(["discounts-not-read"]);
    const empty = await readParquet("CAST(MAP {} AS MAP(VARCHAR, DOUBLE)) AS discount");
    expect(empty.warnings).toEqual([]);
    const net = await readParquet(
      "MAP {'edp_discount': -6.696::double} AS discount, 60.264::double AS line_item_net_unblended_cost",
    );
    expect(net.warnings).toEqual([]);
    expect(rounded(essentials(net))).toEqual(tenPercentOff);
  });
});

describe("one discount that is told more than once is taken once", () => {
  const netBlank = caseText("cur-net-filled-discount-line-net-blank.csv");

  test("net costs, and lines whose own net cell is blank", async () => {
    const spend = await spendIn(netBlank);
    expect(rounded(essentials(spend))).toEqual(tenPercentOff);
    expect(spend.warnings).toEqual([]);
    expect(spend.otherRecords).toHaveLength(2);
  });

  test("the same in a script's table, and without blanks", async () => {
    const header =
      "Start,End,Service,Usage Type,Record Type,Unblended Cost,Net Unblended Cost,Usage Quantity,Unit,Currency";
    const line = (usageType: string, cost: string, net: string, quantity: string, unit: string) =>
      `2026-10-01,2026-11-01,EC2 - Other,${usageType},Usage,${cost},${net},${quantity},${unit},USD`;
    const discount = (usageType: string, cost: string, net: string) =>
      `2026-10-01,2026-11-01,EC2 - Other,${usageType},Enterprise Discount Program Discount,${cost},${net},,,USD`;
    for (const net of ["", "0"]) {
      const table = [
        header,
        line("NatGateway-Hours", "66.96", "60.264", "1488", "Hrs"),
        line("NatGateway-Bytes", "90", "81", "2000", "GB"),
        discount("NatGateway-Hours", "-6.696", net),
        discount("NatGateway-Bytes", "-9", net),
      ].join("\n");
      expect(rounded(essentials(await spendIn(table)))).toEqual(tenPercentOff);
    }
  });

  test("net costs that do not have it leave it to its line", async () => {
    const undiscounted = netBlank.replace(",60.264", ",66.96").replace("GB,81", "GB,90");
    const spend = await spendIn(undiscounted);
    expect(rounded(essentials(spend))).toEqual(tenPercentOff);
    expect(spend.warnings.map(({ code }) => code)).toEqual(["discounts-taken-off"]);
  });

  test("in lines, in columns, in net costs, and in any of them together", () => {
    const cents = fc.integer({ min: 100, max: 100_000 });
    const told = fc
      .record({ lines: fc.boolean(), columns: fc.boolean(), net: fc.boolean() })
      .filter(({ lines, columns: inColumns, net }) => lines || inColumns || net);
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 1, max: 99 }),
        told,
        fc.constantFrom("", "0"),
        (cost, percent, where, blank) => {
          const off = Math.round((cost * percent) / 100) / 100;
          const full = cost / 100;
          const usage = curLine({ usageType: "NatGateway-Hours", amount: "744", cost: String(full) });
          const line = curLine({ type: "EdpDiscount", usageType: "NatGateway-Hours", amount: "0", cost: String(-off) });
          const net = where.net ? String(full - off) : "";
          const spend = spendOf(
            readTables([
              {
                header: [...curColumns, "lineItem/NetUnblendedCost", "discount/EdpDiscount"],
                rows: [
                  [...usage, net, where.columns ? String(-off) : ""],
                  ...(where.lines ? [[...line, where.net ? blank : "", ""]] : []),
                ],
              },
            ]),
          );
          const [row] = spend.rows;
          expect((row?.amount ?? 0) + (row?.discount ?? 0)).toBeCloseTo(full - off, 9);
        },
      ),
    );
  });
});

describe("usage that AWS waives for other usage is no discount", () => {
  const usage = (usageType: string, amount: string, cost: string) =>
    curLine({
      usageType,
      amount,
      cost,
      unit: usageType.endsWith("Bytes") ? "GB" : "Hrs",
      start: "2026-10-01T00:00:00Z",
      end: "2026-11-01T00:00:00Z",
    });
  const endpoints = usage("USE2-VpcEndpoint-Hours", "744", "7.44");
  const read = (...rows: readonly (readonly string[])[]) =>
    spendOf(
      readTables([
        { header: curColumns, rows: [...rows, endpoints.map((cell) => (cell === "AmazonEC2" ? "AmazonVPC" : cell))] },
      ]),
    );

  test("one of two gateways behind Network Firewall, in lines at nothing: half the rate is not 50 % off endpoints", () => {
    const spend = read(
      usage("USE2-NatGateway-Hours", "744", "33.48"),
      usage("USE2-NatGateway-Hours", "744", "0"),
      usage("USE2-NatGateway-Bytes", "1000", "45"),
      usage("USE2-NatGateway-Bytes", "1000", "0"),
    );
    const { scenario, warnings } = draftOf(spend);
    // 33.48 ÷ 1,488 and 45 ÷ 2,000
    expect(scenario).toMatchObject({ discountPercent: 0, rates: { natGatewayHour: 0.0225, natGatewayGb: 0.0225 } });
    expect(warnings.map(({ code }) => code)).toContain("partly-waived-charges");
    const list = againstList(spend, { region: "us-east-2", account: null, month: "2026-10" });
    expect(list.lines.map(({ meter, underListPercent }) => [meter, underListPercent])).toEqual([
      ["nat-gateway-hours", null],
      ["nat-gateway-data", null],
      ["interface-endpoint-hours", 0],
    ]);
  });

  test("all of them: a rate of 0 for NAT, list price for the rest, and nothing said of 100 %", () => {
    const spend = read(usage("USE2-NatGateway-Hours", "1488", "0"), usage("USE2-NatGateway-Bytes", "2000", "0"));
    expect(draftOf(spend).scenario).toMatchObject({
      discountPercent: 0,
      rates: { natGatewayHour: 0, natGatewayGb: 0 },
    });
    expect(spend.rows.map(({ underListPercent }) => underListPercent)).toEqual([0, null, null]);
  });

  test("waived in part by a line or a column of bundled discounts", () => {
    const line = curLine({ type: "BundledDiscount", usageType: "USE2-NatGateway-Hours", amount: "0", cost: "-33.48" });
    const inLine = read(usage("USE2-NatGateway-Hours", "1488", "66.96"), line);
    const inColumn = spendOf(
      readTables([
        {
          header: [...curColumns, "discount_bundled_discount"],
          rows: [[...usage("USE2-NatGateway-Hours", "1488", "66.96"), "-33.48"]],
        },
      ]),
    );
    for (const spend of [inLine, inColumn]) {
      expect(draftOf(spend).scenario).toMatchObject({ discountPercent: 0, rates: { natGatewayHour: 0.0225 } });
    }
  });

  test("a line of a few bytes, which costs less than a bill can say, waives nothing", () => {
    const spend = read(
      usage("USE2-NatGateway-Hours", "744", "30.132"),
      usage("USE2-NatGateway-Bytes", "1000", "40.5"),
      usage("USE2-NatGateway-Bytes", "0.0000000010", "0.0000000000"),
    );
    // 10 % under list both; the endpoint is at list, so these are own rates, and none is called waived.
    expect(draftOf(spend).scenario.rates).toMatchObject({ natGatewayHour: 0.0405, natGatewayGb: 0.0405 });
    expect(draftOf(spend).warnings.map(({ code }) => code)).not.toContain("partly-waived-charges");
  });
});
