import { describe, expect, it } from "vitest";
import { athenaSql } from "@/lib/bills/athena/athenaSql";
import type { Spend } from "@/lib/bills/spend";
import type { InputFile } from "@/lib/files/inputFile";
import { readBill } from "@/lib/imports/readBill";
import { curHeader, curRows } from "@/tests/bills-read/generator/cur";
import { parquetType } from "@/tests/bills-read/generator/curColumns";
import { exampleSpend, monthOf } from "@/tests/bills-read/generator/exampleSpend";
import { comparable, expectedOf, shown } from "@/tests/bills-read/generator/expected";
import { fileOf, textFile } from "@/tests/bills-read/generator/files";
import { chargeCategory, focusHeader, focusParquetType, focusRows } from "@/tests/bills-read/generator/focus";
import { lineItems } from "@/tests/bills-read/generator/lineItems";
import { athenaResult, parquetBytes } from "@/tests/bills-read/generator/parquet";

// The fourth kind goes by descriptions: athenaDescriptions.test.ts.
const namedKinds = ["cur2", "cur", "focus"] as const;
type NamedKind = (typeof namedKinds)[number];

const size = { linesPerRow: 12, noiseLines: 200, seed: 3 };

type TableOptions = { readonly hasNet?: boolean; readonly isNetEmpty?: boolean; readonly lastDay?: number };

function tableOf(
  kind: NamedKind,
  { hasNet = false, isNetEmpty = false, lastDay = 31 }: TableOptions,
): Promise<Uint8Array> {
  const items = lineItems(exampleSpend, { ...size, lastDay });
  if (kind === "focus") {
    const options = { version: "1.0", hasUsageType: true } as const;
    const header = focusHeader(options).map((column) => column.toLowerCase());
    const types = new Map(focusHeader(options).map((column) => [column.toLowerCase(), focusParquetType(column)]));
    const typeOf = (column: string) => types.get(column) ?? "VARCHAR";
    return parquetBytes({ header, rows: focusRows(items, options), typeOf, compression: "snappy" });
  }
  const options = { kind: kind === "cur" ? "underscore" : kind, hasNet } as const;
  const header = curHeader(options);
  const netAt = header.indexOf("line_item_net_unblended_cost");
  const rows = [...curRows(items, options)];
  const table = { header, rows: isNetEmpty ? rows.map((row) => row.with(netAt, "0")) : rows, typeOf: parquetType };
  return parquetBytes({ ...table, compression: "snappy" });
}

async function read(file: InputFile): Promise<Spend> {
  const result = await readBill([file]);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const tables = new Map<string, Promise<Uint8Array>>();

/** One table serves all tests that ask it. */
function keptTable(kind: NamedKind, options: TableOptions): Promise<Uint8Array> {
  const key = `${kind} ${JSON.stringify(options)}`;
  const made = tables.get(key) ?? tableOf(kind, options);
  tables.set(key, made);
  return made;
}

async function answerOf(kind: NamedKind, options: TableOptions = {}, month = "2026-10"): Promise<string> {
  const query = athenaSql(kind, { table: "exports", month });
  if (!query.ok) throw new Error(JSON.stringify(query.error));
  return athenaResult(query.value, "exports", await keptTable(kind, options));
}

const fieldsOf = (line: string): readonly string[] => line.split(",").map((field) => field.replaceAll('"', ""));

describe.each(namedKinds)("the Athena query over a Parquet table: %s", (kind) => {
  it("answers in the agreed columns, with dates, for the bill's whole month", async () => {
    const [header = "", ...lines] = (await answerOf(kind)).trimEnd().split("\n");
    expect(header).toBe(
      '"source_kind","billing_month","period_start","period_end","account","usage_type","record_type","quantity","unit","amount","currency"',
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line.startsWith(`"${kind}","2026-10","2026-10-01","2026-11-01","`)).toBe(true);
      expect(line.endsWith(',"USD"')).toBe(true);
    }
  });

  it("gives each known row once, with its sums, and nothing of the rest of the bill", async () => {
    const [, ...lines] = (await answerOf(kind)).trimEnd().split("\n");
    const october = monthOf(exampleSpend, "2026-10");
    const usage = october.rows.map(({ account, usageType, quantity, amount, unit }) => [
      account,
      usageType,
      "Usage",
      Number(quantity).toFixed(6),
      unit,
      Number(amount).toFixed(6),
    ]);
    const wordOf = kind === "focus" ? chargeCategory : (recordType: string) => recordType;
    const sums = new Map<string, number>();
    for (const { account, usageType, recordType, amount } of october.others) {
      const key = [account, usageType ?? "", wordOf(recordType), "0.000000", ""].join();
      sums.set(key, (sums.get(key) ?? 0) + Number(amount));
    }
    const others = [...sums].map(([key, amount]) => [...key.split(","), amount.toFixed(6)]);
    const found = lines
      .map(fieldsOf)
      .map(([, , , , account, usageType, recordType, quantity, unit, amount]) => [
        account,
        usageType,
        recordType,
        Number(quantity).toFixed(6),
        unit,
        Number(amount).toFixed(6),
      ]);
    expect(found.map(String).sort()).toEqual([...usage, ...others].map(String).sort());
  });
});

