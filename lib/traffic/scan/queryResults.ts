/** The rows of an answer of a query, with their columns' names: of Logs Insights in the order of their first use. */
export type QueryRows = {
  /** Whether more rows follow, or may: an answer of Logs Insights has 10,000 at most. */
  readonly hasMore: boolean;
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

/** A query of Logs Insights gives so many rows at most, unless pages of it are asked for. */
export const mostQueryRows = 10_000;

const hasToken = (token: unknown): boolean => typeof token === "string" && token !== "";

/** The rows of an answer of `aws logs get-query-results`. Null where a document is none. */
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
  const isFull = rows.length > 0 && rows.length % mostQueryRows === 0;
  return { columns: [...places.keys()], rows, hasMore: hasToken(document.nextToken) || isFull };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const dataOf = (row: unknown): readonly (string | undefined)[] =>
  listOf(isFields(row) ? row.Data : null).map((cell) =>
    isFields(cell) && typeof cell.VarCharValue === "string" ? cell.VarCharValue : undefined,
  );

/**
 * The rows of an answer of `aws athena get-query-results`, whose first row on the first page has the columns' names.
 * `known` are those of a page before. Null where a document is none. Source: GetQueryResults in the Athena API reference.
 */
export function athenaRows(document: unknown, known: readonly string[] | null): QueryRows | null {
  if (!isFields(document) || !isFields(document.ResultSet)) return null;
  const { Rows, ResultSetMetadata } = document.ResultSet;
  if (!Array.isArray(Rows)) return null;
  const named = listOf(isFields(ResultSetMetadata) ? ResultSetMetadata.ColumnInfo : null).flatMap((column) =>
    isFields(column) && typeof column.Name === "string" ? [column.Name] : [],
  );
  const all = Rows.map(dataOf);
  const first = (all[0] ?? []).map((name) => name ?? "");
  const columns = named.length > 0 ? named : (known ?? first);
  const isHeader = first.length > 0 && first.join("\n") === columns.join("\n");
  return { columns, rows: isHeader ? all.slice(1) : all, hasMore: hasToken(document.NextToken) };
}
