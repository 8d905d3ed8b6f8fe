import { isOfMeter, namesNetwork } from "@/lib/bills/athena/athenaUsageTypes";
import {
  type Description,
  metersOfOperation,
  namingDescriptions,
  networkWords,
  operations,
  pricedDescriptions,
  unitsOfOperation,
} from "@/lib/meters/descriptions";
import { usageTypeOf } from "@/lib/meters/meterOf";
import { prefixOf } from "@/lib/meters/regionPrefixes";
import { likesOf } from "@/lib/meters/sentence";
import { regionCodes } from "@/lib/pricing/priceBook";

type Spelled = { readonly like: string; readonly usageType: string };

/** The LIKE patterns of a list of descriptions, with the usage type of each. */
const spelledBy = (descriptions: readonly Description[]): readonly Spelled[] =>
  descriptions.flatMap(({ meter, sentence }) =>
    likesOf(sentence).map((like) => ({ like, usageType: usageTypeOf(meter) })),
  );

const priced = spelledBy(pricedDescriptions);
const isExact = ({ like }: Spelled): boolean => !like.includes("%");

const whenDescribed = (column: string) => (spelled: Spelled) =>
  `        WHEN ${column} ${isExact(spelled) ? "=" : "LIKE"} '${spelled.like}' THEN '${spelled.usageType}'`;

// AWS writes these words with a blank or without; an endpoint may also appear by its ARN.
const concerning = [
  ...networkWords.flatMap(([first, second]) => [`%${first} ${second}%`, `%${first}${second}%`]),
  "%vpc-endpoint/%",
];
const isConcerning = [
  ...operations.map((operation) => `x_operation = '${operation}'`),
  ...concerning.map((like) => `lower(chargedescription) LIKE '${like.toLowerCase()}'`),
];

const regionLines = regionCodes.map((region) => `        WHEN '${region}' THEN '${prefixOf(region)}'`);

/** "$0.045 per NAT Gateway Hour" without its price. */
const words = "lower(substr(chargedescription, strpos(chargedescription, ' ') + 1))";

const unit = "lower(COALESCE(consumedunit, pricingunit))";

const operationLines = (operation: string): readonly string[] => [
  ...metersOfOperation(operation).map(({ id, unit: of }) => {
    const names = unitsOfOperation[of].map((name) => `'${name}'`).join(", ");
    return `        WHEN x_operation = '${operation}' AND ${unit} IN (${names}) THEN '${usageTypeOf(id)}'`;
  }),
  `        WHEN x_operation = '${operation}' THEN NULL`,
];

const described = `COALESCE(
      CASE regionid
${regionLines.join("\n")}
        ELSE COALESCE(regionid, 'NoRegion')
      END || '-' || CASE
${operations.flatMap(operationLines).join("\n")}
${spelledBy(namingDescriptions).map(whenDescribed("lower(chargedescription)")).join("\n")}
        WHEN chargedescription NOT LIKE '$%' THEN NULL
${[...priced.filter(isExact), ...priced.filter((spelled) => !isExact(spelled))].map(whenDescribed(words)).join("\n")}
      END,
      CASE
        WHEN ${isConcerning.join("\n          OR ")}
        THEN 'NatGateway or VpcEndpoint or transit gateway in other words'
      END
    )`;

/**
 * SQL for the usage type of a line of FOCUS 1.2, which AWS writes into `SkuMeter`. Where that column has another text,
 * the query makes the usage type from the Region and the description, or for regional NAT gateways the operation. A
 * Region without a known prefix, or a line about NAT or endpoints in other words, gets a name that the import lists as
 * unrecognised.
 */
export const meteredUsageType = `CASE
      WHEN ${namesNetwork("skumeter")} THEN skumeter
      WHEN ${isOfMeter("skumeter", "      ")} THEN skumeter
      WHEN chargecategory = 'Usage' THEN ${described}
    END`;
