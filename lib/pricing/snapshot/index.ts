import type { Snapshot } from "@/lib/pricing/regionPrices";
import current from "./current.json";

/** The shipped snapshot. Answers always use this one; `past/` keeps the ones before, by their id. */
export const snapshot = current as Snapshot;
