import { designOf, type Routes, sameRoutes } from "@/lib/model/design";
import type { Scenario, ServiceRow, Via } from "@/lib/model/scenario";
import { type ScenarioRates, usdPerEndpointAz } from "@/lib/model/scenarioRates";
import { plannedVia } from "@/lib/model/unnamed";
import { bandedUsd } from "@/lib/pricing/bands";
import { hasGatewayEndpoint, isFreeInterfaceEndpoint } from "@/lib/pricing/services/catalogue";
import { lessAmount } from "@/lib/units/amounts";

/** The way a row takes whatever the amounts: a planned one, or an endpoint that costs nothing. `null` where money decides. */
function settledVia(service: ServiceRow): Via | null {
  const planned = plannedVia(service);
  if (planned !== null) return planned;
  if (hasGatewayEndpoint(service.id)) return "gateway";
  return isFreeInterfaceEndpoint(service.id) ? "interface" : null;
}

/**
 * What the choice decides about: services' GB over NAT, endpoint hours and endpoint GB. All else is the same for every
 * answer and left out, so that no internet traffic, however large, makes two different answers look equal.
 */
function choiceUsd(scenario: Scenario, routes: Routes, rates: ScenarioRates): number {
  const { natGb, endpointAzCount, endpointGb } = designOf(scenario, routes, false);
  const hoursUsd = endpointAzCount * usdPerEndpointAz(scenario, rates);
  return natGb * rates.natUsdPerGb + hoursUsd + bandedUsd(rates.endpointGb, endpointGb);
}

/**
 * The cheapest way for every service while NAT stays, pins kept: the exact optimum.
 *
 * Tiers make it a joint choice, since each endpoint's GB help the others into a cheaper tier. As prices only fall, the
 * tiered charge is the smallest of the straight lines that continue each tier. Were only one line to hold, each row
 * could be decided by itself; doing so once a line gives a handful of answers, and the optimum of all 2^n is among them.
 *
 * Ties go to fewer endpoint-AZs, then to NAT in the order of the rows: a service on a tie stays with NAT, and each
 * cheaper line only adds endpoints, so that the first of equal answers is the one.
 */
export function bestMixRoutes(scenario: Scenario, rates: ScenarioRates): Routes {
  const settled = scenario.services.map(settledVia);
  const usdPerAz = usdPerEndpointAz(scenario, rates);

  let before: Routes | undefined;
  let best: { readonly routes: Routes; readonly usd: number } | undefined;
  for (const { usdPerUnit } of rates.endpointGb) {
    const routes = scenario.services.map(
      ({ gb, azCount }, row) =>
        settled[row] ??
        (lessAmount(azCount * usdPerAz + gb * usdPerUnit, gb * rates.natUsdPerGb) ? "interface" : "nat"),
    );
    // Most scenarios stay within the first tier, and the next line then gives the same answer.
    if (before && sameRoutes(routes, before)) continue;
    before = routes;
    const usd = choiceUsd(scenario, routes, rates);
    if (best === undefined || lessAmount(usd, best.usd)) best = { routes, usd };
  }
  return best?.routes ?? [];
}
