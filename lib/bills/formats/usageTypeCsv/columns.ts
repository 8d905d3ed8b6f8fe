/**
 * What a script's table of Cost Explorer's answer tells in each row: the names that such columns were seen with, by plain
 * name, and words that a column with another name is likely to have.
 */
export const facts = {
  start: {
    label: "Start",
    names: ["datestart", "startdate", "timeperiodstart", "periodstart", "start"],
    near: /start|begin|from|date$|^day$|^month$|period|time/,
  },
  end: { label: "End", names: ["dateend", "enddate", "timeperiodend", "periodend", "end"], near: /end|until|to$/ },
  service: {
    label: "Service",
    names: ["service", "servicename", "servicecode", "productcode"],
    near: /service|product/,
  },
  usageType: { label: "Usage Type", names: ["usagetype"], near: /^usage(?:types?)?(?:name)?$|usagetype/ },
  unblendedCost: {
    label: "Unblended Cost",
    names: ["unblendedcost", "unblendedcostamount", "metricsunblendedcostamount"],
    near: /costs?$|cost(?:usd|amount)$|spend|charges?$|^amount/,
  },
  quantity: {
    label: "Usage Quantity",
    names: ["usagequantity", "usagequantityamount", "metricsusagequantityamount", "usageamount"],
    near: /quantity$|quantityamount$|hours|gb$/,
  },
  unit: {
    label: "Unit",
    names: ["unit", "usageunit", "usagequantityunit", "metricsusagequantityunit", "pricingunit"],
    near: /unit$/,
  },
} as const;

type CostTableFact = keyof typeof facts;

/** Net costs are never asked for: where they are, they stand for the unblended ones. */
const netCostNames = ["netunblendedcost", "netunblendedcostamount", "metricsnetunblendedcostamount"];
const currencyNames = [
  "currency",
  "currencycode",
  "unblendedcostunit",
  "netunblendedcostunit",
  "metricsunblendedcostunit",
];
const accountNames = ["linkedaccount", "linkedaccountid", "account", "accountid", "usageaccountid"];

/** Where the first of these columns is. */
const firstOf = (indexes: ReadonlyMap<string, number>, names: readonly string[]): number | undefined =>
  names.map((name) => indexes.get(name)).find((at) => at !== undefined);

/** Where a fact's column is; undefined where the table has none of its names. */
const factAt = (indexes: ReadonlyMap<string, number>, fact: CostTableFact): number | undefined =>
  firstOf(indexes, facts[fact].names);

/** Where each column is; undefined for one that the table lacks. */
export type Columns = {
  readonly start: number;
  readonly end: number;
  readonly service: number;
  readonly usageType: number;
  readonly unblended: number | undefined;
  readonly net: number | undefined;
  readonly quantity: number | undefined;
  readonly unit: number | undefined;
  readonly account: number | undefined;
  readonly recordType: number | undefined;
  readonly currency: number | undefined;
  readonly estimated: number | undefined;
};

/** Where the columns of a table are; null where it lacks one of those that every row needs. */
export function columnsOf(indexes: ReadonlyMap<string, number>): Columns | null {
  const [start, end] = [factAt(indexes, "start"), factAt(indexes, "end")];
  const [service, usageType] = [factAt(indexes, "service"), factAt(indexes, "usageType")];
  const [unblended, net] = [factAt(indexes, "unblendedCost"), firstOf(indexes, netCostNames)];
  if (start === undefined || end === undefined || service === undefined || usageType === undefined) return null;
  if (unblended === undefined && net === undefined) return null;
  return {
    start,
    end,
    service,
    usageType,
    unblended,
    net,
    quantity: factAt(indexes, "quantity"),
    unit: factAt(indexes, "unit"),
    account: firstOf(indexes, accountNames),
    recordType: firstOf(indexes, ["recordtype", "chargetype"]),
    currency: firstOf(indexes, currencyNames),
    estimated: indexes.get("estimated"),
  };
}
