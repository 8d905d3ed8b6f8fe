import { describe, expect, test } from "vitest";
import { caseText, essentials, problemIn, spendIn, standardBill } from "./cases";

const american = caseText("cur-spreadsheet-us-dates.csv");
const german = american
  .replaceAll("10/1/2026 0:00", "01.10.2026 00:00")
  .replaceAll("11/1/2026 0:00", "01.11.2026 00:00");

describe("dates that a spreadsheet rewrote are never guessed", () => {
  test.each([
    ["American", american, "10/1/2026 0:00"],
    ["German", german, "01.10.2026 00:00"],
    ["as numbers of days", american.replaceAll(/1[01]\/1\/2026 0:00/g, "46296"), "46296"],
    [
      "in FOCUS",
      "ChargePeriodStart,ChargePeriodEnd,ChargeCategory,BilledCost,BillingCurrency,ServiceName,ConsumedQuantity,ConsumedUnit,x_UsageType\n10/1/2026,11/1/2026,Usage,66.96,USD,Amazon Elastic Compute Cloud,1488,Hours,NatGateway-Hours\n10/1/2026,11/1/2026,Usage,90,USD,Amazon Elastic Compute Cloud,2000,GB,NatGateway-Bytes\n",
      "10/1/2026",
    ],
    [
      "in a script's table",
      "Start,End,Service,Usage Type,Unblended Cost\n1/10/26,1/11/26,EC2 - Other,NatGateway-Hours,66.96\n1/10/26,1/11/26,EC2 - Other,NatGateway-Bytes,90\n",
      "1/10/26",
    ],
    [
      "in the console's CSV",
      "Usage type,NatGateway-Hours($),Total costs($)\nUsage type total,66.96,66.96\n10/1/2026,33.48,33.48\n11/1/2026,33.48,33.48\n",
      "10/1/2026",
    ],
  ])("%s: how many rows, the first of them, and what to bring", async (_, text, first) => {
    const problem = await problemIn(text);
    expect(problem.code).toBe("dates-not-readable");
    expect(problem.message).toBe(
      `Expected dates as 2026-10-31; found 2 rows whose dates cannot be read, the first "${first}". Give the file as AWS delivered it: a spreadsheet rewrites dates when it saves.`,
    );
  });

  test("a zone that is not known by its letters is no spreadsheet's doing", async () => {
    const problem = await problemIn(american.replaceAll(/1[01]\/1\/2026 0:00/g, "2026-10-01 00:00:00 PST"));
    expect(problem.message).toContain(
      'the first "2026-10-01 00:00:00 PST". Give times in UTC, or with their offset from it.',
    );
  });

  test("some of a bill's rows are left out, and that is said", async () => {
    const rows = american.trimEnd().split("\n");
    const whole = rows.map((row) =>
      row.replaceAll("10/1/2026 0:00", "2026-10-01").replaceAll("11/1/2026 0:00", "2026-11-01"),
    );
    const spend = await spendIn([...whole, rows[1]].join("\n"));
    expect(essentials(spend)).toMatchObject({ ...standardBill, amount: expect.closeTo(156.96, 9) });
    expect(spend.warnings).toEqual([
      {
        code: "dates-not-readable",
        message:
          '1 row has a date that cannot be read, the first "10/1/2026 0:00". It is in no sum. Give the file as AWS delivered it: a spreadsheet rewrites dates when it saves.',
      },
    ]);
  });

  test("a bill whose month alone can be read counts for it, and how many days it covers is in doubt", async () => {
    const spend = await spendIn(american.replaceAll(/^10\/1\/2026 0:00/gm, "2026-10-01"));
    expect(essentials(spend)).toMatchObject({ months: ["2026-10"], natGb: 2000 });
    expect(spend.warnings.map(({ code }) => code)).toEqual(["dates-not-readable"]);
    expect(spend.warnings[0]?.message).toContain("They count for the month of the bill");
  });

  test("an account's id in the place of a date is not repeated", async () => {
    const problem = await problemIn(american.replaceAll(/1[01]\/1\/2026 0:00/g, "111122223333"));
    expect(problem.message).toContain('the first "…"');
  });
});
