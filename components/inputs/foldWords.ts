import { inputAt } from "@/lib/scenario/form/inputAt";
import { shownNumber } from "@/lib/scenario/form/numberText";
import type { ScenarioInput } from "@/lib/scenario/link";
import { isRecord } from "@/lib/text/isRecord";

/* The values of folded fields in words, so that the page shows every value that counts. */

const numberAt = (input: ScenarioInput, path: string): string => shownNumber(inputAt(input, path)) || "?";

/** `730 h, 1 address`. */
export function hoursAndAddressesInWords(input: ScenarioInput): string {
  const addresses = numberAt(input, "nat.publicIpv4PerGateway");
  return `${numberAt(input, "hoursPerMonth")} h, ${addresses} ${addresses === "1" ? "address" : "addresses"}`;
}

/** `320 GB out, 0 GB in`. */
export const regionsInWords = (input: ScenarioInput): string =>
  `${numberAt(input, "otherRegion.gbOut")} GB out, ${numberAt(input, "otherRegion.gbIn")} GB in`;

/** `list prices`, `5 % off`, `list prices, 2 own`. */
export function ratesInWords(input: ScenarioInput): string {
  const discount = numberAt(input, "discountPercent");
  const rates = inputAt(input, "rates");
  const own = isRecord(rates) ? Object.values(rates).filter((rate) => rate !== undefined).length : 0;
  return `${discount === "0" ? "list prices" : `${discount} % off`}${own === 0 ? "" : `, ${own} own`}`;
}
