import { columnIndexes } from "@/lib/bills/formats/columns";
import type { TableFormat } from "@/lib/bills/formats/tableFormat";
import { columnsOf } from "@/lib/bills/formats/usageTypeCsv/columns";
import { rowReader } from "@/lib/bills/formats/usageTypeCsv/scan";
import { spendWarning } from "@/lib/bills/spendWarnings";
import { success } from "@/lib/text/result";

/**
 * Cost Explorer's answer as a script or Steampipe writes it into a table: dates, service, usage type, cost and quantity
 * in each row. No standard names its columns; `columns.ts` has the names of published scripts and of the API.
 */
export const usageTypeCsv: TableFormat<"usage-type-csv"> = {
  sources: { "usage-type-csv": "A CSV by service and usage type" },
  open(header, tally) {
    const columns = columnsOf(columnIndexes(header));
    if (columns === null) return null;
    if (columns.currency === undefined) {
      tally.warn(spendWarning("currency-assumed", true));
    }
    return success({ source: "usage-type-csv", rows: rowReader(columns, tally) });
  },
};
