import { columnOf } from "./queryFormat";

/** A column of texts, in which some writers have `-`, `None` or nothing for what is absent. */
export function textColumn(format: readonly string[], field: string): string {
  if (!format.includes(field)) return "CAST(NULL AS varchar)";
  const column = `"${columnOf(field)}"`;
  return `CASE WHEN ${column} IN ('-', '', 'None') THEN NULL ELSE ${column} END`;
}

/** The service that a packet's address is one of, by AWS; `-` for none, and nothing where the log does not say. */
export const tagColumn = (format: readonly string[], field: string): string =>
  format.includes(field) ? `coalesce(${textColumn(format, field)}, '-')` : "''";

export const wholeColumn = (format: readonly string[], field: string): string =>
  format.includes(field) ? `TRY_CAST("${columnOf(field)}" AS bigint)` : "CAST(NULL AS bigint)";

/** A time in seconds. Some flow logs have milliseconds, which are beyond 32 bits. */
export function secondColumn(format: readonly string[], field: string): string {
  const time = wholeColumn(format, field);
  return `CAST(CASE WHEN ${time} > 2147483647 THEN (${time} - mod(${time}, 1000)) / 1000 ELSE ${time} END AS bigint)`;
}
