import { describe, expect, it } from "vitest";
import type { Spend } from "@/lib/bills/spend";
import type { InputFile } from "@/lib/files/inputFile";
import { readBill } from "@/lib/imports/readBill";
import { describedNatMeters } from "@/tests/bills-read/describedNatMeters";
import {
  consoleCsv,
  costExplorerPages,
  plainConsole,
  recordTypePages,
} from "@/tests/bills-read/generator/costExplorer";
import { csvText } from "@/tests/bills-read/generator/csv";
import { curHeader, curRows } from "@/tests/bills-read/generator/cur";
import { parquetType } from "@/tests/bills-read/generator/curColumns";
import { exampleSpend } from "@/tests/bills-read/generator/exampleSpend";
import { comparable, expectedOf, type KnownAs, shown } from "@/tests/bills-read/generator/expected";
import { fileOf, gzipFile, textFile } from "@/tests/bills-read/generator/files";
import { chargeCategory, focusHeader, focusParquetType, focusRows } from "@/tests/bills-read/generator/focus";
import type { KnownSpend } from "@/tests/bills-read/generator/knownSpend";
import { lineItems } from "@/tests/bills-read/generator/lineItems";
import { type Compression, parquetBytes } from "@/tests/bills-read/generator/parquet";

const size = { linesPerRow: 7, noiseLines: 150, seed: 11 };

