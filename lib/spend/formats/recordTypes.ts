const usageTypes = new Set(["Usage", "DiscountedUsage", "SavingsPlanCoveredUsage"]);

/** Whether a line item's type says that something was used; tax, credits, fees and discounts are other records. */
export const isUsage = (recordType: string): boolean => usageTypes.has(recordType);
