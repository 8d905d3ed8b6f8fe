import * as z from "zod/mini";
import { natModes } from "@/lib/meters/natModes";
import { rateIds } from "@/lib/meters/rates";
import { verdicts } from "@/lib/model/breakEven";
import { charges } from "@/lib/model/charges";
import { endpointWishes, internetAnswers, scenarioVersion, vias } from "@/lib/model/scenario";
import { rateFroms } from "@/lib/model/scenarioRates";
import { candidates, obstacleIds, spanStrategyIds, strategies } from "@/lib/model/strategies";
import { warningCodes } from "@/lib/model/warnings";
import type { AnswerJson } from "@/lib/scenario/api/answerJson";

// The API's responses, for the OpenAPI document. Tests parse real answers with these schemas; the compiler compares
// them with `AnswerJson`.

const line = z.strictObject({
  charge: z.enum(charges.map(({ id }) => id)),
  label: z.string(),
  quantity: z.number(),
  unit: z.string(),
  usdPerUnit: z.number(),
  listUsdPerUnit: z.nullable(z.number()),
  rateFrom: z.enum(rateFroms),
  usd: z.number(),
  usageType: z.nullable(z.string()),
  source: z.nullable(z.string()),
  effective: z.nullable(z.string()),
  fromGb: z.exactOptional(z.number()),
});

const route = z.strictObject({
  service: z.string(),
  via: z.enum(vias),
  endpointAzCount: z.exactOptional(z.int()),
  gb: z.number(),
});

const strategyId = z.enum(strategies.map(({ id }) => id));

const strategy = z.union([
  z.strictObject({
    id: strategyId,
    feasible: z.literal(true),
    totalUsd: z.number(),
    savingUsd: z.number(),
    natKept: z.boolean(),
    routes: z.array(route),
    lines: z.array(line),
  }),
  z.strictObject({ id: strategyId, feasible: z.literal(false), reasons: z.array(z.enum(obstacleIds)) }),
]);

const span = z.strictObject({
  fromGb: z.number(),
  toGb: z.number(),
  cheapest: z.enum(spanStrategyIds),
});

const breakEven = z.strictObject({
  services: z.array(
    z.strictObject({
      service: z.string(),
      endpointAzCount: z.int(),
      gb: z.number(),
      natKeptGb: z.nullable(z.number()),
      verdict: z.enum(verdicts),
    }),
  ),
  endpointAzsPaidByNatRemoval: z.nullable(z.number()),
  totalGb: z.strictObject({ toGb: z.number(), spans: z.array(span) }),
});

const warning = z.strictObject({
  code: z.enum(warningCodes),
  service: z.exactOptional(z.string()),
  message: z.string(),
});

const filledScenario = z.strictObject({
  v: z.literal(scenarioVersion),
  region: z.string(),
  hoursPerMonth: z.number(),
  vpcCount: z.int(),
  azCount: z.int(),
  nat: z.strictObject({ mode: z.enum(natModes), publicIpv4PerGateway: z.int() }),
  internet: z.strictObject({
    gbOut: z.number(),
    gbIn: z.number(),
    freeGbOut: z.number(),
    needed: z.enum(internetAnswers),
  }),
  otherRegion: z.strictObject({ gbOut: z.number(), gbIn: z.number(), usdPerGb: z.number() }),
  unnamedGb: z.number(),
  services: z.array(
    z.strictObject({
      id: z.string(),
      gb: z.number(),
      today: z.enum(vias),
      endpoint: z.enum(endpointWishes),
      azCount: z.int(),
    }),
  ),
  discountPercent: z.number(),
  rates: z.partialRecord(z.enum(rateIds), z.number()),
});

/** An answer as JSON carries it. */
export const answerSchema = z.strictObject({
  scenario: filledScenario,
  prices: z.strictObject({
    snapshot: z.string(),
    publishedOn: z.string(),
    region: z.string(),
    currency: z.string(),
  }),
  strategies: z.array(strategy),
  recommended: z.enum(candidates.map(({ id }) => id)),
  unnamed: z.strictObject({ gb: z.number(), atMostSavingUsd: z.number() }),
  breakEven,
  warnings: z.array(warning),
}) satisfies z.ZodMiniType<AnswerJson>;

/** The body of a response without an answer. */
export const errorsSchema = z.strictObject({
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});
