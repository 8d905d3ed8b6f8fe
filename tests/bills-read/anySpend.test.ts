import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBill } from "@/lib/imports/readBill";
import { anySpend } from "@/tests/bills-read/generator/anySpend";
import { costExplorerPages } from "@/tests/bills-read/generator/costExplorer";
import { csvText } from "@/tests/bills-read/generator/csv";
import { type CurKind, curHeader, curRows } from "@/tests/bills-read/generator/cur";
import { comparable, expectedOf, type KnownAs, shown } from "@/tests/bills-read/generator/expected";
import { textFile } from "@/tests/bills-read/generator/files";
import { chargeCategory, focusHeader, focusRows } from "@/tests/bills-read/generator/focus";
import type { KnownSpend } from "@/tests/bills-read/generator/knownSpend";
import { lineItems } from "@/tests/bills-read/generator/lineItems";

const size = { linesPerRow: 3, noiseLines: 20 };

async function same(chunks: Iterable<string>, name: string, known: KnownSpend, as: KnownAs = {}): Promise<void> {
  const result = await readBill([textFile(name, chunks)]);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  expect(shown(comparable(result.value))).toEqual(shown(expectedOf(known, as)));
}

describe("any spend comes back to the cent", () => {
  it.each(["slash", "underscore", "cur2"] satisfies CurKind[])("out of a CUR: %s", async (kind) => {
    await fc.assert(
      fc.asyncProperty(anySpend, fc.nat(), fc.boolean(), async (known, seed, hasNet) => {
        const options = { kind, hasNet };
        const rows = curRows(lineItems(known, { ...size, seed }), options);
        await same(csvText(curHeader(options), rows), "cur.csv", known);
      }),
      { numRuns: 25 },
    );
  });

  it.each(["1.0", "1.2"] as const)("out of FOCUS %s", async (version) => {
    await fc.assert(
      fc.asyncProperty(anySpend, fc.nat(), async (known, seed) => {
        const options = { version, hasUsageType: true };
        const rows = focusRows(lineItems(known, { ...size, seed }), options);
        await same(csvText(focusHeader(options), rows), "focus.csv", known, { recordType: chargeCategory });
      }),
      { numRuns: 25 },
    );
  });

  it("out of Cost Explorer's answer, by month and by day", async () => {
    await fc.assert(
      fc.asyncProperty(anySpend, fc.constantFrom("MONTHLY", "DAILY"), async (known, granularity) => {
        const usage = { ...known, others: [] };
        await same([JSON.stringify(costExplorerPages(usage, { granularity }))], "answer.json", usage);
      }),
      { numRuns: 25 },
    );
  });
});
