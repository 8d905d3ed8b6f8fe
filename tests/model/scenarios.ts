import fc from "fast-check";
import { type NatMode, natModes } from "@/lib/meters/natModes";
import type { RateId } from "@/lib/meters/rates";
import type { ChargeId, LineItem } from "@/lib/model/charges/charge";
import { type Answer, compare } from "@/lib/model/compare";
import { defaultScenario } from "@/lib/model/defaultScenario";
import { limits } from "@/lib/model/limits";
import {
  type InternetAnswer,
  internetAnswers,
  type Scenario,
  type ServiceRow,
  scenarioVersion,
  type Via,
} from "@/lib/model/scenario";
import { missingRates, type ScenarioRates, scenarioRates } from "@/lib/model/scenarioRates";
import type { StrategyId } from "@/lib/model/strategies";
import type { FeasibleAnswer } from "@/lib/model/strategyAnswer";
import { fixedVia } from "@/lib/model/unnamed";
import { type PriceBook, priceBook, regionCodes } from "@/lib/pricing/priceBook";
import { hasGatewayEndpoint, hasInterfaceEndpoint } from "@/lib/pricing/services/catalogue";

/** A row with the API's defaults for what is left out; three AZs. */
export const service = (id: string, gb: number, given: Partial<ServiceRow> = {}): ServiceRow => ({
  id,
  gb,
  today: "nat",
  endpoint: "auto",
  azCount: 3,
  ...given,
});

/** The API's default scenario with some fields replaced. Rows keep their own azCount. */
export const scenarioOf = (given: Partial<Scenario> = {}): Scenario => ({
  ...defaultScenario,
  ...given,
});

export const internet = (gbOut: number, gbIn = 0, freeGbOut = 0, needed: InternetAnswer = "unknown") => ({
  gbOut,
  gbIn,
  freeGbOut,
  needed,
});
/** No traffic with the internet, and the reader's answer that nothing needs it. */
export const noInternet = internet(0, 0, 0, "no");
export const otherRegion = (gbOut: number, gbIn = 0, usdPerGb = limits["otherRegion.usdPerGb"].default) => ({
  gbOut,
  gbIn,
  usdPerGb,
});
export const nat = (mode: NatMode, publicIpv4PerGateway: number = limits["nat.publicIpv4PerGateway"].default) => ({
  mode,
  publicIpv4PerGateway,
});

/**
 * The scenario without anything that keeps NAT: it has only traffic of services, and none of them is planned through
 * NAT.
 */
export const withoutNeedOfNat = (scenario: Scenario): Scenario => ({
  ...scenario,
  internet: noInternet,
  otherRegion: otherRegion(0),
  unnamedGb: 0,
  services: scenario.services.filter((row) => fixedVia(row) !== "nat"),
});

export function bookOf(region: string): PriceBook {
  const book = priceBook(region);
  if (!book) throw new Error(`no prices for ${region}`);
  return book;
}

export const ratesOf = (scenario: Scenario): ScenarioRates => scenarioRates(scenario, bookOf(scenario.region));

export const answerOf = (scenario: Scenario): Answer => compare(scenario, bookOf(scenario.region));

export function strategyOf(answer: Answer, id: StrategyId): FeasibleAnswer {
  const found = answer.strategies.find((strategy) => strategy.id === id);
  if (!found?.feasible) throw new Error(`${id} is not feasible`);
  return found;
}

export const viasOf = (answer: Answer, id: StrategyId): readonly Via[] =>
  strategyOf(answer, id).routes.map(({ via }) => via);

/** Charge and tier of each line with its quantity, to compare with arithmetic written out. */
export const linesOf = (answer: Answer, id: StrategyId) =>
  strategyOf(answer, id).lines.map(({ charge, quantity, usd, fromGb }) => ({ charge, quantity, usd, fromGb }));

/** The lines of one charge in a strategy's bill for a scenario. */
export const chargeLines = (scenario: Partial<Scenario>, id: StrategyId, charge: ChargeId): readonly LineItem[] =>
  strategyOf(answerOf(scenarioOf(scenario)), id).lines.filter((line) => line.charge === charge);

/** USD a month of one charge in a strategy's bill for a scenario. */
export const chargeUsd = (...of: Parameters<typeof chargeLines>): number =>
  chargeLines(...of).reduce((usd, line) => usd + line.usd, 0);

/** GB in a PB of AWS's price lists: 1,024 × 1,024. */
export const pb = 1_048_576;

