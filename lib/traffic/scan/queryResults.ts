/** The rows of an answer of `aws logs get-query-results`, with their columns' names in the order of their first use. */
export type QueryRows = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | undefined)[])[];
};

export type QueryProblem =
  /** `Running`, `Cancelled` and the like: what is there is a part. */
  "query-not-complete";

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A pointer to the record that a row was made of. */
const pointer = "@ptr";

/** Names that sums of bytes get in queries that are told from each other by nothing else. */
const byteSums: readonly string[] = ["bytestotal", "totalbytes", "sumbytes", "b", "fb"];

/** The name that the readers know a column by: `f_src_addr` and `srcAddr` are names of one field, `sum(bytes)` of bytes. */
export function columnName(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return byteSums.includes(plain) ? "bytes" : name.replace(/^f_/, "");
}

/** Null where a document is no such answer. */
export function queryRows(document: unknown): QueryRows | QueryProblem | null {
  if (!isFields(document) || !Array.isArray(document.results)) return null;
  const { results, status } = document;
  if (!results.every((row) => Array.isArray(row))) return null;
  if (typeof status === "string" && status !== "Complete") return "query-not-complete";
  const places = new Map<string, number>();
  const rows = results.map((row: readonly unknown[]) => {
    const cells: (string | undefined)[] = [];
    for (const cell of row) {
      if (!isFields(cell) || typeof cell.field !== "string" || cell.field === pointer) continue;
      const place = places.get(cell.field) ?? places.size;
      places.set(cell.field, place);
      cells[place] = typeof cell.value === "string" ? cell.value : undefined;
    }
    return cells;
  });
  return { columns: [...places.keys()], rows };
}
