/**
 * Columns of the Cost and Usage Report, as the sample of a CUR and the data dictionary (AWS) name them. The older report
 * has those product attributes and tags that an account uses; here 130 columns, most of them empty, as in real ones.
 */
const legacyGroups: readonly (readonly [group: string, names: string])[] = [
  ["identity", "LineItemId TimeInterval"],
  ["bill", "InvoiceId BillingEntity BillType PayerAccountId BillingPeriodStartDate BillingPeriodEndDate"],
  [
    "lineItem",
    "UsageAccountId LineItemType UsageStartDate UsageEndDate ProductCode UsageType Operation AvailabilityZone ResourceId UsageAmount NormalizationFactor NormalizedUsageAmount CurrencyCode UnblendedRate UnblendedCost BlendedRate BlendedCost LineItemDescription TaxType LegalEntity",
  ],
  [
    "product",
    "ProductName availability availabilityZone capacitystatus classicnetworkingsupport clockSpeed currentGeneration databaseEngine dedicatedEbsThroughput deploymentOption description durability ecu endpointType engineCode enhancedNetworkingSupported feeCode feeDescription fromLocation fromLocationType fromRegionCode group groupDescription instanceFamily instanceType instanceTypeFamily intelAvx2Available intelAvxAvailable intelTurboAvailable licenseModel location locationType marketoption maxIopsvolume maxThroughputvolume maxVolumeSize memory networkPerformance normalizationSizeFactor operatingSystem operation physicalProcessor preInstalledSw processorArchitecture processorFeatures productFamily region regionCode requestType servicecode servicename sku storage storageClass storageMedia tenancy toLocation toLocationType toRegionCode transferType usagetype vcpu version volumeApiName volumeType vpcnetworkingsupport",
  ],
  [
    "pricing",
    "LeaseContractLength OfferingClass PurchaseOption RateCode RateId currency publicOnDemandCost publicOnDemandRate term unit",
  ],
  [
    "reservation",
    "AmortizedUpfrontCostForUsage AmortizedUpfrontFeeForBillingPeriod EffectiveCost EndTime ModificationStatus NormalizedUnitsPerReservation NumberOfReservations RecurringFeeForUsage ReservationARN StartTime SubscriptionId TotalReservedUnits UnitsPerReservation UnusedQuantity UnusedRecurringFee UpfrontValue",
  ],
  ["resourceTags", "aws:createdBy user:Name user:Team user:Owner user:Environment"],
  ["savingsPlan", "SavingsPlanARN SavingsPlanEffectiveCost SavingsPlanRate TotalCommitmentToDate UsedCommitment"],
];

const legacyNames = legacyGroups.flatMap(([group, names]) => names.split(" ").map((name) => `${group}/${name}`));

/** `lineItem/…`; with a discount agreement there is a net cost too. */
export const slashColumns = (hasNet: boolean): readonly string[] =>
  hasNet ? legacyNames.toSpliced(23, 0, "lineItem/NetUnblendedCost", "lineItem/NetUnblendedRate") : legacyNames;

/** `lineItem/UsageAccountId` as `line_item_usage_account_id`, the way Athena's integration names it. */
export const underscored = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();

const cur2Groups: readonly (readonly [group: string, names: string])[] = [
  [
    "bill",
    "bill_type billing_entity billing_period_end_date billing_period_start_date invoice_id invoicing_entity payer_account_id payer_account_name",
  ],
  ["", "cost_category discount"],
  ["discount", "bundled_discount total_discount"],
  ["identity", "line_item_id time_interval"],
  [
    "line_item",
    "availability_zone blended_cost blended_rate currency_code legal_entity line_item_description line_item_type net_unblended_cost net_unblended_rate normalization_factor normalized_usage_amount operation product_code resource_id tax_type unblended_cost unblended_rate usage_account_id usage_account_name usage_amount usage_end_date usage_start_date usage_type",
  ],
  [
    "pricing",
    "currency lease_contract_length offering_class public_on_demand_cost public_on_demand_rate purchase_option rate_code rate_id term unit",
  ],
  ["", "product"],
  [
    "product",
    "comment fee_code fee_description from_location from_location_type from_region_code instance_family instance_type instancesku location location_type operation pricing_unit product_family region_code servicecode sku to_location to_location_type to_region_code usagetype",
  ],
  ["", "resource_tags"],
  ["savings_plan", "offering_type savings_plan_a_r_n savings_plan_effective_cost savings_plan_rate used_commitment"],
];

/** The columns of CUR 2.0: fixed, whatever an account uses; `product`, `resource_tags`, … are maps. */
export const cur2Columns: readonly string[] = cur2Groups.flatMap(([group, names]) =>
  names.split(" ").map((name) => (group === "" ? name : `${group}_${name}`)),
);

const cur2MapColumns: ReadonlySet<string> = new Set(["cost_category", "discount", "product", "resource_tags"]);

const numbers = /(_cost|_amount|_discount|normalization_factor|_commitment)$/;

/** The type of a column in AWS's Parquet files. */
export function parquetType(column: string): "VARCHAR" | "DOUBLE" | "TIMESTAMP" | "MAP(VARCHAR, VARCHAR)" {
  if (cur2MapColumns.has(column)) return "MAP(VARCHAR, VARCHAR)";
  if (/^(bill|line_item)_.*_date$/.test(column)) return "TIMESTAMP";
  return numbers.test(column) ? "DOUBLE" : "VARCHAR";
}
