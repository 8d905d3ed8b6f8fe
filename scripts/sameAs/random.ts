import { seededRandom } from "@/scripts/seededRandom";

/** A seeded source of choices: the same seed makes the same inputs on every machine. */
export type Random = {
  /** From 0 up to, and without, 1. */
  readonly unit: () => number;
  /** A whole number from 0 up to, and without, `end`. */
  readonly below: (end: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of some; throws where there is none. */
  readonly pick: <T>(some: readonly T[]) => T;
};

/** The choices of a seed, a whole number. */
export function randomFrom(seed: number): Random {
  const unit = seededRandom(seed);
  const below = (end: number): number => Math.floor(unit() * end);
  return {
    unit,
    below,
    chance: (probability) => unit() < probability,
    pick: (some) => {
      const at = below(some.length);
      if (at >= some.length) throw new Error("nothing to pick from");
      return some[at] as (typeof some)[number];
    },
  };
}
