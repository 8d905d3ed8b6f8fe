import { cur2Columns, slashColumns, underscored } from "@/tests/bills-read/generator/curColumns";
import { fromE10, shortDecimal, toE10 } from "@/tests/bills-read/generator/decimal";
import { type LineItem, monthEnd } from "@/tests/bills-read/generator/lineItems";

export type CurKind = "slash" | "underscore" | "cur2";

export type CurOptions = {
  readonly kind: CurKind;
  readonly currency?: string;
  /** With a discount agreement: the unblended cost is a quarter higher than what is paid, the net cost is what is. */
  readonly hasNet?: boolean;
};

/** Names by the one form that serves all kinds: `lineitemusagetype`. */
const plain = (column: string): string => column.toLowerCase().replace(/[^a-z0-9]/g, "");

function valuesOf(item: LineItem, number: number, { kind, currency = "USD", hasNet = false }: CurOptions) {
  const gross = hasNet ? fromE10((toE10(item.amount) * 5n) / 4n) : item.amount;
  // CUR 2.0 and Athena's files write times as timestamps; the CSV of the older report as here.
  const billStart = `${item.month}-01T00:00:00Z`;
  const billEnd = `${monthEnd(item.month)}T00:00:00Z`;
  const tags = JSON.stringify(item.team === "" ? {} : { user_team: item.team });
  return new Map<string, string>([
    ["identitylineitemid", `line${number}`],
    ["identitytimeinterval", `${item.start}/${item.end}`],
    ["billinvoiceid", ""],
    ["billbillingentity", "AWS"],
    ["billbilltype", "Anniversary"],
    ["billpayeraccountid", "111122223333"],
    ["billpayeraccountname", "Payer, Inc."],
    ["billbillingperiodstartdate", billStart],
    ["billbillingperiodenddate", billEnd],
    ["lineitemusageaccountid", item.account],
    ["lineitemusageaccountname", 'the "main" one'],
    ["lineitemlineitemtype", item.lineItemType],
    ["lineitemusagestartdate", item.start],
    ["lineitemusageenddate", item.end],
    ["lineitemproductcode", item.product],
    ["lineitemusagetype", item.usageType],
    ["lineitemoperation", item.product === "AmazonEC2" ? "NatGateway" : "VpcEndpoint"],
    ["lineitemresourceid", item.resource],
    ["lineitemusageamount", kind === "slash" ? item.quantity : shortDecimal(item.quantity)],
    ["lineitemcurrencycode", currency],
    ["lineitemunblendedrate", "0.0450000000"],
    ["lineitemunblendedcost", gross],
    ["lineitemblendedcost", gross],
    ...(hasNet ? ([["lineitemnetunblendedcost", item.amount]] as const) : []),
    ["lineitemlineitemdescription", item.description],
    ["lineitemlegalentity", "Amazon Web Services, Inc."],
    ["pricingunit", item.unit],
    ["pricingcurrency", currency],
    ["pricingterm", "OnDemand"],
    ["productproductname", item.product],
    ["productregion", item.region],
    ["productregioncode", item.region],
    ["productusagetype", item.usageType],
    ["productservicecode", item.product],
    ["product", JSON.stringify({ region: item.region, product_name: `${item.product}, of AWS` })],
    ["resourcetags", tags],
    ["costcategory", "{}"],
    ["discount", "{}"],
    ["resourcetagsuserteam", item.team],
    ["resourcetagsusername", "name, with a comma"],
  ]);
}

/** The header of a CUR. */
export function curHeader({ kind, hasNet = false }: CurOptions): readonly string[] {
  if (kind === "cur2") return cur2Columns;
  return kind === "slash" ? slashColumns(hasNet) : slashColumns(hasNet).map(underscored);
}

/** The rows of a CUR, one for each line of the bill. */
export function* curRows(items: Iterable<LineItem>, options: CurOptions): Generator<readonly string[]> {
  const columns = curHeader(options).map(plain);
  let number = 0;
  for (const item of items) {
    number += 1;
    const values = valuesOf(item, number, options);
    yield columns.map((column) => values.get(column) ?? "");
  }
}
