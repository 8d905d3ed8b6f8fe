import { isOfNatMode } from "@/lib/meters/meterOf";
import { type Meter, metersInBillOrder } from "@/lib/meters/meters";
import type { NatMode } from "@/lib/meters/natModes";
import type { RateId } from "@/lib/meters/rates";

/** A meter that a scenario has a charge and a rate for. */
export type PlannedMeter = Meter & { readonly charge: NonNullable<Meter["charge"]>; readonly rate: RateId };

const hasCharge = (meter: Meter): meter is PlannedMeter =>
  meter.charge !== undefined && typeof meter.rate === "string" && meter.rate !== "free";

/** The meters that a scenario of a NAT mode plans with, in the order of a bill. */
export const plannedMeters = (mode: NatMode): readonly PlannedMeter[] =>
  metersInBillOrder.filter(hasCharge).filter((meter) => isOfNatMode(meter, mode));
