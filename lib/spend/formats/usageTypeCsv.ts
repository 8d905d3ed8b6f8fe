import { nextDay } from "@/lib/spend/day";
import { accountOf, dayReader, endDayReader, numberOf, textOf } from "@/lib/spend/formats/cells";
import { columnIndexes, inHeaderOrder, missingColumns } from "@/lib/spend/formats/columns";
import { isDiscount, isUsage } from "@/lib/spend/formats/recordTypes";
import { underService } from "@/lib/spend/formats/services";
import type { Cells, RowReader, TableFormat } from "@/lib/spend/table";
import type { Tally } from "@/lib/spend/tally";

const kind = "a table of Cost Explorer's answer, one row for each usage type,";

type Columns = {
  readonly start: number;
  readonly end: number;
  readonly service: number;
  readonly usageType: number;
  readonly cost: number;
  readonly quantity: number | undefined;
  readonly unit: number | undefined;
  readonly account: number | undefined;
  readonly recordType: number | undefined;
  readonly currency: number | undefined;
};

function rowReader(columns: Columns, isNet: boolean, tally: Tally): RowReader {
  const startOf = dayReader();
  const endOf = endDayReader();
  const at = (cells: Cells, index: number | undefined) => (index === undefined ? null : cells[index]);

  function read(cells: Cells): void {
    const start = startOf(cells[columns.start]);
    const end = endOf(cells[columns.end]);
    if (start === null || end === null || end <= start) {
      tally.skip("no-date");
      return;
    }
    const month = start.slice(0, 7);
    tally.cover({ month, start, end, isEstimated: false });
    const usageType = textOf(cells[columns.usageType]);
    const recordType = textOf(at(cells, columns.recordType)) || "Usage";
    const match = underService(tally.match(usageType), textOf(cells[columns.service]));
    if (isUsage(recordType) && match.kind === "other") {
      tally.skip("other-usage");
      return;
    }
    const amount = numberOf(cells[columns.cost]);
    const quantity = numberOf(at(cells, columns.quantity));
    if (amount === null || (isUsage(recordType) && columns.quantity !== undefined && quantity === null)) {
      tally.skip("unreadable");
      return;
    }
    tally.add({
      month,
      day: end <= nextDay(start) ? start : null,
      account: accountOf(at(cells, columns.account)),
      usageType,
      match,
      recordType: isUsage(recordType) ? "Usage" : recordType,
      isDiscountApart: isDiscount(recordType) && !isNet,
      quantity,
      unit: textOf(at(cells, columns.unit)) || null,
      amount,
      currency: textOf(at(cells, columns.currency)) || "USD",
    });
  }
  return { needed: inHeaderOrder(Object.values(columns)), read };
}

/**
 * Cost Explorer's answer as a script writes it into a table: dates, service, usage type, cost and quantity in each row.
 * No standard names its columns; these are the ones seen in the wild, and the API's own names.
 */
export const usageTypeCsv: TableFormat = {
  name: "a table of costs by service and usage type",
  open(header, tally, file) {
    const indexes = columnIndexes(header);
    const first = (...names: readonly string[]) =>
      names.map((name) => indexes.get(name)).find((at) => at !== undefined);
    const start = first("datestart", "startdate", "timeperiodstart", "periodstart", "start");
    const end = first("dateend", "enddate", "timeperiodend", "periodend", "end");
    const service = first("service");
    const usageType = first("usagetype");
    if (start === undefined || end === undefined || usageType === undefined) return null;
    const cost = first("netunblendedcost", "unblendedcost");
    if (cost === undefined || service === undefined) {
      const missing = [
        ...(service === undefined ? ["Service"] : []),
        ...(cost === undefined ? ["Unblended Cost"] : []),
      ];
      return { ok: false, problem: missingColumns(file, kind, missing) };
    }
    const currency = first("currency", "currencycode");
    if (currency === undefined) {
      tally.warn("currency-assumed", "The table has no column Currency: amounts are taken as US dollars.");
    }
    const columns = {
      start,
      end,
      service,
      usageType,
      cost,
      quantity: first("usagequantity"),
      unit: first("unit", "usageunit"),
      account: first("linkedaccount", "account", "accountid"),
      recordType: first("recordtype", "chargetype"),
      currency,
    };
    return { ok: true, source: "usage-type-csv", rows: rowReader(columns, indexes.has("netunblendedcost"), tally) };
  },
};
