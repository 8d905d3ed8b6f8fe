import { charges } from "@/lib/model/charges";
import type { Charge, ChargeId } from "@/lib/model/charges/charge";
import { unitsAt } from "@/lib/model/charges/chargeRow";
import { type Design, fixedNatGb, type GbCounters, gbCounterOf } from "@/lib/model/design";

/**
 * What the meter of one charge counts in a month as a function of the services' GB: `unitsPerGb × (constant + Σ
 * perGb[i] × gb[i])` units. For a meter of hours this is `constant` alone. Readings of one charge can be added over
 * designs, because neither the meter nor its price tiers depend on the VPC that the GB come from.
 */
export type Reading = {
  readonly charge: ChargeId;
  /** The count where no service has any GB, before `unitsPerGb` is applied; from 0 up. */
  readonly constant: number;
  /**
   * The share of each service's GB that the meter counts, by the service's index: 0 to 1 in one design; empty where it
   * counts none.
   */
  readonly perGb: readonly number[];
  /** Units charged for each GB counted: 1, or for cross-AZ data the charged crossings of a GB. */
  readonly unitsPerGb: number;
};

const nothing: readonly number[] = [];

/**
 * The readings of a design, in the order of the charges. Its routes and hours are constant; `perGb` follows the rows of
 * its scenario.
 */
export function readingsOf(design: Design): readonly Reading[] {
  const { scenario, routes, natKept } = design;
  const meters = scenario.services.map(({ id }, row) => gbCounterOf(id, routes[row] ?? "nat"));
  const perGb: Record<keyof GbCounters, readonly number[]> = {
    natGb: meters.map((meter) => (meter === "natGb" ? 1 : 0)),
    endpointGb: meters.map((meter) => (meter === "endpointGb" ? 1 : 0)),
    gatewayEndpointGb: meters.map((meter) => (meter === "gatewayEndpointGb" ? 1 : 0)),
  };
  const fixedGb = natKept ? fixedNatGb(scenario) : 0;
  return charges.map((charge: Charge) => {
    const { id, reads } = charge;
    const units = unitsAt(charge, design, 1);
    return reads === null
      ? { charge: id, constant: units, perGb: nothing, unitsPerGb: 1 }
      : { charge: id, constant: reads === "natGb" ? fixedGb : 0, perGb: perGb[reads], unitsPerGb: units };
  });
}

/**
 * The same readings as functions of one number, the GB of all services together, whose mix is constant. `mix` is each
 * service's share of them, by index: 0 to 1, all together 1 (or 0, where no service has GB).
 */
export const readingsInMix = (readings: readonly Reading[], mix: readonly number[]): readonly Reading[] =>
  readings.map((reading) => ({
    ...reading,
    perGb:
      reading.perGb.length === 0 ? nothing : [reading.perGb.reduce((sum, part, i) => sum + part * (mix[i] ?? 0), 0)],
  }));
