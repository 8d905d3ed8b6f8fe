import { meters } from "@/lib/meters/meters";
import { networkNames } from "@/lib/meters/readUsageType";

const usageTypes = meters.flatMap((meter) => meter.usageTypes);

/** The usage types as lines of an SQL list. */
function listLines(indent: string): string {
  const lines: string[] = [];
  for (let at = 0; at < usageTypes.length; at += 3) {
    const texts = usageTypes.slice(at, at + 3).map((usageType) => `'${usageType}'`);
    lines.push(`${indent}  ${texts.join(", ")}`);
  }
  return lines.join(",\n");
}

/** SQL for whether a column's usage type names a NAT gateway or an endpoint, also one of no known meter. */
export const networkCondition = (column: string): string =>
  networkNames.map((name) => `${column} LIKE '%${name}%'`).join(" OR ");

/** SQL for whether a column is a meter's usage type, with or without a prefix before the first hyphen. */
export const meterCondition = (column: string, indent: string): string => `${column} IN (
${listLines(indent)}
${indent}) OR substr(${column}, strpos(${column}, '-') + 1) IN (
${listLines(indent)}
${indent})`;
