import type { Meter } from "@/lib/meters/meters";

const unitsByName = new Map([
  // AWS's spellings come first, then all known ones in small letters.
  ["Hrs", "hour"],
  ["GB", "GB"],
  ["hrs", "hour"],
  ["hr", "hour"],
  ["hours", "hour"],
  ["hour", "hour"],
  ["gb", "GB"],
  ["gigabytes", "GB"],
  ["gigabyte", "GB"],
  ["gbps-hrs", "Gbps-hour"],
  ["gbps-hours", "Gbps-hour"],
]);

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
