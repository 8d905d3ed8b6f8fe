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

/** The generator mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
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
