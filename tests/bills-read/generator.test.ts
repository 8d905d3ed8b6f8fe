import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@/scripts/seededRandom";
import { curHeader, curRows } from "@/tests/bills-read/generator/cur";
import { fromE10, split, sumOf, toE10 } from "@/tests/bills-read/generator/decimal";
import { exampleSpend } from "@/tests/bills-read/generator/exampleSpend";
import { focusHeader } from "@/tests/bills-read/generator/focus";
import { lineItems } from "@/tests/bills-read/generator/lineItems";

const folder = new URL("generator/", import.meta.url);

describe("the generator of bills", () => {
  it("knows nothing of the readers: a misunderstanding of theirs cannot hide in it", () => {
    const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
    const imported = sources.flatMap((source) =>
      [...source.matchAll(/from "(@\/lib\/[^"]+)"/g)].map(([, path]) => path),
    );
    const types = ["bills/spend", "meters/meters", "files/inputFile"].map((name) => `@/lib/${name}`);
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((path) => !types.includes(path ?? ""))).toEqual([]);
    const values = sources.flatMap((source) => [...source.matchAll(/import (?!type )[^;]* from "@\/lib\//g)]);
    expect(values).toEqual([]);
  });

  it("keeps ten decimal places exactly", () => {
    expect([toE10("0.045"), toE10("-1.25"), toE10("12")]).toEqual([450_000_000n, -12_500_000_000n, 120_000_000_000n]);
    expect([fromE10(450_000_000n), fromE10(-12_500_000_000n)]).toEqual(["0.0450000000", "-1.2500000000"]);
    expect(sumOf(["0.1", "0.2"])).toBe("0.3000000000");
  });

  it.each([1, 2, 7, 744])("splits an amount in %i parts that add up to it", (count) => {
    const parts = split("100.4400000001", count, seededRandom(count));
    expect(parts).toHaveLength(count);
    expect(sumOf(parts)).toBe("100.4400000001");
    expect(parts.every((part) => !part.startsWith("-"))).toBe(true);
  });

  it("makes lines that add up to the known spend, with the rest of a bill between them", () => {
    const items = [...lineItems(exampleSpend, { linesPerRow: 5, noiseLines: 50, seed: 1 })];
    // 28 rows × 5 lines, 7 other records, and 50 lines of noise in each of two months.
    expect(items).toHaveLength(exampleSpend.rows.length * 5 + exampleSpend.others.length + 100);
    for (const known of exampleSpend.rows) {
      const lines = items.filter(
        ({ usageType, account, month, lineItemType, product }) =>
          usageType === known.usageType &&
          account === known.account &&
          month === known.month &&
          lineItemType === "Usage" &&
          (product === "AmazonEC2" || product === "AmazonVPC"),
      );
      expect(toE10(sumOf(lines.map(({ amount }) => amount)))).toBe(toE10(known.amount));
      expect(toE10(sumOf(lines.map(({ quantity }) => quantity)))).toBe(toE10(known.quantity));
    }
  });

  it("gives the same bill for the same seed, and another for another", () => {
    const bill = (seed: number) =>
      JSON.stringify([...curRows(lineItems(exampleSpend, { linesPerRow: 3, noiseLines: 9, seed }), { kind: "slash" })]);
    expect(bill(7)).toBe(bill(7));
    expect(bill(7)).not.toBe(bill(8));
  });

  it("has the columns of real exports", () => {
    expect(curHeader({ kind: "slash" })).toHaveLength(130);
    expect(curHeader({ kind: "slash", hasNet: true })).toContain("lineItem/NetUnblendedCost");
    expect(curHeader({ kind: "underscore" })).toContain("line_item_usage_account_id");
    expect(curHeader({ kind: "cur2" })).toContain("bill_payer_account_name");
    // 43 columns of FOCUS 1.0 and the five of AWS.
    expect(focusHeader({ version: "1.0", hasUsageType: true })).toHaveLength(48);
  });
});
