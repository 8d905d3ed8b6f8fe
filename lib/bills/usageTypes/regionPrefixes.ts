import { priceBook, regionCodes } from "@/lib/pricing/priceBook";

/**
 * The Region behind a usage type's prefix: `USE2` is us-east-2, `EU` is eu-west-1. The priced Regions' prefixes come from
 * the price snapshot; besides, China, which has bills but no prices here, and the second name of eu-west-1.
 * Source: "AWS Region billing codes" (AWS).
 */
const regionByPrefix: ReadonlyMap<string, string> = new Map([
  ...regionCodes.map((region) => [priceBook(region)?.billingPrefix ?? "", region] as const),
  ["EUW1", "eu-west-1"],
  ["CNN1", "cn-north-1"],
  ["CNW1", "cn-northwest-1"],
]);

/** us-east-1's usage types of EC2 and of data transfer have no prefix. */
export const regionWithoutPrefix = "us-east-1";

/** The Region of a usage type's prefix; undefined for one that is not known, which is never guessed. */
export const regionOfPrefix = (prefix: string): string | undefined => regionByPrefix.get(prefix);
