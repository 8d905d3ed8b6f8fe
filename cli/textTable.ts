export type Column = {
  readonly title: string;
  readonly align: "left" | "right";
  /** Gives way where a table would be too wide, down to 12 characters. */
  readonly flexible?: boolean;
};

/** A text cut to a width, with a mark where something is missing. */
const cut = (text: string, width: number): string => (text.length <= width ? text : `${text.slice(0, width - 1)}…`);

const gap = "  ";
const leastWidth = 12;

function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  maxWidth: number,
): readonly number[] {
  const wanted = columns.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  let excess = wanted.reduce((sum, width) => sum + width + gap.length, -gap.length) - maxWidth;
  return wanted.map((width, i) => {
    const given = columns[i]?.flexible ? Math.max(0, Math.min(excess, width - leastWidth)) : 0;
    excess -= given;
    return width - given;
  });
}

/** Rows under their titles, in columns as wide as they need; flexible ones are cut so that `maxWidth` is kept. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], maxWidth: number): string {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = widthsOf(columns, all, maxWidth);
  const cell = (text: string, align: Column["align"], width: number): string =>
    align === "right" ? cut(text, width).padStart(width) : cut(text, width).padEnd(width);
  return all
    .map((row) =>
      columns
        .map(({ align }, i) => cell(row[i] ?? "", align, widths[i] ?? 0))
        .join(gap)
        .trimEnd(),
    )
    .join("\n");
}

/** A sentence in lines of at most `width` characters; further lines are indented by two. */
export function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").map((part) => cut(part, width - 2))) {
    const indent = lines.length === 0 ? "" : "  ";
    const longer = line === "" ? indent + word : `${line} ${word}`;
    if (longer.length <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = `  ${word}`;
  }
  return [...lines, line].join("\n");
}
