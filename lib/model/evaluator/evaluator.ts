import { charges } from "@/lib/model/charges";
import { type Charge, type ChargeId, isBandedPrice } from "@/lib/model/charges/charge";
import type { Reading } from "@/lib/model/evaluator/readings";
import type { ScenarioRates } from "@/lib/model/scenarioRates";
import { bandedUsd } from "@/lib/pricing/bands";

/** GB a month of each service, by its index in the readings; from 0 up. */
export type GbVector = readonly number[];

type CompiledBand = { readonly fromGb: number; readonly usd: number };

type CompiledCharge = {
  readonly constant: number;
  /** Indexes of the services whose GB the meter counts; `perGb` has the share of each one's GB in the same order. */
  readonly services: readonly number[];
  readonly perGb: readonly number[];
  readonly unitsPerGb: number;
  readonly bands: readonly CompiledBand[];
  /** The one price of a unit; null where it falls with volume. */
  readonly usdPerUnit: number | null;
};

/**
 * The order in which a month's amounts are added. `lines` adds each price tier as a line of its own, as a bill does;
 * `charges` adds up the tiers of a charge first, as cost curves do. The two sums can differ in their last binary
 * digits, which the JSON shows and which can tip a rounding to the cent.
 */
export type AddedBy = "lines" | "charges";

/** Readings combined with their rates: gives a plan's cost at any GB without its lines. */
export type CompiledPlan = { readonly charges: readonly CompiledCharge[]; readonly addedBy: AddedBy };

const priceByCharge = new Map<ChargeId, Charge["price"]>(charges.map(({ id, price }) => [id, price]));

function bandsOf(charge: ChargeId, rates: ScenarioRates): readonly CompiledBand[] {
  const price = priceByCharge.get(charge)?.(rates) ?? [];
  return isBandedPrice(price)
    ? price.map(({ fromGb, usd }) => ({ fromGb, usd }))
    : [{ fromGb: 0, usd: price.usdPerUnit }];
}

function nonZeroIndexes(perGb: readonly number[]): readonly number[] {
  const indexes: number[] = [];
  for (let i = 0; i < perGb.length; i++) if (perGb[i] !== 0) indexes.push(i);
  return indexes;
}

/**
 * Combines readings with their rates for `totals`. Expects one reading for each charge, in the order of a bill. Leaves
 * out charges that are free or have no quantity at any GB.
 */
export function compiledPlan(readings: readonly Reading[], rates: ScenarioRates, addedBy: AddedBy): CompiledPlan {
  const compiled: CompiledCharge[] = [];
  for (const { charge, constant, perGb, unitsPerGb } of readings) {
    const services = nonZeroIndexes(perGb);
    if (unitsPerGb === 0 || (constant === 0 && services.length === 0)) continue;
    const bands = bandsOf(charge, rates);
    if (bands.every(({ usd }) => usd === 0)) continue;
    compiled.push({
      constant,
      services,
      perGb: services.map((i) => perGb[i] ?? 0),
      unitsPerGb,
      bands,
      usdPerUnit: bands.length === 1 ? (bands[0]?.usd ?? 0) : null,
    });
  }
  return { charges: compiled, addedBy };
}

function quantityAt({ constant, services, perGb, unitsPerGb }: CompiledCharge, gb: GbVector): number {
  let sum = constant;
  for (let i = 0; i < services.length; i++) sum += (perGb[i] ?? 0) * (gb[services[i] ?? 0] ?? 0);
  return unitsPerGb * sum;
}

/**
 * The plan's cost with these GB (a missing one counts as 0), in USD a month, unrounded. Added by `lines`, it equals the
 * sum of the bill's lines to the last digit.
 */
export function totalAt({ charges: compiled, addedBy }: CompiledPlan, gb: GbVector): number {
  let usd = 0;
  for (const charge of compiled) {
    const quantity = quantityAt(charge, gb);
    if (charge.usdPerUnit !== null) usd += quantity * charge.usdPerUnit;
    else usd = addedBy === "lines" ? bandedUsd(charge.bands, quantity, usd) : usd + bandedUsd(charge.bands, quantity);
  }
  return usd;
}

/** The plan's cost with each of the GB vectors, in their order: USD a month, unrounded. */
export function totals(plan: CompiledPlan, gbVectors: readonly GbVector[]): Float64Array {
  const usd = new Float64Array(gbVectors.length);
  gbVectors.forEach((gb, i) => {
    usd[i] = totalAt(plan, gb);
  });
  return usd;
}
