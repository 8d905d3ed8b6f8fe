import { meterCondition, networkCondition } from "@/lib/bills/athena/athenaUsageTypes";
import { usageRecord } from "@/lib/bills/recordTypes";
import {
  type Description,
  endpointArnWord,
  metersOfOperation,
  networkWords,
  operations,
  pricedDescriptions,
  usageTypeDescriptions,
} from "@/lib/meters/descriptions";
import { usageTypeOf } from "@/lib/meters/meterOf";
import { networkNames } from "@/lib/meters/readUsageType";
import { prefixOf } from "@/lib/meters/regionPrefixes";
import { likePatternsOf } from "@/lib/meters/sentence";
import { unitNames } from "@/lib/meters/unitNames";
import { regionCodes } from "@/lib/pricing/priceBook";

type DescriptionPattern = { readonly like: string; readonly usageType: string };

/** The LIKE patterns of a list of descriptions, with the usage type of each. */
const patternsOf = (descriptions: readonly Description[]): readonly DescriptionPattern[] =>
  descriptions.flatMap(({ meter, sentence }) =>
    likePatternsOf(sentence).map((like) => ({ like, usageType: usageTypeOf(meter) })),
  );

const priced = patternsOf(pricedDescriptions);
const isExact = ({ like }: DescriptionPattern): boolean => !like.includes("%");

const whenDescribed = (column: string) => (spelled: DescriptionPattern) =>
  `        WHEN ${column} ${isExact(spelled) ? "=" : "LIKE"} '${spelled.like}' THEN '${spelled.usageType}'`;

const networkPatterns = [
  ...networkWords.flatMap(([first, second]) => [`%${first} ${second}%`, `%${first}${second}%`]),
  `%${endpointArnWord}%`,
];
const networkConditions = [
  ...operations.map((operation) => `x_operation = '${operation}'`),
  ...networkPatterns.map((like) => `lower(chargedescription) LIKE '${like.toLowerCase()}'`),
];

const regionLines = regionCodes.map((region) => `        WHEN '${region}' THEN '${prefixOf(region)}'`);

/** "$0.045 per NAT Gateway Hour" without its price. */
const words = "lower(substr(chargedescription, strpos(chargedescription, ' ') + 1))";

const unit = "lower(COALESCE(consumedunit, pricingunit))";

const operationLines = (operation: string): readonly string[] => [
  ...metersOfOperation(operation).map(({ id, unit: of }) => {
    const names = unitNames[of].onOperations.map((name) => `'${name}'`).join(", ");
    return `        WHEN x_operation = '${operation}' AND ${unit} IN (${names}) THEN '${usageTypeOf(id)}'`;
  }),
  `        WHEN x_operation = '${operation}' THEN NULL`,
];

const usageTypeFromDescription = `COALESCE(
      CASE regionid
${regionLines.join("\n")}
        ELSE COALESCE(regionid, 'NoRegion')
      END || '-' || CASE
${operations.flatMap(operationLines).join("\n")}
${patternsOf(usageTypeDescriptions).map(whenDescribed("lower(chargedescription)")).join("\n")}
        WHEN chargedescription NOT LIKE '$%' THEN NULL
${[...priced.filter(isExact), ...priced.filter((spelled) => !isExact(spelled))].map(whenDescribed(words)).join("\n")}
      END,
      CASE
        WHEN ${networkConditions.join("\n          OR ")}
        THEN '${networkNames.join(" or ")} or transit gateway in other words'
      END
    )`;

/**
 * SQL for the usage type of a line of FOCUS 1.2, which AWS writes into `SkuMeter`. Where that column has another text,
 * the query makes the usage type from the Region and the description, or for regional NAT gateways the operation. A
 * Region without a known prefix, or a line about NAT or endpoints in other words, gets a name that the import lists as
 * unrecognised: one of `networkNames` is in it.
 */
export const focusUsageType = `CASE
      WHEN ${networkCondition("skumeter")} THEN skumeter
      WHEN ${meterCondition("skumeter", "      ")} THEN skumeter
      WHEN chargecategory = '${usageRecord}' THEN ${usageTypeFromDescription}
    END`;
