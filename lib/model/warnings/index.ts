import { charges } from "@/lib/model/charges";
import { type Charge, type ChargeId, isBandedPrice } from "@/lib/model/charges/charge";
import { todayNatGb } from "@/lib/model/lead";
import { rowOfService } from "@/lib/model/rowOfService";
import type { Scenario, ServiceRow } from "@/lib/model/scenario";
import type { ScenarioRates } from "@/lib/model/scenarioRates";
import type { StrategyId } from "@/lib/model/strategies";
import type { StrategyAnswer } from "@/lib/model/strategyAnswer";
import { isUnnamedEndpoint } from "@/lib/model/unnamed";
import { missingAzWarnings, type RegionAzs, tooManyAzsWarnings } from "@/lib/model/warnings/azWarnings";
import { findService } from "@/lib/pricing/services/catalogue";
import { tierStartsGb } from "@/lib/pricing/tierStarts";
import { joinFewNames } from "@/lib/text/problem";
import { formatGb, formatGbShort } from "@/lib/units/gb";
import { formatShare } from "@/lib/units/share";
import { formatUsd } from "@/lib/units/usd";

/** Each warning's code with the condition under which it is given, for the method page. */
export const warningRules = {
  "ecr-layers-ride-s3": "GB entered on ecr.dkr or ecr.api, although image layers come from S3.",
  "unknown-service": "A service that the shipped list does not have; it is priced as an interface endpoint.",
  "assumed-price": "A rate in use that was derived or assumed, not read from AWS.",
  "no-nat-needs-no-internet": "NAT can go, under a condition that no bill shows.",
  "single-nat-is-one-az": "One NAT gateway serves several AZs.",
  "endpoint-in-fewer-azs": "An interface endpoint in fewer AZs than the workloads.",
  "tiers-pooled-per-region": `Endpoint GB above the first price tier of ${tierStartsGb("vpceInterfaceGb").slice(0, 1).map(formatGbShort)}.`,
  "service-may-lack-an-az":
    "The plan has interface endpoints, and not every service is offered in every AZ. A service that is known to lack some is named.",
  "traffic-unnamed": "GB through NAT that nobody has matched to a service or the internet yet.",
  "dropping-needs-a-nat-route": "The plan drops endpoints, and their traffic needs a route to a NAT gateway.",
  "more-azs-than-region":
    "More AZs than the Region has, or than an account opened now gets there, where that is known.",
  "prices-updated-since": "The link was made with another price snapshot.",
  "link-keys-left-out": "The link carries keys that other sites add, such as utm_source or fbclid.",
} as const;

export type WarningCode = keyof typeof warningRules;
export const warningCodes = Object.keys(warningRules) as readonly WarningCode[];

export type Warning = { readonly code: WarningCode; readonly service?: string; readonly message: string };

const routesOf = (answers: readonly StrategyAnswer[]) =>
  answers.flatMap((answer) => (answer.feasible ? answer.routes : []));

function serviceWarnings({ services, region }: Scenario): readonly Warning[] {
  return services.flatMap(({ id, gb }: ServiceRow): readonly Warning[] => {
    if ((id === "ecr.dkr" || id === "ecr.api") && gb > 0) {
      const message =
        "Image layers come from S3, so nearly all GB of a pull belong to s3, where a gateway endpoint carries them free of charge. Only manifests and API calls go to ecr.dkr and ecr.api.";
      return [{ code: "ecr-layers-ride-s3", service: id, message }];
    }
    if (!id.startsWith("com.amazonaws.vpce.") && !isUnnamedEndpoint(id) && findService(id, region) === undefined) {
      const message = `${id} is not in the list of services; it is priced as an interface endpoint. Check that it exists in ${region}.`;
      return [{ code: "unknown-service", service: id, message }];
    }
    return [];
  });
}

function hasUnreadPrice({ price }: Charge, rates: ScenarioRates): boolean {
  const paid = price(rates);
  return isBandedPrice(paid) ? paid.some(({ isAssumed }) => isAssumed) : paid.isAssumed;
}

function priceWarnings(
  answers: readonly StrategyAnswer[],
  rates: ScenarioRates,
  scenario: Scenario,
): readonly Warning[] {
  const charged = new Set<ChargeId>();
  for (const answer of answers) {
    if (answer.feasible) for (const { charge } of answer.lines) charged.add(charge);
  }
  const unread = charges.filter((charge) => charged.has(charge.id) && hasUnreadPrice(charge, rates));
  const messages = new Set(unread.flatMap(({ unreadPrice }) => unreadPrice?.(scenario) ?? []));
  return [...messages].map((message) => ({ code: "assumed-price", message }));
}

