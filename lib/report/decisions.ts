import type { Verdict } from "@/lib/model/breakEven";
import { type Answer, recommendedAnswer } from "@/lib/model/compare";
import type { ServiceRow, Via } from "@/lib/model/scenario";
import { scenarioRates, usdPerEndpointAz } from "@/lib/model/scenarioRates";
import { bandedUsd } from "@/lib/pricing/bands";
import type { PriceBook } from "@/lib/pricing/priceBook";
import { hasGatewayEndpoint, isFreeInterfaceEndpoint } from "@/lib/pricing/services/catalogue";
import { formatGbShort } from "@/lib/units/gb";

/** One row of the decision table: what each way would cost this service alone, and the choice with its reason. */
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
  readonly verdict: Verdict;
  readonly today: Via;
  readonly via: Via;
  readonly reason: string;
};

const verdictReasons: Record<Exclude<Verdict, "nat-is-cheaper" | "endpoint-pays">, string> = {
  pinned: "You pinned it.",
  unnamed: "Nobody has named its service, so it stays as it is.",
  "gateway-is-free": "A gateway endpoint is free.",
  "endpoint-is-free": "This endpoint is free.",
};

function reasonOf(verdict: Verdict, gb: number, natKeptGb: number | null, natGoes: boolean): string {
  if (natGoes && (verdict === "nat-is-cheaper" || verdict === "endpoint-pays"))
    return "NAT goes, so it needs an endpoint.";
  if (verdict === "endpoint-pays") {
    if (natKeptGb === null || gb < natKeptGb) return "Pays at the cheaper tier all endpoints reach together.";
    return natKeptGb === 0 ? "Its hours are free." : `${formatGbShort(gb - natKeptGb)} above its break-even.`;
  }
  if (verdict !== "nat-is-cheaper") return verdictReasons[verdict];
  if (natKeptGb === null) return "NAT is always cheaper.";
  return gb < natKeptGb
    ? `${formatGbShort(natKeptGb - gb)} below its break-even.`
    : "At its break-even: NAT, which is there already.";
}

/** A row's break-even in words: `free` where its endpoint costs nothing, `never`, or the GB a month. */
export function breakEvenInWords({ natKeptGb, endpointUsd }: Decision): string {
  if (natKeptGb === null) return "never";
  return natKeptGb === 0 && endpointUsd === 0 ? "free" : formatGbShort(natKeptGb);
}

/** The decision table's rows, in the order of the scenario. Amounts are unrounded USD a month. */
export function decisionsOf(answer: Answer, book: PriceBook): readonly Decision[] {
  const { scenario, breakEven } = answer;
  const rates = scenarioRates(scenario, book);
  const plan = recommendedAnswer(answer);
  const usdPerAz = usdPerEndpointAz(scenario, rates);
  const endpointOf = ({ id, gb, endpoint, azCount }: ServiceRow) => {
    if (hasGatewayEndpoint(id) && endpoint !== "interface") return { endpointUsd: 0, endpointAzCount: null };
    const endpointUsd = isFreeInterfaceEndpoint(id) ? 0 : azCount * usdPerAz + bandedUsd(rates.endpointGb, gb);
    return { endpointUsd, endpointAzCount: azCount };
  };
  return scenario.services.map((service, row) => {
    const { natKeptGb = null, verdict = "pinned" } = breakEven.services[row] ?? {};
    return {
      service: service.id,
      gb: service.gb,
      natUsd: service.gb * rates.natUsdPerGb,
      ...endpointOf(service),
      natKeptGb,
      verdict,
      today: service.today,
      via: plan.routes[row]?.via ?? "nat",
      reason: reasonOf(verdict, service.gb, natKeptGb, !plan.natKept),
    };
  });
}
