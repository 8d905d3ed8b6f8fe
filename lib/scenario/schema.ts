import * as z from "zod/mini";
import { rateIds } from "@/lib/meters/rates";
import { defaultScenario } from "@/lib/model/defaultScenario";
import { scenarioVersion } from "@/lib/model/scenario";
import { regionCodes } from "@/lib/pricing/priceBook";
import {
  type ChoiceField,
  fields,
  maxOwnRateUsd,
  maxServiceCount,
  type NumberField,
  serviceIdPattern,
} from "@/lib/scenario/fields";
import { numberProblem } from "@/lib/scenario/numberProblem";
import { describeValue, joinWithOr, mustBe } from "@/lib/text/problem";

type Issue = { readonly input?: unknown };

/** The message of a schema in the form that zod takes: what was expected, and what was found. */
const expecting = (expected: string) => ({ error: ({ input }: Issue) => mustBe(expected, input) });

function numberBetween(range: Parameters<typeof numberProblem>[0]) {
  const { kind, min, max } = range;
  const message = { error: ({ input }: Issue) => numberProblem(range, input) };
  const number: z.ZodMiniNumber<number> = kind === "integer" ? z.int(message) : z.number(message);
  // Adding 0 turns -0, which no reader means, into 0.
  return number.check(
    z.gte(min, message),
    z.lte(max, message),
    z.overwrite((read) => read + 0),
  );
}

const numberField = (field: NumberField) => z._default(numberBetween(field), field.default);

const choiceField = <C extends string>({ choices, default: starter }: ChoiceField<C>) => {
  const choice: z.ZodMiniType<C, C> = z.enum(choices as readonly [C, ...C[]], expecting(joinWithOr(choices)));
  return z._default(choice, starter as never);
};

/**
 * The Regions expected, in words: those that share the start of an unknown code, as us-east-1 and us-east-2 do for
 * `us-east-9`.
 */
function regionExpected(input: unknown): string {
  const start = typeof input === "string" ? input.slice(0, input.lastIndexOf("-") + 1) : "";
  const near = start === "" ? [] : regionCodes.filter((code) => code.startsWith(start));
  return `one of the ${regionCodes.length} priced Regions, such as ${joinWithOr(near.length > 0 ? near : ["us-east-1"])}`;
}

function versionMessage({ input }: Issue): string {
  return Number.isSafeInteger(input) && Number(input) > scenarioVersion
    ? `is ${describeValue(input)}, made by a newer version; this one reads ${scenarioVersion}`
    : mustBe(String(scenarioVersion), input);
}

const row = z.strictObject(
  {
    id: z
      .string(expecting("the name of a service's endpoint"))
      .check(
        z.regex(
          serviceIdPattern,
          expecting("a name of 1 to 128 characters a-z, 0-9, dot or dash that starts with a letter or digit"),
        ),
      ),
    gb: numberField(fields["services.gb"]),
    today: choiceField(fields["services.today"]),
    endpoint: choiceField(fields["services.endpoint"]),
    azCount: z.optional(numberBetween(fields["services.azCount"])),
  },
  expecting("a service with an id and its GB"),
);

const ownRates = Object.fromEntries(
  rateIds.map((id) => [id, z.optional(numberBetween({ kind: "number", min: 0, max: maxOwnRateUsd }))]),
) as Record<(typeof rateIds)[number], z.ZodMiniOptional<z.ZodMiniNumber<number>>>;

/** The internet fields of a scenario as a reader gives them. */
export const internetSchema = z.strictObject(
  {
    gbOut: numberField(fields["internet.gbOut"]),
    gbIn: numberField(fields["internet.gbIn"]),
    freeGbOut: numberField(fields["internet.freeGbOut"]),
    needed: choiceField(fields["internet.needed"]),
  },
  expecting("an object with gbOut, gbIn, freeGbOut and needed"),
);

/**
 * A scenario as a reader gives it: each field by its definition in `fields`, missing ones filled in, unknown ones
 * refused at every level. `readScenario` checks rules that depend on several fields.
 */
export const scenarioSchema = z.strictObject(
  {
    v: z._default(z.literal(scenarioVersion, { error: versionMessage }), scenarioVersion),
    region: z._default(
      z.enum(regionCodes, { error: ({ input }) => mustBe(regionExpected(input), input) }),
      defaultScenario.region,
    ),
    hoursPerMonth: numberField(fields.hoursPerMonth),
    vpcCount: numberField(fields.vpcCount),
    azCount: numberField(fields.azCount),
    nat: z.prefault(
      z.strictObject(
        {
          mode: choiceField(fields["nat.mode"]),
          publicIpv4PerGateway: numberField(fields["nat.publicIpv4PerGateway"]),
        },
        expecting("an object with mode and publicIpv4PerGateway"),
      ),
      {},
    ),
    internet: z.prefault(internetSchema, {}),
    otherRegion: z.prefault(
      z.strictObject(
        {
          gbOut: numberField(fields["otherRegion.gbOut"]),
          gbIn: numberField(fields["otherRegion.gbIn"]),
          usdPerGb: numberField(fields["otherRegion.usdPerGb"]),
        },
        expecting("an object with gbOut, gbIn and usdPerGb"),
      ),
      {},
    ),
    unnamedGb: numberField(fields.unnamedGb),
    services: z._default(
      z
        .array(row, expecting("a list of services"))
        .check(z.maxLength(maxServiceCount, { error: () => `must have at most ${maxServiceCount} services` })),
      [],
    ),
    discountPercent: numberField(fields.discountPercent),
    rates: z.prefault(z.strictObject(ownRates, expecting("an object of rate ids, each with USD per unit")), {}),
  },
  expecting("a scenario, a JSON object"),
);

/** A service's row as a reader gives it. */
export const rowSchema = row;
