/** The kinds of billing tables that AWS fills: CUR 2.0, the older CUR, and FOCUS. */
export const athenaKinds = ["cur2", "cur", "focus"] as const;
export type AthenaKind = (typeof athenaKinds)[number];

/** How one kind of table says what the query asks; all but `about` and `notes` are SQL. */
type AthenaTable = {
  readonly about: string;
  /** Told at the head of the query. */
  readonly notes: readonly string[];
  readonly billStart: string;
  /** Exclusive end of a line's time. */
  readonly end: string;
  readonly account: string;
  readonly usageType: string;
  readonly recordType: string;
  readonly service: string;
  /** Over the column `service`. */
  readonly isNetworkService: string;
  readonly quantity: string;
  readonly unit: string;
  readonly amount: string;
  readonly currency: string;
  readonly where?: string;
};

const cur = {
  billStart: "bill_billing_period_start_date",
  end: "line_item_usage_end_date",
  account: "line_item_usage_account_id",
  usageType: "line_item_usage_type",
  recordType: `CASE
      WHEN line_item_line_item_type IN ('Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage') THEN 'Usage'
      ELSE line_item_line_item_type
    END`,
  service: "line_item_product_code",
  isNetworkService: "service IN ('AmazonEC2', 'AmazonVPC')",
  quantity: "line_item_usage_amount",
  unit: "pricing_unit",
  currency: "line_item_currency_code",
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
      "If your export leaves the column line_item_net_unblended_cost out, Athena says that it cannot be resolved: put",
      "line_item_unblended_cost alone in the place of COALESCE(…).",
    ],
    amount: "COALESCE(line_item_net_unblended_cost, line_item_unblended_cost)",
  },
  cur: {
    ...cur,
    about: "a table of the older Cost and Usage Report (CUR) over Parquet",
    notes: [
      "If you have a discount agreement with AWS, the table has the column line_item_net_unblended_cost: put",
      "COALESCE(line_item_net_unblended_cost, line_item_unblended_cost) in the place of line_item_unblended_cost.",
    ],
    amount: "line_item_unblended_cost",
  },
  focus: {
    about: "a table of FOCUS 1.0 or 1.2 with AWS columns (AWS Data Exports) over Parquet",
    notes: ["It needs the column x_usagetype: without it a bill does not say which charge it is."],
    billStart: "billingperiodstart",
    end: "chargeperiodend",
    account: "subaccountid",
    usageType: "x_usagetype",
    recordType: "chargecategory",
    service: "servicename",
    isNetworkService: "service IN ('Amazon Elastic Compute Cloud', 'Amazon Virtual Private Cloud')",
    quantity: "COALESCE(consumedquantity, pricingquantity)",
    unit: "COALESCE(consumedunit, pricingunit)",
    amount: "billedcost",
    currency: "billingcurrency",
    where: `
    AND providername = 'AWS'`,
  },
};
