import { designOf, hasSameRoutes, type Routes } from "@/lib/model/design";
import type { Scenario, ServiceRow, Via } from "@/lib/model/scenario";
import { type ScenarioRates, usdPerEndpointAz } from "@/lib/model/scenarioRates";
import { fixedVia } from "@/lib/model/unnamed";
import { bandedUsd } from "@/lib/pricing/bands";
import { hasGatewayEndpoint, isFreeInterfaceEndpoint } from "@/lib/pricing/services/catalogue";
import { isLessAmount } from "@/lib/units/amounts";

/**
 * The way that a row takes at any price: its fixed one, or an endpoint that costs nothing. `null` where the cost
 * decides.
 */
function viaAtAnyCost(service: ServiceRow): Via | null {
  const planned = fixedVia(service);
  if (planned !== null) return planned;
  if (hasGatewayEndpoint(service.id)) return "gateway";
  return isFreeInterfaceEndpoint(service.id) ? "interface" : null;
}

/**
 * The part of the bill that the routes change, in USD a month: services' GB over NAT, endpoint hours and endpoint GB.
 * The rest is equal for all routes and is left out: beside a large amount of internet traffic, rounding would make the
 * totals of different routes equal.
 */
function choiceUsd(scenario: Scenario, routes: Routes, rates: ScenarioRates): number {
  const { natGb, endpointAzCount, endpointGb } = designOf(scenario, routes, false);
  const hoursUsd = endpointAzCount * usdPerEndpointAz(scenario, rates);
  return natGb * rates.natUsdPerGb + hoursUsd + bandedUsd(rates.endpointGb, endpointGb);
}

/**
 * The cheapest way for every service while NAT stays, with pins kept: the exact optimum.
 *
 * Price tiers make this a joint choice, because each endpoint's GB help the others reach a cheaper tier. Prices only
 * fall from tier to tier, so the tiered charge is the minimum of straight lines, one for each tier, that extend the
 * tier's price to all GB. With a single line, each row can be decided by itself. Deciding once for each line gives a
 * handful of candidates, and the optimum of all 2^n choices is among them.
 *
 * Ties go to fewer endpoint-AZs, then to NAT in the order of the rows: a service on a tie stays on NAT, and each
 * cheaper line only adds endpoints, so the first of equal candidates is the right one.
 */
export function bestMixRoutes(scenario: Scenario, rates: ScenarioRates): Routes {
  const viasAtAnyCost = scenario.services.map(viaAtAnyCost);
  const usdPerAz = usdPerEndpointAz(scenario, rates);

  let previousRoutes: Routes | undefined;
  let best: { readonly routes: Routes; readonly usd: number } | undefined;
  for (const { usdPerUnit } of rates.endpointGb) {
    const routes = scenario.services.map(
      ({ gb, azCount }, row) =>
        viasAtAnyCost[row] ??
        (isLessAmount(azCount * usdPerAz + gb * usdPerUnit, gb * rates.natUsdPerGb) ? "interface" : "nat"),
    );
    // In most scenarios the price of the next tier gives the same routes, so they are not priced again.
    if (previousRoutes && hasSameRoutes(routes, previousRoutes)) continue;
    previousRoutes = routes;
    const usd = choiceUsd(scenario, routes, rates);
    if (best === undefined || isLessAmount(usd, best.usd)) best = { routes, usd };
  }
  return best?.routes ?? [];
}
