/** Required columns by plain name, each with FOCUS's spelling. */
export const requiredColumns = {
  chargecategory: "ChargeCategory",
  chargeperiodstart: "ChargePeriodStart",
  billedcost: "BilledCost",
  billingcurrency: "BillingCurrency",
  servicename: "ServiceName",
} as const;

const optionalColumns = {
  provider: "providername",
  usageType: "xusagetype",
  meter: "skumeter",
  operation: "xoperation",
  serviceCode: "xservicecode",
  description: "chargedescription",
  region: "regionid",
  chargeClass: "chargeclass",
  chargeEnd: "chargeperiodend",
  billStart: "billingperiodstart",
  account: "subaccountid",
  effectiveCost: "effectivecost",
  consumedQuantity: "consumedquantity",
  consumedUnit: "consumedunit",
  pricingQuantity: "pricingquantity",
  pricingUnit: "pricingunit",
} as const;

export type Column = keyof typeof requiredColumns | keyof typeof optionalColumns;

/** Each column's index in the header; undefined for one that the export lacks. */
export function columnsOf(indexes: ReadonlyMap<string, number>): ReadonlyMap<Column, number | undefined> {
  const names: Readonly<Record<string, string>> = optionalColumns;
  return new Map<Column, number | undefined>(
    [...Object.keys(requiredColumns), ...Object.keys(optionalColumns)].map((column) => [
      column as Column,
      indexes.get(names[column] ?? column) ?? (column === "provider" ? indexes.get("serviceprovidername") : undefined),
    ]),
  );
}
