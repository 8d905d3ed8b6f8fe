import { meters } from "@/lib/meters/meters";
import { networkNames } from "@/lib/meters/readUsageType";

const usageTypes = meters.flatMap((meter) => meter.usageTypes);

/** The list in lines of the query. */
function listLines(indent: string): string {
  const lines: string[] = [];
  for (let at = 0; at < usageTypes.length; at += 3) {
    const texts = usageTypes.slice(at, at + 3).map((usageType) => `'${usageType}'`);
    lines.push(`${indent}  ${texts.join(", ")}`);
  }
  return lines.join(",\n");
}

/** SQL for whether a column is about NAT or endpoints, be it on the list or not. */
export const namesNetwork = (column: string): string =>
  networkNames.map((name) => `${column} LIKE '%${name}%'`).join(" OR ");

/** SQL for whether a column is a usage type of a meter, bare or whole after the first hyphen. */
export const isOfMeter = (column: string, indent: string): string => `${column} IN (
${listLines(indent)}
${indent}) OR substr(${column}, strpos(${column}, '-') + 1) IN (
${listLines(indent)}
${indent})`;
