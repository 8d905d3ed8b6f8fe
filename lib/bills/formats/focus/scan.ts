import { monthReader, nextDayReader } from "@/lib/bills/day";
import { accountOf, numberOf, textOf } from "@/lib/bills/formats/cells";
import { inHeaderOrder } from "@/lib/bills/formats/columns";
import { type Column, columnsOf } from "@/lib/bills/formats/focus/columns";
import { descriptionReader, matchOperation } from "@/lib/bills/formats/focus/descriptionReader";
import type { RowReader } from "@/lib/bills/formats/tableFormat";
import { dayReader, endDayReader } from "@/lib/bills/formats/times";
import { correctionRecord, usageRecord } from "@/lib/bills/recordTypes";
import { spendWarning } from "@/lib/bills/spendWarnings";
import type { Tally } from "@/lib/bills/tally/tally";
import type { Cells } from "@/lib/files/rowSink";
import { metersOfOperation } from "@/lib/meters/descriptions";
import { matchUnderService } from "@/lib/meters/networkServices";
import type { UsageTypeMatch } from "@/lib/meters/readUsageType";
import { shownText } from "@/lib/text/problem";

const awsNames = new Set(["aws", "amazon web services", "amazon web services, inc."]);
const cent = 0.01;

/** The consumed quantity and unit, else those of pricing. AWS may omit either. */
function usageOf(quantity: number | null, unit: string, priced: number | null, pricedUnit: string) {
  return quantity === null ? { quantity: priced, unit: pricedUnit } : { quantity, unit };
}

/** Reads the rows of an export into the tally. */
export function rowReader(indexes: ReadonlyMap<string, number>, tally: Tally): RowReader {
  const columns = columnsOf(indexes);
  const [startOf, billOf, endOf] = [dayReader(), dayReader(), endDayReader()];
  const [dayAfter, monthOf] = [nextDayReader(), monthReader()];
  const matchDescription = descriptionReader();
  const column = (name: Column): number => columns.get(name) ?? -1;
  const [usageTypeAt, meterAt, categoryAt, startAt, providerAt] = [
    column("usageType"),
    column("meter"),
    column("chargecategory"),
    column("chargeperiodstart"),
    column("provider"),
  ];
  const text = (cells: Cells, name: Column): string => textOf(cells[column(name)]);
  const number = (cells: Cells, name: Column): number | null => numberOf(cells[column(name)]);
  let lastProvider = "AWS";
  let isAws = true;
  let otherUsageCount = 0;
  let billed = 0;
  let effective = 0;

  /** The usage type in AWS's own column, else the SKU's meter where that is a usage type; "" where neither is. */
  function usageTypeOf(cells: Cells): string {
    const named = textOf(cells[usageTypeAt]);
    if (named !== "") return named;
    const meter = textOf(cells[meterAt]);
    return meter === "" || tally.match(meter).kind === "other" ? "" : meter;
  }

  const usageIn = (cells: Cells) =>
    usageOf(
      number(cells, "consumedQuantity"),
      text(cells, "consumedUnit"),
      number(cells, "pricingQuantity"),
      text(cells, "pricingUnit"),
    );

  function matchOf(cells: Cells, usageType: string): UsageTypeMatch {
    const service = text(cells, "servicename");
    if (usageType === "") {
      const region = text(cells, "region");
      const ofOperation = metersOfOperation(text(cells, "operation"));
      return ofOperation.length > 0
        ? matchOperation(ofOperation, usageIn(cells).unit, region)
        : matchDescription(service, text(cells, "description"), region);
    }
    const found = tally.match(usageType);
    return found.kind === "other" ? found : matchUnderService(found, text(cells, "serviceCode") || service);
  }

  function read(cells: Cells): void {
    const provider = textOf(cells[providerAt]);
    if (provider !== lastProvider) {
      lastProvider = provider;
      isAws = provider === "" || awsNames.has(provider.toLowerCase());
    }
    if (!isAws) {
      tally.skip("other-provider");
      return;
    }
    const usageType = usageTypeOf(cells);
    const category = textOf(cells[categoryAt]);
    const day = startOf(cells[startAt]);
    const match = matchOf(cells, usageType);
    // A correction belongs to an earlier bill, so it is not usage, whatever its category says.
    const recordType = text(cells, "chargeClass") === correctionRecord ? correctionRecord : category;
    const isUsage = recordType === usageRecord;
    if (isUsage && day !== null) tally.seeDay(day);
    if (isUsage) tally.seeService(text(cells, "servicename"));
    if (isUsage && match.kind === "other") {
      otherUsageCount += 1;
      return;
    }
    const billingDay = billOf(cells[column("billStart")]) ?? day;
    if (billingDay === null) {
      tally.skipUndated(textOf(cells[startAt]) || text(cells, "billStart"));
      return;
    }
    if (isUsage && day === null) tally.keepUndated(textOf(cells[startAt]));
    const amount = number(cells, "billedcost");
    const { quantity, unit } = usageIn(cells);
    if (amount === null || (isUsage && quantity === null)) {
      tally.skip("unreadable");
      return;
    }
    const end = endOf(cells[column("chargeEnd")]) ?? (day === null ? null : dayAfter(day));
    const month = monthOf(billingDay);
    tally.seeBill(month, isUsage ? end : null);
    if (isUsage) {
      billed += amount;
      effective += number(cells, "effectiveCost") ?? amount;
    }
    tally.add({
      month,
      day: day !== null && end !== null && end <= dayAfter(day) ? day : null,
      account: accountOf(cells[column("account")]),
      usageType: usageType || (match.kind === "unrecognised" ? shownText(text(cells, "description")) : null),
      match,
      recordType,
      quantity,
      unit: unit || null,
      amount,
      currency: text(cells, "billingcurrency"),
    });
  }

  function end(): null {
    if (otherUsageCount > 0) tally.skip("other-usage", otherUsageCount);
    if (Math.abs(billed - effective) > cent) {
      tally.warn(spendWarning("effective-cost-differs", effective, billed));
    }
    return null;
  }

  return { needed: inHeaderOrder([...columns.values()]), read, end };
}
