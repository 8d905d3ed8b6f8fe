import { pricedDescriptions } from "@/lib/meters/descriptions";
import { meterOf } from "@/lib/meters/meterOf";

/** The meters of NAT gateways that a FOCUS row without a usage type has by its description. */
export const describedNatMeters: ReadonlySet<string | null> = new Set(
  pricedDescriptions.map(({ meter }) => meter).filter((meter) => meterOf(meter).group === "nat"),
);
