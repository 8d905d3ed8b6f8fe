import prefixes from "./regionPrefixes.json";

/**
 * The prefixes of usage types in each Region, the one that AWS lists first: `USE2` is us-east-2, `EU` is eu-west-1. The
 * Regions with prices here, and China, which has bills.
 * Source: "AWS Region billing codes" (AWS).
 */
const prefixesOfRegions: readonly (readonly [region: string, prefixes: readonly string[]])[] = Object.entries(prefixes);

const regionByPrefix = new Map(prefixesOfRegions.flatMap(([region, own]) => own.map((prefix) => [prefix, region])));
const prefixByRegion = new Map(prefixesOfRegions.map(([region, [prefix]]) => [region, prefix]));

/** us-east-1's usage types of EC2 and of data transfer have no prefix. */
export const regionWithoutPrefix = "us-east-1";

/** The Region of a usage type's prefix; undefined for one that is not known, which is never guessed. */
export const regionOfPrefix = (prefix: string): string | undefined => regionByPrefix.get(prefix);

/** The prefix of a Region's usage types; undefined for a Region that is not known here. */
export const prefixOf = (region: string): string | undefined => prefixByRegion.get(region);
