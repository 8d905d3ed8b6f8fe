import { isBanded } from "@/lib/meters/rates";
import { charges } from "@/lib/model/charges";
import type { Charge, ChargeId, LineItem } from "@/lib/model/charges/charge";
import { type Factors, gbRead } from "@/lib/model/charges/chargeRow";
import { type Design, designOf } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import type { FeasibleAnswer } from "@/lib/model/strategyAnswer";
import { type PriceSource, type SourcedPrices, sourcedPrices, sourcedSnapshot } from "@/lib/pricing/priceSources";
import type { SourcedRate } from "@/lib/pricing/rate";
import { chargeWords } from "@/lib/report/chargeWords";
import { type ReadDays, readDaysOf } from "@/lib/report/readDays";

/** The explanation of one line of a bill: the factors of its quantity, and where and when its rate was read. */
export type LineExplanation = {
  readonly quantity: string;
  /** The quantity's factors in the scenario's own numbers: `1 × 3 × 730`. */
  readonly quantityInNumbers: string;
  readonly rate: string;
  readonly rule: string;
  readonly ruleSource: string;
  /** The list price behind the line; null for a rate of the reader's own. */
  readonly price: ListPrice | null;
};

export type ListPrice = {
  readonly rate: SourcedRate;
  readonly days: ReadDays;
  /** Where it was read, its own source first, then those that gave the same figure. */
  readonly sources: readonly PriceSource[];
};

/**
 * The list rate behind a line: the flat one, or the band that begins at `fromGb`; `undefined` for a line whose rate no
 * price book has.
 */
function listRateOf({ rates, bands }: SourcedPrices, { rateId, fromGb }: LineItem): SourcedRate | undefined {
  if (rateId === null) return undefined;
  return isBanded(rateId) ? bands[rateId]?.find((band) => band.fromGb === fromGb) : rates[rateId];
}

function listPriceOf(line: LineItem, region: string): ListPrice | null {
  const prices = line.source === null ? undefined : sourcedPrices(region);
  const rate = prices && listRateOf(prices, line);
  if (rate === undefined) return null;
  const { sources, publishedOn } = sourcedSnapshot;
  return {
    rate,
    days: readDaysOf(rate, sources, publishedOn),
    sources: [rate.source, ...rate.crossChecks].flatMap((key) => sources[key] ?? []),
  };
}

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });

const listFactors: Factors<readonly number[]> = (...factors) => factors.filter((factor) => factor !== undefined);

/** The factors of a charge's quantity, in the order of its words. */
export function factorsOf(id: ChargeId, design: Design): readonly number[] {
  const charge: Charge | undefined = charges.find((one) => one.id === id);
  return charge?.factors(design, gbRead(charge, design), listFactors) ?? [];
}

/** Explains a line of a strategy's bill. */
export function explainLine(line: LineItem, plan: FeasibleAnswer, scenario: Scenario): LineExplanation {
  const routes = plan.routes.map(({ via }) => via);
  const factors = factorsOf(line.charge, designOf(scenario, routes, plan.natKept));
  const { quantity, rate, rule, source } = chargeWords[line.charge];
  return {
    quantity,
    quantityInNumbers: factors.map((factor) => numbers.format(factor)).join(" × "),
    rate,
    rule,
    ruleSource: source,
    price: listPriceOf(line, scenario.region),
  };
}
