import { columnIndexes, missingColumns } from "@/lib/bills/formats/columns";
import { columnsOf, cur2Columns, requiredColumns } from "@/lib/bills/formats/cur/columns";
import { discountColumns } from "@/lib/bills/formats/cur/discountColumns";
import { rowReader } from "@/lib/bills/formats/cur/scan";
import type { TableFormat } from "@/lib/bills/formats/tableFormat";
import { failure, success } from "@/lib/text/result";

/** `lineItem/UsageType` as CUR 2.0 and Athena spell it: `line_item_usage_type`. */
const underscored = (name: string): string =>
  name
    .replace("/", "_")
    .replace(/(?<=[a-z])[A-Z]/g, "_$&")
    .toLowerCase();

/**
 * The Cost and Usage Report, in the spellings of its CSV (`lineItem/UsageType`), of Athena and Parquet
 * (`line_item_usage_type`), and CUR 2.0. Only billed usage counts as spend; all other lines are listed separately.
 * Source: the data dictionary of the Cost and Usage Report, and the table dictionary of CUR 2.0 (AWS).
 */
export const cur: TableFormat<"cur" | "cur2"> = {
  sources: { cur: "Cost and Usage Report", cur2: "Cost and Usage Report 2.0" },
  open(header, tally, file) {
    const indexes = columnIndexes(header);
    const required = Object.entries(requiredColumns);
    const spelled = header.some((name) => name.includes("/")) ? (name: string) => name : underscored;
    const missing = required.filter(([plain]) => !indexes.has(plain)).map(([, name]) => spelled(name));
    if (required.length - missing.length < 2) return null;
    if (missing.length > 0) {
      return failure(missingColumns(file, "a Cost and Usage Report (CUR)", missing));
    }
    const source = cur2Columns.some((name) => indexes.has(name)) ? "cur2" : "cur";
    return success({ source, rows: rowReader(columnsOf(indexes), discountColumns(indexes), tally) });
  },
};