describe.each(namedKinds)("the answer, read as a bill: %s", (kind) => {
  it("gives the spend that the readers of the table's own files give", async () => {
    const october = monthOf(exampleSpend, "2026-10");
    const spend = await read(textFile("result.csv", [await answerOf(kind)]));
    const as = kind === "focus" ? { recordType: chargeCategory } : {};
    expect(shown(comparable(spend))).toEqual(shown(expectedOf(october, as)));
    expect([spend.source, spend.currency]).toEqual(["athena", "USD"]);
  });

  it("reaches up to the same day as the table's own files, in a month that is still running", async () => {
    const running = { lastDay: 17 };
    const [answer, table] = [await answerOf(kind, running), await keptTable(kind, running)];
    const [ofAnswer, ofTable] = [
      await read(textFile("result.csv", [answer])),
      await read(fileOf("exports.parquet", table)),
    ];
    const october = { month: "2026-10", start: "2026-10-01", end: "2026-10-18" };
    expect(comparable(ofAnswer).periods).toEqual([october]);
    expect(comparable(ofTable).periods.at(-1)).toEqual(october);
  });
});

describe("what the tables lack or have besides", () => {
  it("takes CUR 2.0's net cost where there is one, else the unblended cost", async () => {
    // The generator's gross amounts are a quarter higher than what is paid.
    expect(await answerOf("cur2", { hasNet: true })).toBe(await answerOf("cur2"));
  });

  it("takes CUR 2.0's unblended cost where the net cost is 0 throughout, as the reader of the table does", async () => {
    const options = { hasNet: true, isNetEmpty: true };
    const [answer, net] = [await answerOf("cur2", options), await answerOf("cur2", { hasNet: true })];
    const ofAnswer = await read(textFile("result.csv", [answer]));
    const ofNet = await read(textFile("result.csv", [net]));
    // The generator's gross amounts are a quarter higher than what is paid.
    const near = ofNet.rows.map(({ usageType, amount }) => ({ usageType, amount: expect.closeTo(amount * 1.25, 4) }));
    expect(ofAnswer.rows).toMatchObject(near);
    const ofTable = await read(fileOf("exports.parquet", await keptTable("cur2", options)));
    expect(ofTable.rows.filter(({ month }) => month === "2026-10")).toMatchObject(near);
  });

  it("takes only the month it was asked for", async () => {
    const lines = (await answerOf("cur", {}, "2026-09")).trimEnd().split("\n").slice(1);
    // September has two rows and one tax record, and 720 hours of one gateway at $0.045 are $32.40.
    expect(lines).toHaveLength(3);
    const [hours = ""] = lines.filter((line) => line.includes('"NatGateway-Hours"'));
    expect(Number(fieldsOf(hours)[9])).toBeCloseTo(32.4, 9);
  });
});
