/**
 * The facts in each row of a script's table of Cost Explorer's answer: plain names seen for their columns, and the
 * pattern of likely other names, which a problem mentions.
 */
export const costTableFacts = {
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

type CostTableFact = keyof typeof costTableFacts;

/** Net costs are optional. A row that has them counts by them instead of the unblended costs. */
const netCostNames = ["netunblendedcost", "netunblendedcostamount", "metricsnetunblendedcostamount"];
const currencyNames = [
  "currency",
  "currencycode",
  "unblendedcostunit",
  "netunblendedcostunit",
  "metricsunblendedcostunit",
];
const accountNames = ["linkedaccount", "linkedaccountid", "account", "accountid", "usageaccountid"];

/** The index of the first of these columns; undefined where the table has none. */
const firstIndex = (indexes: ReadonlyMap<string, number>, names: readonly string[]): number | undefined =>
  names.map((name) => indexes.get(name)).find((at) => at !== undefined);

/** The index of a fact's column; undefined where the table has none of its names. */
const factAt = (indexes: ReadonlyMap<string, number>, fact: CostTableFact): number | undefined =>
  firstIndex(indexes, costTableFacts[fact].names);

/** Each column's index in the header; undefined for one that the table lacks. */
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

/** The columns' indexes; null where the table lacks one that every row needs. */
export function columnsOf(indexes: ReadonlyMap<string, number>): Columns | null {
  const [start, end] = [factAt(indexes, "start"), factAt(indexes, "end")];
  const [service, usageType] = [factAt(indexes, "service"), factAt(indexes, "usageType")];
  const [unblended, net] = [factAt(indexes, "unblendedCost"), firstIndex(indexes, netCostNames)];
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
    account: firstIndex(indexes, accountNames),
    recordType: firstIndex(indexes, ["recordtype", "chargetype"]),
    currency: firstIndex(indexes, currencyNames),
    estimated: indexes.get("estimated"),
  };
}
