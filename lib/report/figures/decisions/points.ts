import type { ServiceVerdict } from "@/lib/model/breakEven";
import { type Answer, recommendedAnswer } from "@/lib/model/compare";
import { rowOfService } from "@/lib/model/rowOfService";
import type { ServiceRow, Via } from "@/lib/model/scenario";
import { usdPerEndpointAz } from "@/lib/model/scenarioRates";
import { bandedUsd } from "@/lib/pricing/bands";
import { hasGatewayEndpoint, isFreeInterfaceEndpoint } from "@/lib/pricing/services/catalogue";
import { type Action, actionOf, needOf, reasonOf } from "@/lib/report/figures/decisions/words";
import { isIdleFreeEndpoint } from "@/lib/report/plan";
import { type Domain, decadeAtOrAbove, decadeAtOrBelow } from "@/lib/units/axis";
import { formatGbShort } from "@/lib/units/gb";

/** One row of the decisions: what each way would cost this service alone, and the choice with its reason. */
export type Decision = {
  readonly service: string;
  readonly gb: number;
  /** Its GB through the NAT that stays, USD a month. */
  readonly natUsd: number;
  /** The endpoint that this row would get, its GB alone in the tiers, USD a month: 0 for a gateway endpoint. */
  readonly endpointUsd: number;
  /** The AZs of an interface endpoint; null for a gateway endpoint. */
  readonly endpointAzCount: number | null;
  readonly natKeptGb: number | null;
  readonly verdict: ServiceVerdict;
  readonly today: Via;
  readonly via: Via;
  readonly action: Action;
  /** Today's way less the plan's, both as this service alone would cost, USD a month; below 0 where the plan costs more. */
  readonly savingUsd: number;
  readonly reason: string;
  /** What the change interrupts or needs first; null where it does neither. */
  readonly need: string | null;
};

/** A row's break-even in words: `free` where its endpoint costs nothing, `never`, or the GB a month. */
export function breakEvenInWords({ natKeptGb, endpointUsd }: Decision): string {
  if (natKeptGb === null) return "never";
  return natKeptGb === 0 && endpointUsd === 0 ? "free" : formatGbShort(natKeptGb);
}

/** The decisions, in the order of the scenario's rows. Amounts are unrounded USD a month. */
export function decisionsOf(answer: Answer): readonly Decision[] {
  const { scenario, rates } = answer;
  const breakEvens = answer.breakEven().services;
  const plan = recommendedAnswer(answer);
  const usdPerAz = usdPerEndpointAz(scenario, rates);
  const usdOf = ({ id, gb, azCount }: ServiceRow): Record<Via, number> => ({
    nat: gb * rates.natUsdPerGb,
    gateway: 0,
    interface: isFreeInterfaceEndpoint(id) ? 0 : azCount * usdPerAz + bandedUsd(rates.endpointGb, gb),
  });
  return scenario.services.map((service) => {
    const { id, gb, today } = service;
    const { natKeptGb, verdict } = rowOfService(breakEvens, id);
    const { via } = rowOfService(plan.routes, id);
    const isIdle = isIdleFreeEndpoint({ today, gb, verdict, natKept: plan.natKept });
    const usd = usdOf(service);
    const isGateway = hasGatewayEndpoint(id) && service.endpoint !== "interface";
    return {
      service: id,
      gb,
      natUsd: usd.nat,
      endpointUsd: isGateway ? usd.gateway : usd.interface,
      endpointAzCount: isGateway ? null : service.azCount,
      natKeptGb,
      verdict,
      today,
      via,
      action: actionOf(today, via, isIdle),
      savingUsd: usd[today] - usd[via],
      reason: isIdle ? "Free, but 0 GB save nothing." : reasonOf({ gb, natKeptGb, verdict }, !plan.natKept),
      need: needOf(today, via),
    };
  });
}

const leastDecades = 3;

/**
 * A log axis in GB a month that contains every row's GB and break-even, between round numbers. From 1 GB, or lower
 * where a row is.
 */
export function decisionDomain(decisions: readonly Decision[]): Domain {
  const sizes = decisions.flatMap(({ gb, natKeptGb }) => [gb, natKeptGb ?? 0]).filter((gb) => gb > 0);
  const from = decadeAtOrBelow(Math.min(1, ...sizes));
  const to = Math.max(decadeAtOrAbove(Math.max(1, ...sizes)), 10 ** leastDecades * from);
  return [from, to];
}
