import type { Design, MeteredGb } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import type { PaidBand, PaidRate, ScenarioRates } from "@/lib/model/scenarioRates";

/** Takes the factors of a quantity: a bill multiplies them, the answer to "why this number?" lists them. */
export type Factors<T> = (a: number, b?: number, c?: number, d?: number) => T;

/** One thing that AWS charges for: what its meter reads, what multiplies to its quantity, and what a unit costs. */
export type ChargeRow = {
  /** As the JSON and the CSV of an answer have it, in `charge`. */
  readonly id: string;
  readonly label: string;
  /** The GB that the meter reads; null where it reads none of the services' GB. */
  readonly reads: keyof MeteredGb | null;
  /**
   * The numbers that multiply to the units of a month, in the order of their words; the product is from 0 up, and 0 is no
   * line. `gb` is what the meter reads, 1 where it reads none.
   */
  readonly factors: <T>(design: Design, gb: number, of: Factors<T>) => T;
  /** What a unit costs: one rate, or bands where the price falls with volume. */
  readonly price: (rates: ScenarioRates) => PaidRate | readonly PaidBand[];
  /** The warning where a price of it was not read from AWS; null for what is free everywhere. */
  readonly unreadPrice: ((scenario: Scenario) => string) | null;
};

const product: Factors<number> = (a, b, c, d) => {
  if (b === undefined) return a;
  if (c === undefined) return a * b;
  return d === undefined ? a * b * c : a * b * c * d;
};

/** The units of a month, from 0 up, where the meter reads `gb`. */
export const unitsAt = ({ factors }: ChargeRow, design: Design, gb: number): number => factors(design, gb, product);

/** What a charge's meter reads for a design; 1 where it reads none of the GB. */
export const gbRead = ({ reads }: ChargeRow, design: Design): number => (reads === null ? 1 : design[reads]);
