import { charges } from "@/lib/model/charges";
import type { LineItem } from "@/lib/model/charges/charge";
import { chargeWords } from "@/lib/model/charges/words";
import type { FeasibleAnswer } from "@/lib/model/compare";
import { designOf } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import type { PriceBook, PriceSource } from "@/lib/pricing/priceBook";
import type { Band, Rate } from "@/lib/pricing/rate";

/** Behind one line of a bill: how its quantity comes about, and where and when its rate was read. */
export type Why = {
  readonly quantity: string;
  /** The same with the scenario's own numbers: `1 × 3 × 730`. */
  readonly inNumbers: string;
  readonly rate: string;
  readonly rule: string;
  readonly ruleSource: string;
  readonly listRate: Rate | null;
  readonly priceSource: PriceSource | null;
};

const listRates = (book: PriceBook): readonly (Rate | Band)[] => [
  ...Object.values(book.rates),
  ...Object.values(book.bands).flat(),
];

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });

/** Explains a line of a strategy's bill. The rate is found again by its usage type and, where tiered, its band. */
export function whyOf(line: LineItem, plan: FeasibleAnswer, scenario: Scenario, book: PriceBook): Why {
  const charge = charges.find(({ id }) => id === line.charge);
  const routes = plan.routes.map(({ via }) => via);
  const factors = charge?.factors(designOf(scenario, routes, plan.natKept)) ?? [];
  const { quantity, rate, rule, source } = chargeWords[line.charge];
  const listRate =
    line.source === null
      ? null
      : (listRates(book).find(
          (listed) =>
            listed.usageType === line.usageType &&
            listed.unit === line.unit &&
            (line.fromGb === undefined || ("fromGb" in listed && listed.fromGb === line.fromGb)),
        ) ?? null);
  return {
    quantity,
    inNumbers: factors.map((factor) => numbers.format(factor)).join(" × "),
    rate,
    rule,
    ruleSource: source,
    listRate,
    priceSource: line.source === null ? null : (book.sources[line.source] ?? null),
  };
}
