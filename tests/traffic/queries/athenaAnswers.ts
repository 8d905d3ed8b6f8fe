export const columns = "nat,az_id,dir,tag,remote,bytes,records,first_start,last_start,hours_covered";
/** 2026-11-01, 0:00 UTC. */
export const start = 1_793_491_200;
export const row = (...cells: readonly (string | number)[]): string => cells.join(",");
/** A day of one gateway: 1 GiB up to S3 and 2 GiB down, in 24 hours, with one record in four skipped. */
export const day = (from: number): string =>
  [
    columns,
    row("nat-0a", "use1-az1", "down", "S3", "52.216.10.20", 2 ** 31, 2, from, from + 86_340, 24),
    row("nat-0a", "use1-az1", "up", "S3", "52.216.10.20", 2 ** 30, 1, from + 60, from + 60, 24),
    row("nat-0a", "use1-az1", "other-leg", "-", "-", 3 * 2 ** 30, 3, from, from + 86_340, 24),
    row("nat-0a", "-", "skipped", "-", "-", 0, 2, "", "", 24),
    "",
  ].join("\n");
/** Pages of aws athena get-query-results: only the first has the names among its rows. */
export function athenaPages(csv: string, pageRows: number): string {
  const lines = csv.trimEnd().split("\n");
  const rows = lines.map((line) => ({
    Data: line.split(",").map((cell) => (cell === "" ? {} : { VarCharValue: cell })),
  }));
  const pages = Array.from({ length: Math.ceil(rows.length / pageRows) }, (_, at) => ({
    UpdateCount: 0,
    ResultSet: {
      Rows: rows.slice(at * pageRows, (at + 1) * pageRows),
      ResultSetMetadata: { ColumnInfo: columns.split(",").map((Name) => ({ Name, Type: "varchar" })) },
    },
  }));
  return pages.map((page) => JSON.stringify(page, null, 2)).join("\n");
}
