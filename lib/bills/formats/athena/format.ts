import { columnNames } from "@/lib/bills/formats/athena/columns";
import { rowReader } from "@/lib/bills/formats/athena/scan";
import { columnIndexes, missingColumns } from "@/lib/bills/formats/columns";
import type { TableFormat } from "@/lib/bills/formats/tableFormat";
import { failure, success } from "@/lib/text/result";

/**
 * The result of Tollgate's Athena query, one row for each sum. The query already excludes other services' data
 * transfer.
 */
export const athena: TableFormat<"athena"> = {
  sources: { athena: "Result of the Athena query" },
  open(header, tally, file) {
    const indexes = columnIndexes(header);
    if (!indexes.has("sourcekind") || !indexes.has("billingmonth")) return null;
    const missing = Object.entries(columnNames).flatMap(([plain, name]) => (indexes.has(plain) ? [] : [name]));
    if (missing.length > 0) return failure(missingColumns(file, "the result of the Athena query", missing));
    return success({ source: "athena", rows: rowReader((name) => indexes.get(name) ?? -1, tally) });
  },
};