async function read(...files: readonly InputFile[]): Promise<Spend> {
  const result = await readBill(files);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** What was read and what should be, for one `toEqual`. */
const bothOf = (spend: Spend, known: KnownSpend, as: KnownAs = {}) => ({
  found: shown(comparable(spend, as)),
  expected: shown(expectedOf(known, as)),
});

const curKinds = ["slash", "underscore", "cur2"] as const;
const focusVersions = ["1.0", "1.2"] as const;

describe.each(curKinds)("a CUR gives the known spend back: %s", (kind) => {
  const source = kind === "cur2" ? "cur2" : "cur";

  it.each([
    { hasNet: false, style: { lineEnd: "\n", quoteAll: false } },
    { hasNet: true, style: { lineEnd: "\r\n", quoteAll: true } },
  ] as const)("as CSV and gzip, $hasNet, $style.quoteAll", async ({ hasNet, style }) => {
    const options = { kind, hasNet };
    const chunks = [...csvText(curHeader(options), curRows(lineItems(exampleSpend, size), options), style)];
    for (const file of [textFile("cur.csv", chunks), gzipFile("cur.csv", chunks)]) {
      const spend = await read(file);
      const { found, expected } = bothOf(spend, exampleSpend);
      expect(found).toEqual(expected);
      expect([spend.source, spend.currency]).toEqual([source, "USD"]);
    }
  });
});

const parquetCases: readonly (readonly ["underscore" | "cur2", Compression])[] = [
  ["underscore", "snappy"],
  ["cur2", "snappy"],
  ["cur2", "zstd"],
  ["cur2", "gzip"],
];

describe("Parquet gives the known spend back", () => {
  it.each(parquetCases)("a CUR: %s, %s", async (kind, compression) => {
    const options = { kind, hasNet: kind === "underscore" };
    const rows = curRows(lineItems(exampleSpend, size), options);
    const bytes = await parquetBytes({ header: curHeader(options), rows, typeOf: parquetType, compression });
    const { found, expected } = bothOf(await read(fileOf("cur.snappy.parquet", bytes)), exampleSpend);
    expect(found).toEqual(expected);
  });

  it.each(focusVersions)("FOCUS %s", async (version) => {
    const options = { version, hasUsageType: true };
    const rows = focusRows(lineItems(exampleSpend, size), options);
    const table = { header: focusHeader(options), rows, typeOf: focusParquetType };
    const bytes = await parquetBytes({ ...table, compression: "snappy" });
    const as = { recordType: chargeCategory };
    const { found, expected } = bothOf(await read(fileOf("focus.parquet", bytes)), exampleSpend, as);
    expect(found).toEqual(expected);
  });
});

describe("FOCUS gives the known spend back", () => {
  it.each([
    { version: "1.0", style: "aws" },
    { version: "1.0", style: "sample" },
    { version: "1.2", style: "aws" },
  ] as const)("by usage types: $version, written as $style", async ({ version, style }) => {
    const options = { version, style, hasUsageType: true };
    const chunks = [...csvText(focusHeader(options), focusRows(lineItems(exampleSpend, size), options))];
    for (const file of [textFile("focus.csv", chunks), gzipFile("focus.csv", chunks)]) {
      const spend = await read(file);
      const { found, expected } = bothOf(spend, exampleSpend, { recordType: chargeCategory });
      expect(found).toEqual(expected);
      expect(spend.source).toBe("focus");
    }
  });

  it.each(focusVersions)("by the descriptions of NAT gateways, where there are no usage types: %s", async (version) => {
    const rows = exampleSpend.rows.filter(({ family }) => describedNatMeters.has(family));
    const others = exampleSpend.others.filter(({ usageType }) => usageType === null);
    const options = { version, hasUsageType: false };
    const chunks = csvText(focusHeader(options), focusRows(lineItems({ rows, others }, size), options));
    const spend = await read(textFile("focus.csv", chunks));
    const total = (family: string) =>
      spend.rows.filter((row) => row.family === family).reduce((sum, row) => sum + row.amount, 0);
    // 100.44 + 29.9646 + 71.424 + 41.664 + 43.896 + 43.896 + 32.4 = 363.6846; 450.0225 + 14.406 + 0.000000045.
    expect(total("nat-gateway-hours")).toBeCloseTo(363.6846, 6);
    expect(total("nat-gateway-data")).toBeCloseTo(464.428500045, 6);
    expect(new Set(spend.rows.map(({ family }) => family))).toEqual(describedNatMeters);
    expect(new Set(spend.rows.map(({ region }) => region))).toEqual(new Set(rows.map(({ region }) => region)));
    expect(new Set(spend.rows.map(({ usageType }) => usageType))).toEqual(new Set([null]));
  });
});

const pageFiles = (pages: readonly object[]): readonly InputFile[] =>
  pages.map((page, n) => textFile(`page-${n}.json`, [JSON.stringify(page, null, n % 2)]));

describe("Cost Explorer's answer gives the known spend back", () => {
  const usageAlone = { noOthers: true };

  it.each(["MONTHLY", "DAILY"] as const)(
    "%s, in one page, in several files, as a list and one after another",
    async (granularity) => {
      const one = costExplorerPages(exampleSpend, { granularity });
      const several = costExplorerPages(exampleSpend, {
        granularity,
        groupsPerPage: granularity === "DAILY" ? 300 : 7,
      });
      expect([one.length, several.length > 2]).toEqual([1, true]);
      const forms = [
        pageFiles(one),
        pageFiles(several),
        [textFile("pages.json", [JSON.stringify(several)])],
        [
          textFile(
            "pages.json",
            several.map((page) => `${JSON.stringify(page, null, 2)}\n`),
          ),
        ],
      ];
      for (const files of forms) {
        const spend = await read(...files);
        const { found, expected } = bothOf(spend, exampleSpend, usageAlone);
        expect(found).toEqual(expected);
        expect(spend.source).toBe("cost-explorer-json");
      }
    },
  );

  it("by record type: tax, credits and refunds stand apart", async () => {
    const spend = await read(...pageFiles(recordTypePages(exampleSpend)));
    const expected = shown(expectedOf(exampleSpend, { noAccounts: true }));
    const found = shown(comparable(spend));
    expect({ ...found, others: Object.keys(found.others).length }).toEqual({
      ...expected,
      others: Object.keys(expected.others).length,
    });
    // 210.05 + 7.19 − 5.5 − 1.25 + 100 − 9 + 6.16.
    expect(spend.otherRecords.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(307.65, 9);
  });
});

const german = { ...plainConsole, delimiter: ";", decimal: ",", thousands: "." } as const;
const consoleStyles = [
  ["plain", plainConsole],
  ["thousands separators and CRLF", { ...plainConsole, thousands: ",", lineEnd: "\r\n" }],
  ["semicolons and decimal commas", german],
  ["semicolons, decimal commas and spaces between thousands", { ...german, thousands: " ", beforeUnit: " " }],
  [
    "a BOM, a space before the unit and capitals",
    { ...plainConsole, start: "\ufeff", beforeUnit: " ", label: "Usage Type" },
  ],
] as const;

describe("the console's CSV gives the known spend back", () => {
  const amountsAlone = { noAccounts: true, noOthers: true, noQuantities: true };

  it.each(consoleStyles)("amounts alone, with %s", async (_, style) => {
    for (const granularity of ["MONTHLY", "DAILY"] as const) {
      const spend = await read(textFile("costs.csv", [consoleCsv(exampleSpend, "cost", { granularity, style })]));
      const { found, expected } = bothOf(spend, exampleSpend, amountsAlone);
      expect(found).toEqual(expected);
      expect(spend.source).toBe("cost-explorer-csv");
    }
  });

  it.each(consoleStyles)("amounts and quantities out of two files, with %s", async (_, style) => {
    const files = (["cost", "quantity"] as const).map((metric) =>
      textFile(`${metric}.csv`, [consoleCsv(exampleSpend, metric, { style })]),
    );
    for (const order of [files, files.toReversed()]) {
      const { found, expected } = bothOf(await read(...order), exampleSpend, { noAccounts: true, noOthers: true });
      expect(found).toEqual(expected);
    }
  });
});

describe("a bill in parts", () => {
  it("is one bill, however its lines lie in its files", async () => {
    const options = { kind: "cur2" } as const;
    const rows = [...curRows(lineItems(exampleSpend, size), options)];
    const files = [0, 1, 2].map((part) =>
      gzipFile(
        `cur-0000${part}.csv`,
        csvText(
          curHeader(options),
          rows.filter((_, n) => n % 3 === part),
        ),
      ),
    );
    const spend = await read(...files);
    const { found, expected } = bothOf(spend, exampleSpend);
    expect(found).toEqual(expected);
    expect(spend.rowCount).toBe(rows.length);
  });
});
