/*
 * The rows of a made-up month of a legacy Cost and Usage Report, about as wide as real ones: 122 columns, most of them
 * empty, some 800 bytes a row. One row in sixteen is about the network.
 */

const named = (group: string, names: string): readonly string[] => names.split(" ").map((name) => `${group}/${name}`);

/** Real column names; the numbered `product` ones stand for what a report's services add. */
export const curHeader: readonly string[] = [
  ...named("identity", "LineItemId TimeInterval"),
  ...named("bill", "InvoiceId InvoicingEntity BillingEntity BillType PayerAccountId"),
  ...named("bill", "BillingPeriodStartDate BillingPeriodEndDate"),
  ...named("lineItem", "UsageAccountId LineItemType UsageStartDate UsageEndDate ProductCode UsageType Operation"),
  ...named(
    "lineItem",
    "AvailabilityZone ResourceId UsageAmount NormalizationFactor NormalizedUsageAmount CurrencyCode",
  ),
  ...named("lineItem", "UnblendedRate UnblendedCost BlendedRate BlendedCost LineItemDescription TaxType LegalEntity"),
  ...named("product", "ProductName availabilityZone clockSpeed currentGeneration databaseEngine deploymentOption"),
  ...named(
    "product",
    "ecu enhancedNetworkingSupported fromLocation fromRegionCode group groupDescription instanceType",
  ),
  ...named("product", "instanceFamily licenseModel location locationType maxIopsvolume memory networkPerformance"),
  ...named("product", "operatingSystem operation physicalProcessor processorFeatures productFamily region servicecode"),
  ...named("product", "sku storage tenancy toLocation toRegionCode transferType usagetype vcpu volumeType"),
  ...Array.from({ length: 28 }, (_, i) => `product/attribute${i + 1}`),
  ...named("pricing", "LeaseContractLength OfferingClass PurchaseOption RateCode RateId currency publicOnDemandCost"),
  ...named("pricing", "publicOnDemandRate term unit"),
  ...named(
    "reservation",
    "AmortizedUpfrontCostForUsage EffectiveCost EndTime NumberOfReservations RecurringFeeForUsage",
  ),
  ...named("reservation", "ReservationARN StartTime SubscriptionId UnusedQuantity UpfrontValue"),
  ...named("savingsPlan", "SavingsPlanARN SavingsPlanEffectiveCost SavingsPlanRate UsedCommitment"),
  ...named("resourceTags", "user:Name user:team user:environment user:cost-center aws:createdBy"),
];

type Kind = {
  readonly product: string;
  readonly usageType: string;
  readonly operation: string;
  readonly usdPerUnit: number;
  readonly unit: string;
  readonly description: string;
};

const kind = (usageType: string, product: string, operation: string, usdPerUnit: number, unit: string): Kind => ({
  product,
  usageType,
  operation,
  usdPerUnit,
  unit,
  description: `$${usdPerUnit} per ${unit}, ${operation} in US East (Ohio)`,
});

/** What the month is made of; the first of every sixteen rows is one of `networkKinds`, in turn. */
const networkKinds: readonly Kind[] = [
  kind("USE2-NatGateway-Hours", "AmazonEC2", "NatGateway", 0.045, "Hrs"),
  kind("USE2-NatGateway-Bytes", "AmazonEC2", "NatGateway", 0.045, "GB"),
  kind("USE2-VpcEndpoint-Hours", "AmazonVPC", "VpcEndpoint", 0.01, "Hrs"),
  kind("USE2-VpcEndpoint-Bytes", "AmazonVPC", "VpcEndpoint", 0.01, "GB"),
  kind("USE2-PublicIPv4:InUseAddress", "AmazonVPC", "AllocateAddressVPC", 0.005, "Hrs"),
  kind("USE2-DataTransfer-Regional-Bytes", "AmazonEC2", "InterZone-Out", 0.01, "GB"),
];

const otherKinds: readonly Kind[] = [
  kind("USE2-BoxUsage:m6i.large", "AmazonEC2", "RunInstances", 0.096, "Hrs"),
  kind("USE2-EBS:VolumeUsage.gp3", "AmazonEC2", "CreateVolume-Gp3", 0.08, "GB-Mo"),
  kind("USE2-Requests-Tier1", "AmazonS3", "PutObject", 0.000005, "Requests"),
  kind("USE2-TimedStorage-ByteHrs", "AmazonS3", "StandardStorage", 0.023, "GB-Mo"),
  kind("USE2-Lambda-GB-Second", "AWSLambda", "Invoke", 0.0000166667, "Lambda-GB-Second"),
  kind("USE2-RDS:GP3-Storage", "AmazonRDS", "CreateDBInstance:0021", 0.115, "GB-Mo"),
  kind("USE2-CW:Requests", "AmazonCloudWatch", "GetMetricData", 0.00001, "Metrics"),
];