function endpointAzWarnings({ services, azCount }: Scenario, answers: readonly StrategyAnswer[]): readonly Warning[] {
  const inFewer = services.filter((service) => service.azCount < azCount);
  if (inFewer.length === 0) return [];
  const withInterface = new Set(
    routesOf(answers).flatMap(({ service, via }) => (via === "interface" ? [service] : [])),
  );
  return inFewer
    .filter(({ id }) => withInterface.has(id))
    .map((service) => ({
      code: "endpoint-in-fewer-azs",
      service: service.id,
      message: `The endpoint for ${service.id} is in ${service.azCount} of ${azCount} AZs: it costs less, crossing to it is free, but if its ${service.azCount === 1 ? "AZ fails, it fails" : "AZs fail, it fails"} for all.`,
    }));
}

function unnamedTrafficWarnings(scenario: Scenario, rates: ScenarioRates): readonly Warning[] {
  const { unnamedGb } = scenario;
  if (unnamedGb === 0) return [];
  const share = formatShare(unnamedGb / todayNatGb(scenario));
  const most = formatUsd(unnamedGb * rates.natUsdPerGb);
  const message = `Nobody has named ${formatGb(unnamedGb)}, ${share} of all GB through NAT today. They stay on NAT in every plan. If free gateway endpoints could carry all of them, that would save ${most} a month; VPC flow logs tell how many they can.`;
  return [{ code: "traffic-unnamed", message }];
}

function droppedEndpointWarnings({ services }: Scenario, plan: StrategyAnswer | undefined): readonly Warning[] {
  if (!plan?.feasible) return [];
  const dropped = services.filter(({ id, today }) => today !== "nat" && rowOfService(plan.routes, id).via === "nat");
  if (dropped.length === 0) return [];
  const message = `Before you drop the endpoint${dropped.length === 1 ? "" : "s"} for ${joinFewNames(dropped.map(({ id }) => id))}: give every subnet that uses ${dropped.length === 1 ? "it" : "them"} a route to a NAT gateway, or the traffic has no way out.`;
  return [{ code: "dropping-needs-a-nat-route", message }];
}

/** The parts of an answer that warnings depend on. */
type WarningInput = {
  readonly scenario: Scenario;
  readonly prices: RegionAzs;
  readonly rates: ScenarioRates;
  readonly strategies: readonly StrategyAnswer[];
  readonly recommended: StrategyId;
  readonly linkWarnings: readonly Warning[];
};

/** The warnings of an answer, in the order of `warningRules`. */
export function warningsOf(answer: WarningInput): readonly Warning[] {
  const { scenario, prices, rates, strategies: answers, recommended, linkWarnings } = answer;
  const canNatGo = answers.some((answer) => answer.feasible && !answer.natKept);
  const firstTier = rates.endpointGb[1]?.fromGb ?? Number.POSITIVE_INFINITY;
  const maxEndpointGb = Math.max(
    0,
    ...answers.map((answer) =>
      answer.feasible
        ? answer.lines.reduce((gb, line) => (line.charge === "interface-endpoint-data" ? gb + line.quantity : gb), 0)
        : 0,
    ),
  );
  const plan = answers.find(({ id }) => id === recommended);
  return [
    ...serviceWarnings(scenario),
    ...priceWarnings(answers, rates, scenario),
    ...(canNatGo
      ? [
          {
            code: "no-nat-needs-no-internet",
            message:
              "NAT can go only if nothing here reaches package mirrors, public registries, SaaS, a service without an endpoint, or another Region.",
          } as const,
        ]
      : []),
    ...(scenario.nat.mode === "single" && scenario.azCount > 1
      ? [
          {
            code: "single-nat-is-one-az",
            message: `One NAT gateway is in one AZ: if that AZ fails, ${scenario.azCount === 2 ? "both" : `all ${scenario.azCount}`} AZs lose their way out.`,
          } as const,
        ]
      : []),
    ...endpointAzWarnings(scenario, answers),
    ...(maxEndpointGb > firstTier
      ? [
          {
            code: "tiers-pooled-per-region",
            message: `Above ${formatGbShort(firstTier)} a month endpoint data gets cheaper. AWS counts all interface endpoints of the Region together, and of an organisation under one bill (assumed): your other endpoints may reach the tier sooner.`,
          } as const,
        ]
      : []),
    ...missingAzWarnings(scenario.region, plan?.feasible ? plan.routes : []),
    ...unnamedTrafficWarnings(scenario, rates),
    ...droppedEndpointWarnings(scenario, plan),
    ...tooManyAzsWarnings(scenario, prices),
    ...linkWarnings,
  ];
}
