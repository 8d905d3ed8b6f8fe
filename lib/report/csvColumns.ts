/* The titles of the columns of the CSV files of an answer. Those who read the files by program find the columns by them. */

export const billColumns = [
  "bill",
  "strategy",
  "charge",
  "label",
  "quantity",
  "unit",
  "usdPerUnit",
  "listUsdPerUnit",
  "rateFrom",
  "usdPerMonth",
  "usageType",
  "source",
  "effective",
] as const;
export type BillColumn = (typeof billColumns)[number];

export const decisionColumns = [
  "service",
  "gbPerMonth",
  "natUsdPerMonth",
  "endpointUsdPerMonth",
  "endpointAzCount",
  "breakEvenGbPerMonth",
  "verdict",
  "today",
  "plan",
  "reason",
  "action",
  "savingUsdPerMonth",
  "needs",
] as const;
export type DecisionColumn = (typeof decisionColumns)[number];