const pad = (number: number, length: number): string => String(number).padStart(length, "0");
const account = (i: number): string => `1111222233${pad(i % 40, 2)}`;
const resource = (i: number, name: string): string =>
  `arn:aws:ec2:us-east-2:${account(i)}:${name.toLowerCase()}/i-0${(i * 2_654_435_761).toString(16).padStart(14, "0")}`;

/** What row `i` is about, with a quantity that sums without rounding: quarters. */
function rowOf(i: number) {
  const isNetwork = i % 16 === 0;
  const kinds = isNetwork ? networkKinds : otherKinds;
  const found = kinds[(isNetwork ? i / 16 : i) % kinds.length];
  if (found === undefined) throw new Error("no kind of row");
  const hour = Math.floor(i / 50) % 720;
  const start = `2026-10-${pad(1 + Math.floor(hour / 24), 2)}T${pad(hour % 24, 2)}:00:00Z`;
  const next = hour + 1;
  const end =
    next === 720 ? "2026-10-31T00:00:00Z" : `2026-10-${pad(1 + Math.floor(next / 24), 2)}T${pad(next % 24, 2)}:00:00Z`;
  return {
    ...found,
    account: account(i),
    start,
    end,
    quantity: 0.25 * (1 + (i % 97)),
    resource: resource(i, found.operation),
  };
}

/** The GB that row `i` has a NAT gateway process; 0 for every other row. */
export function natGbOf(i: number): number {
  const { usageType, quantity } = rowOf(i);
  return usageType === "USE2-NatGateway-Bytes" ? quantity : 0;
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Row `i` as a line of CSV, without its end. */
export function curLine(i: number): string {
  const row = rowOf(i);
  const usd = String(row.quantity * row.usdPerUnit);
  const cells = new Map<string, string>([
    ["identity/LineItemId", (i * 2_654_435_761).toString(36).padStart(52, "kqzxwv7m3p")],
    ["identity/TimeInterval", `${row.start}/${row.end}`],
    ["bill/InvoicingEntity", "Amazon Web Services, Inc."],
    ["bill/BillingEntity", "AWS"],
    ["bill/BillType", "Anniversary"],
    ["bill/PayerAccountId", "111122223333"],
    ["bill/BillingPeriodStartDate", "2026-10-01T00:00:00Z"],
    ["bill/BillingPeriodEndDate", "2026-11-01T00:00:00Z"],
    ["lineItem/UsageAccountId", row.account],
    ["lineItem/LineItemType", "Usage"],
    ["lineItem/UsageStartDate", row.start],
    ["lineItem/UsageEndDate", row.end],
    ["lineItem/ProductCode", row.product],
    ["lineItem/UsageType", row.usageType],
    ["lineItem/Operation", row.operation],
    ["lineItem/ResourceId", row.resource],
    ["lineItem/UsageAmount", String(row.quantity)],
    ["lineItem/CurrencyCode", "USD"],
    ["lineItem/UnblendedRate", String(row.usdPerUnit)],
    ["lineItem/UnblendedCost", usd],
    ["lineItem/BlendedRate", String(row.usdPerUnit)],
    ["lineItem/BlendedCost", usd],
    ["lineItem/LineItemDescription", row.description],
    ["lineItem/LegalEntity", "Amazon Web Services, Inc."],
    ["product/ProductName", "Amazon Elastic Compute Cloud"],
    ["product/location", "US East (Ohio)"],
    ["product/locationType", "AWS Region"],
    ["product/operation", row.operation],
    ["product/region", "us-east-2"],
    ["product/servicecode", row.product],
    ["product/sku", "M2YSHUBETB3JX4M4"],
    ["product/usagetype", row.usageType],
    ["pricing/RateCode", "M2YSHUBETB3JX4M4.JRTCKXETXF.6YS6EN2CT7"],
    ["pricing/RateId", "9912836171"],
    ["pricing/currency", "USD"],
    ["pricing/publicOnDemandCost", usd],
    ["pricing/publicOnDemandRate", String(row.usdPerUnit)],
    ["pricing/term", "OnDemand"],
    ["pricing/unit", row.unit],
    ["resourceTags/user:Name", `worker-${i % 900}`],
    ["resourceTags/user:team", "platform"],
  ]);
  return curHeader.map((name) => quoted(cells.get(name) ?? "")).join(",");
}
