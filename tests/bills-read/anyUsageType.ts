import fc from "fast-check";
import { meters } from "@/lib/meters/meters";

/** A usage type of us-east-2, of any meter. */
export const anyUsageType = fc.constantFrom(
  ...meters.flatMap(({ usageTypes }) => usageTypes.map((usageType) => `USE2-${usageType}`)),
);
