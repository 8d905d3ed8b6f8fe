import type { Design, GbCounters } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import type { ScenarioBand, ScenarioRate, ScenarioRates } from "@/lib/model/scenarioRates";

/** Receives the factors of a quantity: a bill multiplies them, and the explanation of a line lists them. */
export type Factors<T> = (a: number, b?: number, c?: number, d?: number) => T;

/** One charge: the GB that its meter counts, the factors of its quantity and the price of a unit. */
export type ChargeRow = {
  /** The value of `charge` in the JSON and the CSV of an answer. */
  readonly id: string;
  readonly label: string;
  /** The GB that the meter counts; null where it counts none of the services' GB. */
  readonly reads: keyof GbCounters | null;
  /**
   * Passes on the factors of the month's units, in the order of `ChargeWords.quantity`. Their product is 0 or more, and
   * a product of 0 makes no line. `gb` is what the meter counts, 1 where it counts none.
   */
  readonly factors: <T>(design: Design, gb: number, of: Factors<T>) => T;
  /** The price of a unit: one rate, or bands where the price falls with volume. */
  readonly price: (rates: ScenarioRates) => ScenarioRate | readonly ScenarioBand[];
  /** The warning for a price that was not read from AWS; null for a charge that is free in every Region. */
  readonly unreadPrice: ((scenario: Scenario) => string) | null;
};

const product: Factors<number> = (a, b, c, d) => {
  if (b === undefined) return a;
  if (c === undefined) return a * b;
  return d === undefined ? a * b * c : a * b * c * d;
};

/** The units of a month, from 0 up, where the meter counts `gb` GB. */
export const unitsAt = ({ factors }: ChargeRow, design: Design, gb: number): number => factors(design, gb, product);

/** The GB that a charge's meter counts for a design; 1 where it counts none. */
export const gbRead = ({ reads }: ChargeRow, design: Design): number => (reads === null ? 1 : design[reads]);
