import fc from "fast-check";
import { families } from "@/lib/bills/usageTypes/families";

/** A usage type of us-east-2, of any kind that is known. */
export const anyUsageType = fc.constantFrom(
  ...families.flatMap(({ suffixes }) => suffixes.map((suffix) => `USE2-${suffix}`)),
);
