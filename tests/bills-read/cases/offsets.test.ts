import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayReader, endDayReader } from "@/lib/bills/formats/times";
import { curColumns, curLine } from "@/tests/bills-read/formats/curLines";
import { readTables, spendOf } from "@/tests/bills-read/formats/reading";
import { readBytes } from "@/tests/files/bills";
import { duckFile } from "@/tests/files/duckFile";
import { caseText, essentials, readPacked, rounded, spendIn, standardBill } from "./cases";

const west = caseText("offset-cur-west.csv");

describe("times with an offset from UTC are instants", () => {
  test.each(["offset-cur-west.csv", "offset-script-table-west.csv"])(
    "%s is the month of October in UTC",
    async (name) => {
      const text = caseText(name);
      expect(rounded(essentials(await spendIn(text)))).toEqual(standardBill);
      expect(rounded(essentials(spendOf(await readPacked(text))))).toEqual(standardBill);
    },
  );

  test("half a month up to midnight of the 16th is 15 days: 360 hours", async () => {
    const spend = await spendIn(caseText("offset-cur-plus00-half-month.csv"));
    // 720 hours ÷ 360 = 2 gateways.
    expect(essentials(spend)).toMatchObject({ hoursPerMonth: 360, gatewayCount: 2, natGb: 968 });
    expect(spend.periods).toEqual([{ month: "2026-10", start: "2026-10-01", end: "2026-10-16", isEstimated: false }]);
  });

  test.each([
    ["east, without a colon", "2026-10-01 05:30:00+0530", "2026-11-01 05:30:00+0530"],
    ["with T, colon and milliseconds", "2026-09-30T17:00:00.000-07:00", "2026-10-31T17:00:00.000-07:00"],
    ["without seconds", "2026-09-30 17:00-07", "2026-10-31 17:00-07"],
    ["with six digits of a second", "2026-10-01 00:00:00.000000+00", "2026-11-01 00:00:00.000000+00"],
    ["in Etc/UTC", "2026-10-01 00:00:00 Etc/UTC", "2026-11-01 00:00:00 Etc/UTC"],
    ["as Java prints it", "2026-09-30T17:00-07:00[America/Los_Angeles]", "2026-10-31T17:00-07:00[America/Los_Angeles]"],
    ["before and after the clocks change", "2026-09-30T17:00:00-07:00", "2026-10-31T16:00:00-08:00"],
    ["to 24:00 of the last day", "2026-10-01T00:00:00Z", "2026-10-31T24:00:00Z"],
  ])("%s", async (_, start, end) => {
    const text = west.replaceAll("2026-09-30 17:00:00-07", start).replaceAll("2026-10-31 17:00:00-07", end);
    expect(rounded(essentials(await spendIn(text)))).toEqual(standardBill);
  });

  test("in FOCUS", async () => {
    const header =
      "BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,BilledCost,BillingCurrency,ServiceName,RegionId,ConsumedQuantity,ConsumedUnit,x_UsageType";
    const times = "2026-09-30T17:00:00-07:00,2026-09-30T17:00:00-07:00,2026-10-31T17:00:00-07:00";
    const rows = [
      `${times},Usage,66.96,USD,Amazon Elastic Compute Cloud,us-east-1,1488,Hours,NatGateway-Hours`,
      `${times},Usage,90,USD,Amazon Elastic Compute Cloud,us-east-1,2000,GB,NatGateway-Bytes`,
    ];
    expect(rounded(essentials(await spendIn([header, ...rows].join("\n"))))).toEqual(standardBill);
  });

  test("in Parquet, as text and as a timestamp with a time zone", async () => {
    const [start, end] = ["2026-09-30 17:00:00-07", "2026-10-31 17:00:00-07"];
    for (const type of ["varchar", "timestamptz"]) {
      const line = (usageType: string, quantity: number, cost: number) => `SELECT
        '${start}'::${type} AS bill_billing_period_start_date, 'Usage' AS line_item_line_item_type,
        '${start}'::${type} AS line_item_usage_start_date, '${end}'::${type} AS line_item_usage_end_date,
        'AmazonEC2' AS line_item_product_code, '${usageType}' AS line_item_usage_type,
        ${quantity}::double AS line_item_usage_amount, ${cost}::double AS line_item_unblended_cost,
        'USD' AS line_item_currency_code`;
      const query = `${line("NatGateway-Hours", 1488, 66.96)} UNION ALL ${line("NatGateway-Bytes", 2000, 90)}`;
      const spend = spendOf(await readBytes(await duckFile(query, "COMPRESSION snappy"), "a.parquet"));
      expect(rounded(essentials(spend)), type).toEqual(standardBill);
    }
  });
});

describe("a day in UTC", () => {
  const [dayOf, endOf] = [dayReader(), endDayReader()];

  test.each([
    ["2026-10-05", "2026-10-05", "2026-10-05"],
    ["2026-10-05T00:00:00Z", "2026-10-05", "2026-10-05"],
    ["2026-10-05T00:00:00.000Z", "2026-10-05", "2026-10-05"],
    ["2026-10-05T00:00:00.001Z", "2026-10-05", "2026-10-06"],
    ["2026-10-05 23:59:59", "2026-10-05", "2026-10-06"],
    ["2026-10-05 00:00:00 UTC", "2026-10-05", "2026-10-05"],
    ["2026-10-05T00:00:00.000000000+00:00", "2026-10-05", "2026-10-05"],
    ["2026-10-05 23:30:00-00:30", "2026-10-06", "2026-10-06"],
    ["2026-10-05 01:00:00+02", "2026-10-04", "2026-10-05"],
    ["2026-12-31T22:00:00-05:00", "2027-01-01", "2027-01-02"],
    ["2026-10-05T00:00:00GMT", "2026-10-05", "2026-10-05"],
  ])("%s begins in %s and ends at %s", (time, day, end) => {
    expect([dayOf(time), endOf(time)]).toEqual([day, end]);
  });

  test.each([
    "2026-10-05 00:00:00 PST",
    "2026-10-05T25:00:00Z",
    "2026-10-05T00:60:00Z",
    "2026-10-05 00:00:00 America/Los_Angeles",
    "2026-10-05 00:00:00+19:00",
    "2026-10-05-07:00",
    "2026-10-05 soon",
    "2026-02-30T00:00:00Z",
    "10/5/2026",
    "0000-01-01T00:00:00+14:00",
    "",
  ])("is not guessed from %j", (time) => {
    expect([dayOf(time), endOf(time)]).toEqual([null, null]);
  });
});

