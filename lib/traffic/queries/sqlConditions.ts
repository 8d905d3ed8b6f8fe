import type { QueryRange } from "./queryInput";

const list = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(", ");

/** Whether a column is one of some texts, each of which holds no quote. */
export const isAnyOf = (column: string, texts: readonly string[]): string =>
  texts.length === 0 ? "false" : `${column} IN (${list(texts)})`;

const octet = (column: string, at: number): string => `TRY_CAST(split_part(${column}, '.', ${at}) AS bigint)`;

const numberOf = (column: string): string =>
  `${octet(column, 1)} * 16777216 + ${octet(column, 2)} * 65536 + ${octet(column, 3)} * 256 + ${octet(column, 4)}`;

/**
 * SQL for whether an address is one that clients have: private as `isPrivate` has it, or in one of the ranges. False where
 * there is no address.
 */
export function isClientSpace(column: string, ranges: readonly QueryRange[]): string {
  const conditions = [
    `split_part(${column}, '.', 1) IN ('10', '127')`,
    `(split_part(${column}, '.', 1) = '172' AND ${octet(column, 2)} BETWEEN 16 AND 31)`,
    `(split_part(${column}, '.', 1) = '192' AND split_part(${column}, '.', 2) = '168')`,
    `(split_part(${column}, '.', 1) = '100' AND ${octet(column, 2)} BETWEEN 64 AND 127)`,
    `(split_part(${column}, '.', 1) = '169' AND split_part(${column}, '.', 2) = '254')`,
    `(length(split_part(${column}, ':', 1)) = 4 AND substr(lower(${column}), 1, 2) IN ('fc', 'fd'))`,
    `(length(split_part(${column}, ':', 1)) = 4 AND substr(lower(${column}), 1, 3) IN ('fe8', 'fe9', 'fea', 'feb'))`,
    `${column} = '::1'`,
    ...ranges.map(({ first, last }) => `${numberOf(column)} BETWEEN ${first} AND ${last}`),
  ];
  return `coalesce(\n      ${conditions.join("\n      OR ")},\n      false\n    )`;
}
