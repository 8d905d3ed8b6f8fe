import { type NatMode, natModes } from "@/lib/meters/natModes";
import {
  type EndpointWish,
  endpointWishes,
  type InternetAnswer,
  internetAnswers,
  type Via,
  vias,
} from "@/lib/model/scenario";
import { averageHoursPerMonth } from "@/lib/units/hours";

export type NumberLimits = {
  readonly kind: "number" | "integer";
  readonly min: number;
  readonly max: number;
  readonly default: number;
};

export type ChoiceLimits<C extends string> = {
  readonly kind: "choice";
  readonly choices: readonly C[];
  readonly default: C;
};

const maxGb = 1e9;

/** AWS's free transfer out for a whole account, GB a month. Source: EC2 On-Demand pricing, data transfer. */
export const freeGbPerAccount = 100;

const number = (limits: Omit<NumberLimits, "kind">): NumberLimits => ({ kind: "number", ...limits });
const integer = (limits: Omit<NumberLimits, "kind">): NumberLimits => ({ kind: "integer", ...limits });

/**
 * The limits and the default of each field of a scenario, by its path. GB are GB a month. `lib/scenario/fields.ts` adds
 * the labels and help texts.
 */
export const limits = {
  hoursPerMonth: number({ min: 1, max: 744, default: averageHoursPerMonth }),
  vpcCount: integer({ min: 1, max: 1_000, default: 1 }),
  azCount: integer({ min: 1, max: 6, default: 3 }),
  "nat.mode": { kind: "choice", choices: natModes, default: "per-az" } satisfies ChoiceLimits<NatMode>,
  "nat.publicIpv4PerGateway": integer({ min: 0, max: 32, default: 1 }),
  "internet.gbOut": number({ min: 0, max: maxGb, default: 0 }),
  "internet.gbIn": number({ min: 0, max: maxGb, default: 0 }),
  "internet.freeGbOut": number({ min: 0, max: maxGb, default: 0 }),
  "internet.needed": {
    kind: "choice",
    choices: internetAnswers,
    default: "unknown",
  } satisfies ChoiceLimits<InternetAnswer>,
  "otherRegion.gbOut": number({ min: 0, max: maxGb, default: 0 }),
  "otherRegion.gbIn": number({ min: 0, max: maxGb, default: 0 }),
  "otherRegion.usdPerGb": number({ min: 0, max: 10, default: 0.02 }),
  unnamedGb: number({ min: 0, max: maxGb, default: 0 }),
  "services.gb": number({ min: 0, max: maxGb, default: 0 }),
  "services.today": { kind: "choice", choices: vias, default: "nat" } satisfies ChoiceLimits<Via>,
  "services.endpoint": {
    kind: "choice",
    choices: endpointWishes,
    default: "auto",
  } satisfies ChoiceLimits<EndpointWish>,
  "services.azCount": integer({ min: 1, max: 6, default: 3 }),
  discountPercent: number({ min: 0, max: 99.99, default: 0 }),
} as const;
