import { describe, expect, test } from "vitest";
import { curColumns, curLine } from "@/tests/bills-read/formats/curLines";
import { readTables, spendOf } from "@/tests/bills-read/formats/reading";

const header = [...curColumns, "lineItem/NetUnblendedCost"];

type Line = readonly [hour: string, unblended: string, net: string, lineItemType?: string];

const table = (...lines: readonly Line[]) => ({
  header,
  rows: lines.map(([hour, cost, net, type = "Usage"]) => [
    ...curLine({ type, start: `2026-10-05T${hour}:00:00Z`, end: `2026-10-05T${hour}:59:59Z`, cost }),
    net,
  ]),
});

const read = (...tables: readonly ReturnType<typeof table>[]) => spendOf(readTables(tables));

describe("a bill with net costs", () => {
  test("that are all 0 is taken at its unblended costs, and says so", () => {
    const spend = read(table(["00", "0.045", "0"], ["01", "0.045", "0.0"]));
    expect(spend.rows).toMatchObject([{ quantity: 2, amount: 0.09 }]);
    expect(spend.daily).toEqual([{ day: "2026-10-05", family: "nat-gateway-hours", amount: 0.09 }]);
    expect(spend.warnings.map(({ code }) => code)).toEqual(["net-costs-empty"]);
  });

  test("of which one differs from 0 is taken at them, in whichever file that is", () => {
    const spend = read(table(["00", "0.045", "0"]), table(["01", "0.045", "0.04"]));
    expect(spend.rows).toMatchObject([{ quantity: 2, amount: 0.04 }]);
    expect(spend.warnings).toEqual([]);
  });

  test("that AWS waived, unblended too, stays at nothing", () => {
    const spend = read(table(["00", "0", "0"]));
    expect(spend.rows).toMatchObject([{ quantity: 1, amount: 0 }]);
    expect(spend.warnings).toEqual([]);
  });

  test("that are all 0 has its discount lines taken off the unblended costs", () => {
    // 0.045 − 0.0045
    const spend = read(table(["00", "0.045", "0"], ["00", "-0.0045", "0", "EdpDiscount"]));
    expect(spend.rows).toMatchObject([{ amount: 0.045, discount: -0.0045, amountPerUnit: 0.0405 }]);
    expect(spend.otherRecords).toMatchObject([{ recordType: "EdpDiscount", amount: -0.0045 }]);
  });
});
