import { focusUsageType } from "@/lib/bills/athena/focusUsageType";
import { correctionRecord, usageRecord, usageRecordTypes } from "@/lib/bills/recordTypes";
import { type NetworkServiceId, networkServices } from "@/lib/meters/networkServices";

/** The kinds of billing tables that AWS fills: CUR 2.0, the older CUR, FOCUS with usage types and without. */
export const athenaKinds = ["cur2", "cur", "focus", "focus-1.2"] as const;
export type AthenaKind = (typeof athenaKinds)[number];

/** One kind of table: for each value that the query needs, its SQL. `about` and `notes` are text. */
type AthenaTable = {
  readonly about: string;
  /** Comment lines at the head of the query. */
  readonly notes: readonly string[];
  readonly billStart: string;
  readonly start: string;
  /** Exclusive end of a line's time. */
  readonly end: string;
  readonly account: string;
  readonly usageType: string;
  readonly recordType: string;
  readonly service: string;
  /** A condition on the column `service`. */
  readonly networkServiceCondition: string;
  readonly quantity: string;
  readonly unit: string;
  readonly amount: string;
  /** The cost before discounts, which counts where `amount` is a net cost that the table never filled. */
  readonly amountBeforeNet?: string;
  readonly currency: string;
  readonly where?: string;
};

type NetworkService = (typeof networkServices)[NetworkServiceId];

const serviceCondition = (nameOf: (service: NetworkService) => string): string =>
  `service IN (${Object.values(networkServices)
    .map((service) => `'${nameOf(service)}'`)
    .join(", ")})`;

const cur = {
  billStart: "bill_billing_period_start_date",
  start: "line_item_usage_start_date",
  end: "line_item_usage_end_date",
  account: "line_item_usage_account_id",
  usageType: "line_item_usage_type",
  recordType: `CASE
      WHEN line_item_line_item_type IN (${usageRecordTypes.map((type) => `'${type}'`).join(", ")}) THEN '${usageRecord}'
      ELSE line_item_line_item_type
    END`,
  service: "line_item_product_code",
  networkServiceCondition: serviceCondition(({ code }) => code),
  quantity: "line_item_usage_amount",
  unit: "pricing_unit",
  currency: "line_item_currency_code",
};

const focus = {
  billStart: "billingperiodstart",
  start: "chargeperiodstart",
  end: "chargeperiodend",
  account: "subaccountid",
  recordType: `CASE WHEN chargeclass = '${correctionRecord}' THEN '${correctionRecord}' ELSE chargecategory END`,
  service: "servicename",
  networkServiceCondition: serviceCondition(({ name }) => name),
  quantity: "COALESCE(consumedquantity, pricingquantity)",
  unit: "COALESCE(consumedunit, pricingunit)",
  amount: "billedcost",
  currency: "billingcurrency",
  where: `
    AND providername = 'AWS'`,
};

/**
 * Columns are named as AWS's crawlers name them, and typed as its Parquet files are: timestamps and doubles.
 * Sources: the table dictionaries of CUR 2.0 and of FOCUS with AWS columns, and the data dictionary of CUR (AWS).
 */
export const athenaTables: Readonly<Record<AthenaKind, AthenaTable>> = {
  cur2: {
    ...cur,
    about: "a table of CUR 2.0 (AWS Data Exports) over Parquet",
    notes: [
      "If your export leaves the column line_item_net_unblended_cost out, Athena says that it cannot be resolved: use the",
      "query for the older CUR, which takes discounts in lines of their own off the costs.",
    ],
    amount: "COALESCE(line_item_net_unblended_cost, line_item_unblended_cost)",
    amountBeforeNet: "line_item_unblended_cost",
  },
  cur: {
    ...cur,
    about: "a table of the older Cost and Usage Report (CUR) over Parquet",
    notes: [
      "If you have a discount agreement with AWS, the table has the column line_item_net_unblended_cost: use the query for",
      "CUR 2.0, which reads it.",
    ],
    amount: "line_item_unblended_cost",
  },
  focus: {
    ...focus,
    about: "a table of FOCUS 1.0 with AWS columns (AWS Data Exports) over Parquet",
    notes: ["If Athena says that x_usagetype cannot be resolved, as in AWS's FOCUS 1.2, use the query for FOCUS 1.2."],
    usageType: "x_usagetype",
  },
  "focus-1.2": {
    ...focus,
    about: "a table of FOCUS 1.2 with AWS columns (AWS Data Exports) over Parquet",
    notes: [
      "FOCUS 1.2 has usage types in skumeter. Where there is another meter, they are spelled from Regions, descriptions and",
      "operations, as far as those are AWS's word for word.",
    ],
    usageType: focusUsageType,
  },
};
