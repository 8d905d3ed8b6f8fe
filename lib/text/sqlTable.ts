/** Names that Athena takes between double quotes, without characters that could end the quotes. */
const tableName = /^[A-Za-z0-9_-]{1,255}(\.[A-Za-z0-9_-]{1,255})?$/;

export const isTableName = (text: string): boolean => tableName.test(text);

/** What a table's name must be, for messages. */
export const tableNameWords = "a table's name or database.name, of letters, digits, _ and -";

/** `database.table` with each part between `mark`s: double quotes in queries, backticks in statements that make tables. */
export const quotedTable = (table: string, mark: '"' | "`" = '"'): string =>
  table
    .split(".")
    .map((part) => `${mark}${part}${mark}`)
    .join(".");
