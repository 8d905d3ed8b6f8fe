import { consoleColumns, hasUsageTypeColumns } from "@/lib/bills/formats/consoleCsv/columns";
import { wrongGrouping } from "@/lib/bills/formats/consoleCsv/problems";
import { rowReader } from "@/lib/bills/formats/consoleCsv/scan";
import type { TableFormat } from "@/lib/bills/formats/tableFormat";
import { failure, success } from "@/lib/text/result";

/**
 * The CSV that Cost Explorer's page downloads: a column for each usage type, a row for each month or day, costs or
 * usage. A file of costs and one of usage, read together, give both. AWS does not document the format; files of real
 * accounts show it.
 */
export const consoleCsv: TableFormat<"cost-explorer-csv"> = {
  sources: { "cost-explorer-csv": "Cost Explorer’s CSV from the console" },
  open(header, tally, file) {
    const columns = consoleColumns(header);
    if (columns === null) return null;
    if (!hasUsageTypeColumns(header, columns)) return failure(wrongGrouping(header, columns, file));
    return success({ source: "cost-explorer-csv", rows: rowReader(columns, tally, file) });
  },
};
