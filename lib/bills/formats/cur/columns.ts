/** Required columns by plain name, each with the spelling that a message shows. */
export const requiredColumns = {
  lineitemusagetype: "lineItem/UsageType",
  lineitemlineitemtype: "lineItem/LineItemType",
  lineitemproductcode: "lineItem/ProductCode",
  lineitemusagestartdate: "lineItem/UsageStartDate",
  lineitemusageamount: "lineItem/UsageAmount",
  lineitemunblendedcost: "lineItem/UnblendedCost",
  lineitemcurrencycode: "lineItem/CurrencyCode",
} as const;

/** Columns that CUR 2.0 has and the older report never had. */
export const cur2Columns = ["billpayeraccountname", "lineitemusageaccountname"];

/** Each column's index in the header; undefined for one that this report lacks. */
export type Columns = {
  readonly usageType: number;
  readonly lineItemType: number;
  readonly product: number;
  readonly usageStart: number;
  readonly usageEnd: number | undefined;
  readonly quantity: number;
  readonly unblended: number;
  readonly netUnblended: number | undefined;
  readonly currency: number;
  readonly account: number | undefined;
  readonly unit: number | undefined;
  readonly billStart: number | undefined;
};

/** The columns' indexes in a report that has all required ones. */
export function columnsOf(indexes: ReadonlyMap<string, number>): Columns {
  const at = (name: keyof typeof requiredColumns): number => indexes.get(name) ?? -1;
  return {
    usageType: at("lineitemusagetype"),
    lineItemType: at("lineitemlineitemtype"),
    product: at("lineitemproductcode"),
    usageStart: at("lineitemusagestartdate"),
    usageEnd: indexes.get("lineitemusageenddate"),
    quantity: at("lineitemusageamount"),
    unblended: at("lineitemunblendedcost"),
    netUnblended: indexes.get("lineitemnetunblendedcost"),
    currency: at("lineitemcurrencycode"),
    account: indexes.get("lineitemusageaccountid"),
    unit: indexes.get("pricingunit"),
    billStart: indexes.get("billbillingperiodstartdate"),
  };
}
