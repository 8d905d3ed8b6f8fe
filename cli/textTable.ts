export type Column = {
  readonly title: string;
  readonly align: "left" | "right";
  /** Whether words go on in further lines where the table would be too wide. A name or an amount is never broken. */
  readonly wraps?: boolean;
};

const gap = "  ";
const minColumnWidth = 12;

/**
 * Wraps words into lines of at most `width` characters. A longer word has a line of its own and is not cut, because a
 * part of it could be another name.
 */
function wrapLines(text: string, width: number, furtherIndent = ""): readonly string[] {
  const lines: string[] = [];
  let line: string | null = null;
  for (const word of text.split(" ")) {
    const longer: string = line === null ? word : `${line} ${word}`;
    if (line === null || longer.length <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = furtherIndent + word;
  }
  return [...lines, line ?? ""];
}

const longestWord = (text: string): number => Math.max(...text.split(" ").map((word) => word.length));

function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  maxWidth: number,
): readonly number[] {
  const widest = (i: number, measure: (text: string) => number) =>
    Math.max(...rows.map((row) => measure(row[i] ?? "")));
  const wanted = columns.map((_, i) => widest(i, (text) => text.length));
  let excess = wanted.reduce((sum, width) => sum + width + gap.length, -gap.length) - maxWidth;
  return wanted.map((width, i) => {
    if (!columns[i]?.wraps) return width;
    const least = Math.max(minColumnWidth, widest(i, longestWord));
    const given = Math.max(0, Math.min(excess, width - least));
    excess -= given;
    return width - given;
  });
}

/**
 * Rows under their titles, in columns as wide as they need. Where that is more than `maxWidth` characters, columns with
 * `wraps` continue below. Nothing is cut, so a table of long names is wider.
 */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], maxWidth: number): string {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = widthsOf(columns, all, maxWidth);
  return all
    .flatMap((row) => {
      const cells = columns.map(({ wraps }, i) => {
        const text = row[i] ?? "";
        return wraps ? wrapLines(text, widths[i] ?? 0) : [text];
      });
      return Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, line) =>
        columns
          .map(({ align }, i) => {
            const [text, width] = [cells[i]?.[line] ?? "", widths[i] ?? 0];
            return align === "right" ? text.padStart(width) : text.padEnd(width);
          })
          .join(gap)
          .trimEnd(),
      );
    })
    .join("\n");
}

/**
 * Wraps a sentence into lines of at most `width` characters, or more for a longer word. Further lines are indented by
 * two.
 */
export const wrapText = (text: string, width: number): string => wrapLines(text, width, gap).join("\n");
