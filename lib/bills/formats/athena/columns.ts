/** The columns that the query of `lib/bills/athena/athenaSql.ts` selects, by plain name. */
export const columnNames = {
  sourcekind: "source_kind",
  billingmonth: "billing_month",
  periodstart: "period_start",
  periodend: "period_end",
  account: "account",
  usagetype: "usage_type",
  recordtype: "record_type",
  quantity: "quantity",
  unit: "unit",
  amount: "amount",
  currency: "currency",
} as const;
export type ColumnName = keyof typeof columnNames;
