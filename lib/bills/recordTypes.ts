/** The record type of usage: AWS's own word, and Tollgate's for all of `usageRecordTypes`. */
export const usageRecord = "Usage";

/** The `ChargeClass` of FOCUS for a correction of an earlier bill, and Tollgate's record type for it. */
export const correctionRecord = "Correction";

/** The line item types of CUR that are usage: at list price, of a reservation, and of a Savings Plan. */
export const usageRecordTypes: readonly string[] = [usageRecord, "DiscountedUsage", "SavingsPlanCoveredUsage"];

const usageSet = new Set(usageRecordTypes);

/** Whether a line item's type is usage. Tax, credits, fees and discounts are other records. */
export const isUsage = (recordType: string): boolean => usageSet.has(recordType);

/**
 * Whether a line is a discount on usage that other lines have at full price: `EdpDiscount`, `PrivateRateDiscount` and
 * `BundledDiscount` of CUR, "Enterprise Discount Program Discount" and the like of Cost Explorer.
 */
export const isDiscount = (recordType: string): boolean => /discounts?$/i.test(recordType);

/**
 * Whether a discount waives usage because of other usage: Network Firewall's hours and GB waive those of NAT gateways.
 */
export const isBundled = (recordType: string): boolean => /bundled/i.test(recordType);

/** Whether a name is Cost Explorer's for costs without a usage type, such as tax: `NoUsageType`, `No usage type`. */
export const isNoUsageType = (name: string): boolean => name.replaceAll(" ", "").toLowerCase() === "nousagetype";
