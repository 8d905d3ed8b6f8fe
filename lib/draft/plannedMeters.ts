import { type Meter, metersInBillOrder } from "@/lib/meters/meters";
import type { RateId } from "@/lib/meters/rates";
import type { NatMode } from "@/lib/model/scenario";

const modes: Record<NonNullable<Meter["natMode"]>, readonly NatMode[]> = {
  zonal: ["per-az", "single"],
  single: ["single"],
  regional: ["regional"],
};

/** A meter that a scenario has a charge and a rate for. */
export type PlannedMeter = Meter & { readonly charge: NonNullable<Meter["charge"]>; readonly rate: RateId };

const hasCharge = (meter: Meter): meter is PlannedMeter =>
  meter.charge !== undefined && typeof meter.rate === "string" && meter.rate !== "free";

/** The meters that a scenario of a NAT mode plans with, in the order of a bill. */
export const plannedMeters = (mode: NatMode): readonly PlannedMeter[] =>
  metersInBillOrder.filter(hasCharge).filter(({ natMode }) => natMode === undefined || modes[natMode].includes(mode));
