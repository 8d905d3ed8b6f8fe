const usageTypes = new Set(["Usage", "DiscountedUsage", "SavingsPlanCoveredUsage"]);

/** Whether a line item's type says that something was used; tax, credits, fees and discounts are other records. */
export const isUsage = (recordType: string): boolean => usageTypes.has(recordType);

/**
 * Whether a line takes something off usage that other lines have at its full price: `EdpDiscount`, `PrivateRateDiscount`
 * and `BundledDiscount` of CUR, "Enterprise Discount Program Discount" and the like of Cost Explorer.
 */
export const isDiscount = (recordType: string): boolean => /discounts?$/i.test(recordType);

/** Whether a discount waives usage for other usage, as Network Firewall's hours and GB do those of NAT gateways. */
export const isBundled = (recordType: string): boolean => /bundled/i.test(recordType);

/** Whether Cost Explorer gave a name for what has no usage type, such as tax: `NoUsageType`, `No usage type`. */
export const withoutUsageType = (name: string): boolean => name.replaceAll(" ", "").toLowerCase() === "nousagetype";
