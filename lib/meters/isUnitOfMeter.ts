import type { Meter } from "@/lib/meters/meters";
import { unitNames } from "@/lib/meters/unitNames";

const unitsByName: ReadonlyMap<string, string> = new Map(
  Object.entries(unitNames).flatMap(([unit, { onOperations, others }]) =>
    [...onOperations, ...others].map((name) => [name, unit] as const),
  ),
);

/** Whether a bill's unit is the meter's. A missing unit fits any meter. */
export const isUnitOfMeter = (unit: string | null, meter: Meter): boolean => {
  if (unit === null || unitsByName.get(unit) === meter.unit) return true;
  const name = unit.trim().toLowerCase();
  return (
    name === "" ||
    name === "n/a" ||
    unitsByName.get(name) === meter.unit ||
    (name === "quantity" && meter.isListedAsQuantity === true)
  );
};
