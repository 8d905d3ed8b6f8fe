/** Units in words, where the price data has a code. */
const unitNames = new Map([
  ["ENI(AZ)-hour", "endpoint-AZ-hour"],
  ["GB each direction", "GB"],
]);

/** The unit that is written the same for one and for many; all others count hours. */
const unitWithoutPlural = "GB";

const quantities = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** A unit of the price data in words: `endpoint-AZ-hour`. */
export const unitInWords = (unit: string): string => unitNames.get(unit) ?? unit;

/** A quantity with its unit: `2,190 gateway-hours`, `1 gateway-hour`, `3,600 GB`. */
export function quantityInWords(quantity: number, unit: string): string {
  const word = unitInWords(unit);
  return `${quantities.format(quantity)} ${word !== unitWithoutPlural && quantity !== 1 ? `${word}s` : word}`;
}
