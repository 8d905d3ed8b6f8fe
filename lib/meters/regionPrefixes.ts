import prefixes from "./regionPrefixes.json";

/**
 * The prefixes of usage types in each Region, AWS's main one first: `USE2` is us-east-2, `EU` is eu-west-1. They cover
 * all Regions with prices, and China, which has bills but no prices here.
 * Source: "AWS Region billing codes" (AWS).
 */
const prefixesOfRegions: readonly (readonly [region: string, prefixes: readonly string[]])[] = Object.entries(prefixes);

const regionByPrefix = new Map(prefixesOfRegions.flatMap(([region, own]) => own.map((prefix) => [prefix, region])));
const prefixByRegion = new Map(prefixesOfRegions.map(([region, [prefix]]) => [region, prefix]));

/** The Region of usage types without a prefix: AWS writes none for EC2 and data transfer in us-east-1. */
export const regionWithoutPrefix = "us-east-1";

/** The Region of a usage type's prefix; undefined for an unknown prefix. */
export const regionOfPrefix = (prefix: string): string | undefined => regionByPrefix.get(prefix);

/** The main prefix of a Region's usage types; undefined for an unknown Region. */
export const prefixOf = (region: string): string | undefined => prefixByRegion.get(region);