/** An instant as any of the programs write it that hold bills, at an offset from UTC of so many minutes. */
function written(
  utc: string,
  minutes: number,
  style: { readonly colon: boolean; readonly mark: string; readonly fraction: string },
) {
  const local = new Date(Date.parse(utc) + minutes * 60_000).toISOString();
  const pad = (count: number) => String(count).padStart(2, "0");
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? "-" : "+"}${pad(hours)}${rest === 0 && !style.colon ? "" : `${style.colon ? ":" : ""}${pad(rest)}`}`;
  return `${local.slice(0, 10)}${style.mark}${local.slice(11, 19)}${style.fraction}${offset}`;
}

const line = fc.record({
  type: fc.constantFrom("Usage", "Usage", "Usage", "Tax", "Credit", "EdpDiscount"),
  usageType: fc.constantFrom("NatGateway-Hours", "USE2-NatGateway-Bytes", "EU-VpcEndpoint-Hours", "BoxUsage:m5.large"),
  month: fc.constantFrom("2026-09", "2026-10", "2026-12"),
  hour: fc.integer({ min: 0, max: 719 }),
  hours: fc.constantFrom(1, 1, 1, 24),
  // Quarters add up exactly, in any order.
  quantity: fc.integer({ min: 1, max: 4000 }).map((count) => String(count / 4)),
  cost: fc.integer({ min: -100, max: 4000 }).map((count) => String(count / 4)),
});

test("any bill written at any offset is the bill written in UTC", () => {
  const style = fc.record({
    minutes: fc.integer({ min: -4 * 14, max: 4 * 14 }).map((quarters) => 15 * quarters),
    colon: fc.boolean(),
    mark: fc.constantFrom("T", " "),
    fraction: fc.constantFrom("", ".0", ".000", ".000000"),
  });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 20 }),
      fc.array(style, { minLength: 1, maxLength: 3 }),
      (lines, styles) => {
        const spendAs = (write: (utc: string, n: number) => string) =>
          readTables([
            {
              header: curColumns,
              rows: lines.map(({ type, usageType, month, hour, hours, quantity, cost }, n) => {
                const at = (after: number) =>
                  new Date(Date.parse(`${month}-01T00:00:00Z`) + after * 3_600_000).toISOString().replace(".000", "");
                const unit = usageType.endsWith("Bytes") ? "GB" : "Hrs";
                const [start, end, bill] = [write(at(hour), n), write(at(hour + hours), n), write(at(0), n)];
                return curLine({
                  type,
                  usageType,
                  product: "AmazonEC2",
                  amount: quantity,
                  cost,
                  unit,
                  start,
                  end,
                  bill,
                });
              }),
            },
          ]);
        const styled = spendAs((utc, n) => {
          const chosen = styles[n % styles.length];
          return chosen === undefined ? utc : written(utc, chosen.minutes, chosen);
        });
        expect(styled).toEqual(spendAs((utc) => utc));
      },
    ),
    { numRuns: 300 },
  );
});

test("so is a table of a script, and a FOCUS export", () => {
  const hour = fc.integer({ min: 0, max: 700 });
  const minutes = fc.integer({ min: -4 * 14, max: 4 * 14 }).map((quarters) => 15 * quarters);
  const style = fc.record({
    colon: fc.boolean(),
    mark: fc.constantFrom("T", " "),
    fraction: fc.constantFrom("", ".000"),
  });
  const script = ["Start", "End", "Service", "Usage Type", "Unblended Cost", "Usage Quantity", "Unit", "Currency"];
  const focus = [
    "BillingPeriodStart",
    "ChargePeriodStart",
    "ChargePeriodEnd",
    "ChargeCategory",
    "BilledCost",
    "BillingCurrency",
    "ServiceName",
    "ConsumedQuantity",
    "ConsumedUnit",
    "x_UsageType",
  ];
  fc.assert(
    fc.property(hour, fc.integer({ min: 1, max: 43 }), minutes, style, (first, length, ahead, chosen) => {
      const spendsAs = (write: (utc: string) => string) => {
        const at = (after: number) =>
          write(new Date(Date.UTC(2026, 9, 1) + after * 3_600_000).toISOString().replace(".000", ""));
        const [start, end] = [at(first), at(first + length)];
        const ec2 = "Amazon Elastic Compute Cloud";
        return [
          readTables([
            { header: script, rows: [[start, end, "EC2 - Other", "NatGateway-Hours", "4.5", "100", "Hrs", "USD"]] },
          ]),
          readTables([
            {
              header: focus,
              rows: [[at(0), start, end, "Usage", "4.5", "USD", ec2, "100", "Hours", "NatGateway-Hours"]],
            },
          ]),
        ];
      };
      expect(spendsAs((utc) => written(utc, ahead, chosen))).toEqual(spendsAs((utc) => utc));
    }),
    { numRuns: 200 },
  );
});
