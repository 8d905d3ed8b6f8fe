import type { FigureTable } from "@/lib/text/figureTable";

export type CsvCell = string | number | null;

/** A text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, "CSV injection"). */
const escapeFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = escapeFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV by RFC 4180: comma, CRLF, quotes where they are needed. Numbers are written unrounded, as JavaScript's
 * shortest round-trip decimal; `null` is an empty cell.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/** The table as a CSV file, a row for the column names first. */
export const tableCsv = ({ columns, rows }: FigureTable): string =>
  csv([columns.map(({ label }) => label), ...rows.map((row) => row.map(({ raw }) => raw))]);