/** The endpoint without a name that random scenarios have. */
export const unnamedEndpoint = "unnamed-endpoint-1";

const ids = [
  ...["s3", "dynamodb", "s3express", "guardduty-data", "logs", "monitoring", "ecr.dkr", "ecr.api", "sts", "kms"],
  ...["ssm", "secretsmanager", "sqs", "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b", "not-in-the-list"],
  unnamedEndpoint,
];

/** GB: 0, spread over thirteen powers of ten, and on or beside values at which an answer changes. */
const anyGb = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -4, max: 9, noNaN: true }).map((log) => 10 ** log) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 1, 1e9, (3 * 730 * 0.01) / 0.035, 1048575, 1048576, 1048577, 5242880, 5242881),
  },
  { weight: 1, arbitrary: fc.constantFrom(10239, 10240, 10241, 51200, 153600, 2 ** -40, 5e-324) },
);

const possible = <W extends string>(id: string, wishes: readonly W[]): readonly W[] =>
  wishes.filter(
    (wish) => (wish !== "gateway" || hasGatewayEndpoint(id)) && (wish !== "interface" || hasInterfaceEndpoint(id)),
  );

const anyService = (azCount: number): fc.Arbitrary<ServiceRow> =>
  fc.constantFrom(...ids).chain((id) =>
    fc.record({
      id: fc.constant(id),
      gb: anyGb,
      today: fc.constantFrom(...possible(id, ["nat", "gateway", "interface"] as const)),
      endpoint: fc.oneof(
        { weight: 3, arbitrary: fc.constant("auto" as const) },
        { weight: 1, arbitrary: fc.constantFrom(...possible(id, ["nat", "gateway", "interface"] as const)) },
      ),
      azCount: fc.oneof(fc.constant(azCount), fc.integer({ min: 1, max: azCount })),
    }),
  );

const anyOwnRates: fc.Arbitrary<{ readonly [id in RateId]?: number }> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom<RateId>(
        ...(["natGatewayHour", "natGatewayGb", "regionalNatGatewayHour", "regionalNatGatewayGb"] as const),
        ...(["publicIpv4InUseHour", "crossAzGbEachDirection", "internetOutGb", "vpceInterfaceHour"] as const),
        "vpceInterfaceGb",
      ),
      fc.constantFrom(0, 0.004, 0.01, 0.02, 0.045, 1, 1_000_000),
    ),
  },
);

const orNone = <T>(none: T, some: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: some });

/** A scenario may not have "no" beside GB that leave: sets those GB to 0. */
const answeredAsRead = (scenario: Scenario): Scenario =>
  scenario.internet.needed === "no"
    ? {
        ...scenario,
        internet: { ...scenario.internet, gbOut: 0, gbIn: 0 },
        otherRegion: { ...scenario.otherRegion, gbOut: 0, gbIn: 0 },
      }
    : scenario;

/** Valid scenarios that their Region can answer: all Regions, modes, pins, own rates, discounts, GB from 0 to 1e9. */
export const scenariosWith = (maxServiceCount: number): fc.Arbitrary<Scenario> =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((azCount) =>
      fc.record<Scenario>({
        v: fc.constant(scenarioVersion),
        region: fc.constantFrom(...regionCodes),
        hoursPerMonth: fc.oneof(fc.constant(730), fc.double({ min: 1, max: 744, noNaN: true })),
        vpcCount: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1000 })),
        azCount: fc.constant(azCount),
        nat: fc.record({
          mode: fc.constantFrom(...natModes),
          publicIpv4PerGateway: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 32 })),
        }),
        internet: orNone(
          internet(0),
          fc.record({ gbOut: anyGb, gbIn: anyGb, freeGbOut: anyGb, needed: fc.constantFrom(...internetAnswers) }),
        ),
        otherRegion: orNone(
          otherRegion(0),
          fc.record({ gbOut: anyGb, gbIn: anyGb, usdPerGb: fc.double({ min: 0, max: 10, noNaN: true }) }),
        ),
        unnamedGb: orNone(0, anyGb),
        services: fc.uniqueArray(anyService(azCount), { selector: ({ id }) => id, maxLength: maxServiceCount }),
        discountPercent: fc.oneof(fc.constant(0), fc.constant(10), fc.double({ min: 0, max: 99.99, noNaN: true })),
        rates: anyOwnRates,
      }),
    )
    .map(answeredAsRead)
    .filter((scenario) => missingRates(scenario, bookOf(scenario.region)).length === 0);

export const anyScenario = scenariosWith(8);
