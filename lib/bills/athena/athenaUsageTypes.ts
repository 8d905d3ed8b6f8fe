import { families } from "@/lib/bills/usageTypes/families";

const suffixes = families.flatMap((family) => family.suffixes);

/** The list in lines of the query. */
function listLines(indent: string): string {
  const lines: string[] = [];
  for (let at = 0; at < suffixes.length; at += 3) {
    const texts = suffixes.slice(at, at + 3).map((suffix) => `'${suffix}'`);
    lines.push(`${indent}  ${texts.join(", ")}`);
  }
  return lines.join(",\n");
}

/** SQL for whether a column is about NAT or endpoints, be it on the list or not. */
export const namesNetwork = (column: string): string =>
  `${column} LIKE '%NatGateway%' OR ${column} LIKE '%VpcEndpoint%'`;

/** SQL for whether a column is a usage type of a family, bare or whole after the first hyphen. */
export const isOfFamily = (column: string, indent: string): string => `${column} IN (
${listLines(indent)}
${indent}) OR substr(${column}, strpos(${column}, '-') + 1) IN (
${listLines(indent)}
${indent})`;
