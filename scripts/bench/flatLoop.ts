import type { Routes } from "@/lib/model/design";
import { crossAzGbPerNatGb, gatewaysPerVpc, type Scenario, vias } from "@/lib/model/scenario";
import type { ScenarioBand, ScenarioRates } from "@/lib/model/scenarioRates";

export type PricedDesign = { readonly scenario: Scenario; readonly routes: Routes; readonly rates: ScenarioRates };

const column = (designs: readonly PricedDesign[], number: (design: PricedDesign) => number): Float64Array =>
  Float64Array.from(designs, number);

/**
 * Tiers as (fromGb, toGb, USD per GB), the same count for every design; a missing tier starts at infinity and is never
 * entered.
 */
function tierColumn(designs: readonly PricedDesign[], bandsOf: (rates: ScenarioRates) => readonly ScenarioBand[]) {
  const tierCount = Math.max(...designs.map(({ rates }) => bandsOf(rates).length));
  const numbers = designs.flatMap(({ rates }) => {
    const bands = bandsOf(rates);
    return Array.from({ length: tierCount }, (_, tier) => [
      bands[tier]?.fromGb ?? Number.POSITIVE_INFINITY,
      bands[tier + 1]?.fromGb ?? Number.POSITIVE_INFINITY,
      bands[tier]?.usdPerUnit ?? 0,
    ]).flat();
  });
  return { tierCount, numbers: Float64Array.from(numbers) };
}

/** The numbers that the bills of these designs need, as flat arrays of doubles. NAT stays in all of them. */
export function flattenDesigns(designs: readonly PricedDesign[]) {
  const rows = designs.flatMap(({ scenario, routes }) => scenario.services.map((row, i) => ({ row, via: routes[i] })));
  return {
    count: designs.length,
    serviceCount: rows.length / designs.length,
    vpcHours: column(designs, ({ scenario }) => scenario.vpcCount * scenario.hoursPerMonth),
    gateways: column(designs, ({ scenario }) => gatewaysPerVpc(scenario)),
    addresses: column(designs, ({ scenario }) => scenario.nat.publicIpv4PerGateway),
    crossAzGb: column(designs, ({ scenario }) => crossAzGbPerNatGb(scenario)),
    gbOut: column(designs, ({ scenario }) => scenario.internet.gbOut),
    freeGbOut: column(designs, ({ scenario }) => scenario.internet.freeGbOut),
    gbIn: column(designs, ({ scenario }) => scenario.internet.gbIn),
    regionGbOut: column(designs, ({ scenario }) => scenario.otherRegion.gbOut),
    regionGbIn: column(designs, ({ scenario }) => scenario.otherRegion.gbIn),
    natHourUsd: column(designs, ({ rates }) => rates.natHour.usdPerUnit),
    natGbUsd: column(designs, ({ rates }) => rates.natGb.usdPerUnit),
    addressHourUsd: column(designs, ({ rates }) => rates.publicIpv4Hour.usdPerUnit),
    crossAzGbUsd: column(designs, ({ rates }) => rates.crossAzGb.usdPerUnit),
    regionGbUsd: column(designs, ({ rates }) => rates.interRegionGb.usdPerUnit),
    endpointHourUsd: column(designs, ({ rates }) => rates.endpointHour.usdPerUnit),
    internetTiers: tierColumn(designs, (rates) => rates.internetOutGb),
    endpointTiers: tierColumn(designs, (rates) => rates.endpointGb),
    serviceGb: Float64Array.from(rows, ({ row }) => row.gb),
    serviceAzs: Float64Array.from(rows, ({ row }) => row.azCount),
    serviceVia: Uint8Array.from(rows, ({ via }) => vias.indexOf(via ?? "nat")),
  };
}

const viaNat = vias.indexOf("nat");
const viaInterface = vias.indexOf("interface");

function tieredUsd({ tierCount, numbers }: ReturnType<typeof tierColumn>, design: number, gb: number): number {
  let usd = 0;
  for (let at = 3 * tierCount * design; at < 3 * tierCount * (design + 1); at += 3) {
    const from = numbers[at] ?? 0;
    if (gb <= from) break;
    usd += (Math.min(gb, numbers[at + 1] ?? 0) - from) * (numbers[at + 2] ?? 0);
  }
  return usd;
}

/**
 * The totals of the same charges as `bill`, by a plain loop over the flat arrays. The speed of readable code is
 * compared with it.
 */
export function totalsByLoop(flat: ReturnType<typeof flattenDesigns>, totals: Float64Array): void {
  for (let i = 0; i < flat.count; i++) {
    let natGb = (flat.gbOut[i] ?? 0) + (flat.gbIn[i] ?? 0) + (flat.regionGbOut[i] ?? 0) + (flat.regionGbIn[i] ?? 0);
    let endpointGb = 0;
    let endpointAzs = 0;
    for (let row = i * flat.serviceCount; row < (i + 1) * flat.serviceCount; row++) {
      if (flat.serviceVia[row] === viaNat) natGb += flat.serviceGb[row] ?? 0;
      else if (flat.serviceVia[row] === viaInterface) {
        endpointGb += flat.serviceGb[row] ?? 0;
        endpointAzs += flat.serviceAzs[row] ?? 0;
      }
    }
    const vpcHours = flat.vpcHours[i] ?? 0;
    const gatewayHours = vpcHours * (flat.gateways[i] ?? 0);
    totals[i] =
      gatewayHours * (flat.natHourUsd[i] ?? 0) +
      natGb * (flat.natGbUsd[i] ?? 0) +
      gatewayHours * (flat.addresses[i] ?? 0) * (flat.addressHourUsd[i] ?? 0) +
      natGb * (flat.crossAzGb[i] ?? 0) * (flat.crossAzGbUsd[i] ?? 0) +
      tieredUsd(flat.internetTiers, i, Math.max(0, (flat.gbOut[i] ?? 0) - (flat.freeGbOut[i] ?? 0))) +
      (flat.regionGbOut[i] ?? 0) * (flat.regionGbUsd[i] ?? 0) +
      vpcHours * endpointAzs * (flat.endpointHourUsd[i] ?? 0) +
      tieredUsd(flat.endpointTiers, i, endpointGb);
  }
}
