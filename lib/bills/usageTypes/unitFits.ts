import type { Family } from "@/lib/bills/usageTypes/families";

const unitsByName = new Map([
  // As AWS writes them; then all ways, in small letters.
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

/** The price list gives bytes of NAT gateways the unit `Quantity`, and GB in other rows of the same usage type. */
const asQuantity: ReadonlySet<string> = new Set(["nat-gateway-data", "regional-nat-gateway-data"]);

/** Whether a bill's unit is the family's, or none was told. */
export const unitFits = (unit: string | null, family: Family): boolean => {
  if (unit === null || unitsByName.get(unit) === family.unit) return true;
  const name = unit.trim().toLowerCase();
  return (
    name === "" ||
    name === "n/a" ||
    unitsByName.get(name) === family.unit ||
    (name === "quantity" && asQuantity.has(family.id))
  );
};
