const usageTypes = new Set(["Usage", "DiscountedUsage", "SavingsPlanCoveredUsage"]);

/** Whether a line item's type says that something was used; tax, credits, fees and discounts are other records. */
export const isUsage = (recordType: string): boolean => usageTypes.has(recordType);

/** Whether Cost Explorer gave a name for what has no usage type, such as tax: `NoUsageType`, `No usage type`. */
export const withoutUsageType = (name: string): boolean => name.replaceAll(" ", "").toLowerCase() === "nousagetype";
