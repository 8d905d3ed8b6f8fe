import { sumOf } from "@/tests/bills-read/generator/decimal";
import { type LineItem, monthEnd } from "@/tests/bills-read/generator/lineItems";

export type FocusOptions = {
  readonly version: "1.0" | "1.2";
  /** Whether usage types are there: in `x_UsageType`, and in FOCUS 1.2, which has no such column, in `SkuMeter`. */
  readonly hasUsageType: boolean;
  /** How a missing value and a time are written: AWS leaves it empty, FOCUS's own samples write NULL. */
  readonly style?: "aws" | "sample";
};

// The columns that AWS's export offers; FOCUS 1.2 adds to those of 1.0.
const columns10 =
  "AvailabilityZone BilledCost BillingAccountId BillingAccountName BillingCurrency BillingPeriodEnd BillingPeriodStart ChargeCategory ChargeClass ChargeDescription ChargeFrequency ChargePeriodEnd ChargePeriodStart CommitmentDiscountCategory CommitmentDiscountId CommitmentDiscountName CommitmentDiscountStatus CommitmentDiscountType ConsumedQuantity ConsumedUnit ContractedCost ContractedUnitPrice EffectiveCost InvoiceIssuerName ListCost ListUnitPrice PricingCategory PricingQuantity PricingUnit ProviderName PublisherName RegionId RegionName ResourceId ResourceName ResourceType ServiceCategory ServiceName SkuId SkuPriceId SubAccountId SubAccountName Tags x_CostCategories x_Discounts x_Operation x_ServiceCode x_UsageType".split(
    " ",
  );
const added12 =
  "BillingAccountType CapacityReservationId CapacityReservationStatus CommitmentDiscountQuantity CommitmentDiscountUnit InvoiceId PricingCurrency PricingCurrencyContractedUnitPrice PricingCurrencyEffectiveCost PricingCurrencyListUnitPrice ServiceSubcategory SkuMeter SkuPriceDetails SubAccountType".split(
    " ",
  );

const gone12: ReadonlySet<string> = new Set(["x_CostCategories", "x_UsageType"]);

const doubles = /(Cost|Price|Quantity)$/;

/** The type of a column in AWS's Parquet files: times to the millisecond, as the table dictionary says. */
export function focusParquetType(column: string): "VARCHAR" | "DOUBLE" | "TIMESTAMP_MS" | "MAP(VARCHAR, VARCHAR)" {
  if (/Period(Start|End)$/.test(column)) return "TIMESTAMP_MS";
  if (column === "Tags" || column === "x_CostCategories" || column === "SkuPriceDetails") {
    return "MAP(VARCHAR, VARCHAR)";
  }
  return doubles.test(column) ? "DOUBLE" : "VARCHAR";
}

export function focusHeader({ version, hasUsageType }: FocusOptions): readonly string[] {
  if (version === "1.0") return columns10.filter((column) => hasUsageType || column !== "x_UsageType");
  return [...columns10, ...added12].filter((column) => !gone12.has(column)).sort();
}

const serviceNames = new Map([
  ["AmazonEC2", "Amazon Elastic Compute Cloud"],
  ["AmazonVPC", "Amazon Virtual Private Cloud"],
  ["AmazonS3", "Amazon Simple Storage Service"],
  ["AmazonECS", "Amazon Elastic Container Service"],
  ["AmazonCloudFront", "Amazon CloudFront"],
]);

/** What CUR calls a line, in FOCUS's words. Sources: FOCUS 1.0, column ChargeCategory. */
export function chargeCategory(lineItemType: LineItem["lineItemType"]): string {
  if (lineItemType === "Tax" || lineItemType === "Credit") return lineItemType;
  if (lineItemType === "Fee" || lineItemType === "RIFee") return "Purchase";
  return /Usage$/.test(lineItemType) ? "Usage" : "Adjustment";
}

function valuesOf(item: LineItem, { style = "aws", hasUsageType }: FocusOptions): ReadonlyMap<string, string> {
  const isAws = style === "aws";
  const time = (iso: string) => (isAws ? iso : iso.replace("T", " ").replace("Z", ""));
  const category = chargeCategory(item.lineItemType);
  const isUsage = category === "Usage";
  const unit = isAws ? item.unit : item.unit.replace("Hrs", "Hours");
  return new Map([
    ["BilledCost", item.amount],
    ["BillingAccountId", "111122223333"],
    ["BillingAccountName", "Payer, Inc."],
    ["BillingAccountType", "Management"],
    ["BillingCurrency", "USD"],
    ["BillingPeriodStart", time(`${item.month}-01T00:00:00Z`)],
    ["BillingPeriodEnd", time(`${monthEnd(item.month)}T00:00:00Z`)],
    ["ChargeCategory", category],
    ["ChargeDescription", item.description],
    ["ChargeFrequency", "Usage-Based"],
    ["ChargePeriodStart", time(item.start)],
    ["ChargePeriodEnd", time(item.end)],
    ["ConsumedQuantity", isUsage ? item.quantity : ""],
    ["ConsumedUnit", isUsage ? unit : ""],
    ["ContractedCost", item.amount],
    ["EffectiveCost", item.amount],
    ["InvoiceIssuerName", "Amazon Web Services, Inc."],
    ["ListCost", sumOf([item.amount, item.amount])],
    ["PricingCategory", "Standard"],
    ["PricingQuantity", item.quantity],
    ["PricingUnit", unit],
    ["PricingCurrency", "USD"],
    ["ProviderName", "AWS"],
    ["PublisherName", "Amazon Web Services, Inc."],
    ["RegionId", item.region],
    ["ResourceId", item.resource],
    ["ServiceCategory", item.product === "AmazonEC2" ? "Compute" : "Networking"],
    ["ServiceName", serviceNames.get(item.product) ?? item.product],
    ["SkuMeter", hasUsageType ? item.usageType : ""],
    ["SubAccountId", item.account],
    ["SubAccountName", 'the "main" one'],
    ["Tags", JSON.stringify(item.team === "" ? {} : { team: item.team })],
    ["x_CostCategories", "{}"],
    ["x_ServiceCode", item.product],
    ["x_Operation", item.product === "AmazonEC2" ? "NatGateway" : "VpcEndpoint"],
    ["x_UsageType", item.usageType],
  ]);
}

/** The rows of a FOCUS export, one for each line of the bill. */
export function* focusRows(items: Iterable<LineItem>, options: FocusOptions): Generator<readonly string[]> {
  const header = focusHeader(options);
  const missing = options.style === "sample" ? "NULL" : "";
  for (const item of items) {
    const values = valuesOf(item, options);
    yield header.map((column) => values.get(column) || missing);
  }
}
