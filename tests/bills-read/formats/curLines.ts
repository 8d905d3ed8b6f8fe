/** The columns of a small CUR file, as the tests of its reader write it. */
export const curColumns = [
  "bill/BillingPeriodStartDate",
  "lineItem/UsageAccountId",
  "lineItem/LineItemType",
  "lineItem/UsageStartDate",
  "lineItem/UsageEndDate",
  "lineItem/ProductCode",
  "lineItem/UsageType",
  "lineItem/UsageAmount",
  "lineItem/CurrencyCode",
  "lineItem/UnblendedCost",
  "pricing/unit",
];

type Part = "type" | "start" | "end" | "product" | "usageType" | "amount" | "cost" | "unit" | "bill" | "account";

export type CurLine = Partial<Record<Part, string>>;

/** A line of it; what is not given is an hour of a NAT gateway in Ohio on 5 October 2026. */
export const curLine = (given: CurLine): readonly string[] => {
  const { type = "Usage", start = "2026-10-05T00:00:00Z", end = "2026-10-05T01:00:00Z", product = "AmazonEC2" } = given;
  const { usageType = "USE2-NatGateway-Hours", amount = "1", cost = "0.045", unit = "Hrs" } = given;
  const { bill = "2026-10-01T00:00:00Z", account = "111122223333" } = given;
  return [bill, account, type, start, end, product, usageType, amount, "USD", cost, unit];
};
