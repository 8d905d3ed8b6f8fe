import type { MeterUnit } from "@/lib/meters/meters";

/** The names of a meter's unit in bills. */
type UnitNames = {
  /** On lines of FOCUS whose operation identifies the meter, in small letters. */
  readonly onOperations: readonly string[];
  /** Other names. Those in small letters hold in any spelling; `Hrs` and `GB`, the usual ones, are found as written. */
  readonly others: readonly string[];
};

/** The names of each meter's unit in bills. */
export const unitNames: Readonly<Record<MeterUnit, UnitNames>> = {
  hour: { onOperations: ["hrs", "hours"], others: ["Hrs", "hr", "hour"] },
  GB: { onOperations: ["gb", "gigabytes"], others: ["GB", "gigabyte"] },
  "Gbps-hour": { onOperations: ["gbps-hrs", "gbps-hours"], others: [] },
};
