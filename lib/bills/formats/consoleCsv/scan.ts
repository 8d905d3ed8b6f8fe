import { isDay } from "@/lib/bills/day";
import { textOf } from "@/lib/bills/formats/cells";
import type { ConsoleColumn } from "@/lib/bills/formats/consoleCsv/columns";
import { type RowSpans, rowSpans } from "@/lib/bills/formats/consoleCsv/dates";
import { type DecimalMark, decimalMarkOf, readLocalNumber } from "@/lib/bills/formats/consoleCsv/numbers";
import { negativeAmounts, tooLarge, unclearNumbers } from "@/lib/bills/formats/consoleCsv/problems";
import type { RowReader } from "@/lib/bills/formats/tableFormat";
import { isNoUsageType, usageRecord } from "@/lib/bills/recordTypes";
import { spendWarning } from "@/lib/bills/spendWarnings";
import type { Tally } from "@/lib/bills/tally/tally";

/**
 * Most characters of a file, whose rows stay in memory until its last one. Cost Explorer's own files have a hundredth.
 */
const maxCharacters = 16 * 1024 * 1024;
const cent = 0.01;

type TextRow = { readonly label: string; readonly texts: readonly string[] };
/** Undefined: an empty cell, which means no usage. Null: a cell that is not a number. */
type ReadCell = number | null | undefined;
type ReadRow = { readonly label: string; readonly numbers: readonly ReadCell[] };

const sum = (cells: readonly ReadCell[]): number => cells.reduce<number>((total, cell) => total + (cell ?? 0), 0);
const differs = (a: number, b: ReadCell): boolean => typeof b === "number" && Math.abs(a - b) > cent;

/** The column of totals: by its English name, else the last column, where any row has it as the sum of the others. */
function totalColumn(rows: readonly ReadRow[], columns: readonly ConsoleColumn[]): ConsoleColumn | undefined {
  const named = columns.find((column) => column.isTotal);
  const last = columns.at(-1);
  if (named !== undefined || last === undefined || columns.length < 2 || last.measure.kind === "quantity") return named;
  const others = columns.slice(0, -1);
  const isSum = ({ numbers }: ReadRow) =>
    (numbers[last.index] ?? 0) > 0 && !differs(sum(others.map(({ index }) => numbers[index])), numbers[last.index]);
  return rows.some(isSum) ? last : undefined;
}

/** Whether the file's own totals, by row and by column, equal the sums of its cells to the cent. */
function totalsAgree(rows: readonly ReadRow[], totals: readonly ReadRow[], columns: readonly ConsoleColumn[]): boolean {
  const rowTotal = totalColumn(rows, columns);
  const parts = columns.filter((column) => column !== rowTotal);
  const rowsAgree = rows.every(
    ({ numbers }) =>
      rowTotal === undefined ||
      rowTotal.measure.kind === "quantity" ||
      !differs(sum(parts.map(({ index }) => numbers[index])), numbers[rowTotal.index]),
  );
  const agrees = (total: ReadRow) =>
    parts.every(({ index }) => !differs(sum(rows.map(({ numbers }) => numbers[index])), total.numbers[index]));
  return rowsAgree && (totals.length === 0 || totals.some(agrees));
}

function addColumn(column: ConsoleColumn, rows: readonly ReadRow[], spans: RowSpans, tally: Tally): void {
  const { name, measure, index } = column;
  const match = tally.match(name);
  const isUntyped = isNoUsageType(name);
  if (match.kind === "other" && !isUntyped) return;
  if (match.kind === "meter" && match.meter.group === "transfer") {
    tally.warn(spendWarning("other-services"));
  }
  for (const { label, numbers } of rows) {
    const value = numbers[index];
    if (value === undefined) continue;
    if ((value ?? 0) < 0 && !isUntyped) {
      tally.warn(negativeAmounts);
    }
    if (value === null) {
      tally.skip("unreadable");
      continue;
    }
    tally.add({
      month: label.slice(0, 7),
      day: spans.get(label)?.isDay ? label : null,
      account: null,
      usageType: isUntyped ? null : name,
      recordType: isUntyped ? name : usageRecord,
      quantity: measure.kind === "quantity" ? value : null,
      unit: measure.kind === "quantity" ? measure.unit : null,
      amount: measure.kind === "amount" ? value : null,
      currency: measure.kind === "amount" ? measure.currency : null,
    });
  }
}

function coverRows(spans: RowSpans, columns: readonly ConsoleColumn[], tally: Tally): void {
  const kinds = new Set(columns.flatMap(({ isTotal, measure }) => (isTotal ? [] : [measure.kind])));
  for (const [start, { end }] of spans) {
    const period = { month: start.slice(0, 7), start, end, isEstimated: false };
    if (kinds.has("amount")) tally.cover(period);
    if (kinds.has("quantity")) tally.coverUsage(period);
  }
}

/**
 * Collects the rows up to the last one, then reads them into the tally: the decimal mark and the rows' time depend on
 * all.
 */
export function rowReader(columns: readonly ConsoleColumn[], tally: Tally, file: string): RowReader {
  const rows: TextRow[] = [];
  const totals: TextRow[] = [];
  let characterCount = 0;

  const numbersOf = ({ label, texts }: TextRow, mark: DecimalMark): ReadRow => ({
    label,
    numbers: texts.map((text) => (text === "" ? undefined : readLocalNumber(text, mark))),
  });

  return {
    needed: [0, ...columns.map(({ index }) => index)],
    read(cells) {
      if (characterCount > maxCharacters) return;
      const label = textOf(cells[0]).trim();
      const texts = Array.from({ length: columns.length + 1 }, (_, index) =>
        textOf(index === 0 ? "" : cells[index]).trim(),
      );
      characterCount += texts.reduce((sum, text) => sum + text.length + 8, 0);
      if (isDay(label)) rows.push({ label, texts });
      else if (/\d/.test(label)) tally.skipUndated(label);
      else {
        // A label without a digit is a total of the other rows, in any language.
        tally.skip("total-row");
        if (!/forecast/i.test(label)) totals.push({ label, texts });
      }
    },
    end() {
      if (characterCount > maxCharacters) return tooLarge(file);
      const mark = decimalMarkOf([...rows, ...totals].flatMap(({ texts }) => texts));
      if (mark === null) return unclearNumbers(file);
      const read = rows.map((row) => numbersOf(row, mark));
      const sums = totals.map((row) => numbersOf(row, mark));
      if (!totalsAgree(read, sums, columns)) {
        tally.warn(spendWarning("totals-differ"));
      }
      const spans = rowSpans(read.map(({ label }) => label));
      coverRows(spans, columns, tally);
      for (const column of columns) if (!column.isTotal) addColumn(column, read, spans, tally);
      return null;
    },
  };
}
