import type { Confidence } from "@/lib/pricing/rate";

/** What each confidence means to a reader, best first. */
export const confidenceWords = {
  high: {
    label: "High",
    meaning: "Read from AWS's price files, and independent later readings or bills show the same figure.",
  },
  medium: {
    label: "Medium",
    meaning: "Read from AWS's price files. What confirms it, if anything does, read the same AWS data.",
  },
  "single-source": {
    label: "Single source",
    meaning: "Read from one copy of one AWS file; nothing to compare it with.",
  },
  derived: {
    label: "Derived",
    meaning:
      "Not read for this Region. Taken from another price that it equals wherever both are known: a regional NAT gateway is charged like a zonal one.",
  },
  assumed: { label: "Assumed", meaning: "Not read for this Region. The figure that the other Regions have." },
} as const satisfies Record<Confidence, { label: string; meaning: string }>;
