import { charges } from "@/lib/model/charges";
import type { Charge, ChargeId } from "@/lib/model/charges/charge";
import { unitsAt } from "@/lib/model/charges/chargeRow";
import { type Design, heldNatGb, type MeteredGb, meterOf } from "@/lib/model/design";

/**
 * What the meter of one charge reads in a month, as the services' GB vary: `unitsPerGb × (constant + Σ perGb[i] × gb[i])`
 * units. A meter of hours reads its `constant` alone. Readings of one charge add up over designs: neither the meter nor
 * its price tiers care which VPC the GB are from.
 */
export type Reading = {
  readonly charge: ChargeId;
  /** What it reads while no service has any GB, before `unitsPerGb`; from 0 up. */
  readonly constant: number;
  /** What it reads of each service's GB, by the service's index: 0 to 1 in one design; empty where it reads none. */
  readonly perGb: readonly number[];
  /** Units for each GB that it reads: 1, or the crossings that a GB is charged for. */
  readonly unitsPerGb: number;
};

const nothing: readonly number[] = [];

/** The readings of a design with its routes and hours held, in the order of the charges; `perGb` is by its rows. */
export function readingsOf(design: Design): readonly Reading[] {
  const { scenario, routes, natKept } = design;
  const meters = scenario.services.map(({ id }, row) => meterOf(id, routes[row] ?? "nat"));
  const perGb: Record<keyof MeteredGb, readonly number[]> = {
    natGb: meters.map((meter) => (meter === "natGb" ? 1 : 0)),
    endpointGb: meters.map((meter) => (meter === "endpointGb" ? 1 : 0)),
    gatewayEndpointGb: meters.map((meter) => (meter === "gatewayEndpointGb" ? 1 : 0)),
  };
  const heldGb = natKept ? heldNatGb(scenario) : 0;
  return charges.map((charge: Charge) => {
    const { id, reads } = charge;
    const units = unitsAt(charge, design, 1);
    return reads === null
      ? { charge: id, constant: units, perGb: nothing, unitsPerGb: 1 }
      : { charge: id, constant: reads === "natGb" ? heldGb : 0, perGb: perGb[reads], unitsPerGb: units };
  });
}

/**
 * The same readings against one number, the GB of all services together, whose mix is held. `mix` is each service's
 * share of them, by index: 0 to 1, all together 1 (or 0, where no service has GB).
 */
export const inMix = (readings: readonly Reading[], mix: readonly number[]): readonly Reading[] =>
  readings.map((reading) => ({
    ...reading,
    perGb:
      reading.perGb.length === 0 ? nothing : [reading.perGb.reduce((sum, part, i) => sum + part * (mix[i] ?? 0), 0)],
  }));
