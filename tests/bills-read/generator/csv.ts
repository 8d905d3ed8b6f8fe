/** How a file of comma-separated values is written. */
export type CsvStyle = { readonly lineEnd: "\n" | "\r\n"; readonly quoteAll: boolean };

const cell = (text: string, quoteAll: boolean): string =>
  quoteAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Rows as CSV text, a chunk at a time. */
export function* csvText(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  { lineEnd, quoteAll }: CsvStyle = { lineEnd: "\n", quoteAll: false },
): Generator<string> {
  const line = (cells: readonly string[]) => cells.map((text) => cell(text, quoteAll)).join(",") + lineEnd;
  let chunk = line(header);
  for (const cells of rows) {
    chunk += line(cells);
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = "";
    }
  }
  yield chunk;
}
