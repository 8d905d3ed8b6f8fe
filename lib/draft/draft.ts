import { coveredHours, hoursOfMonth, monthInWords } from "@/lib/bills/period";
import type { Spend } from "@/lib/bills/spend";
import { waivedInWords } from "@/lib/bills/tally/waivedMonths";
import { type BilledMonth, billedMonth, billedOf, gatewayHoursOf, nothingBilled } from "@/lib/draft/billedMonth";
import type { Choice } from "@/lib/draft/choices";
import { type ExistingEndpoint, endpointOrigins, endpointRows } from "@/lib/draft/endpointRows";
import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import { inferNetwork } from "@/lib/draft/inferNetwork";
import { type InternetOut, internetOut, internetRate } from "@/lib/draft/internetOut";
import { type BilledLine, paidRates, withOwnDiscount } from "@/lib/draft/paidRates";
import { plannedMeters } from "@/lib/draft/plannedMeters";
import { type ReconciledCharge, reconcile } from "@/lib/draft/reconcile";
import type { UserInput } from "@/lib/draft/userInput";
import { draftWarnings, type Unplanned, unplannedOf } from "@/lib/draft/warnings/draftWarnings";
import type { DraftWarning } from "@/lib/draft/warnings/draftWarningWords";
import { isOfNatMode, meterFor } from "@/lib/meters/meterOf";
import type { Meter } from "@/lib/meters/meters";
import type { NatMode } from "@/lib/meters/natModes";
import type { Scenario } from "@/lib/model/scenario";
import { type PriceBook, priceBook } from "@/lib/pricing/priceBook";

import { estimate } from "@/lib/scenario/estimate";
import { readScenario } from "@/lib/scenario/readScenario";
import type { Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { formatGb, formatGbExact } from "@/lib/units/gb";

export type Draft = {
  readonly choice: Choice;
  /** A complete scenario, read by `readScenario`. It has no account id and no amount. */
  readonly scenario: Scenario;
  readonly origins: readonly FieldOrigin[];
  readonly warnings: readonly DraftWarning[];
  /** GB that the NAT gateways processed in the month. */
  readonly natGb: number;
  readonly internetOut: InternetOut;
  /** The interface endpoints on the bill, each with its row of the scenario. */
  readonly endpoints: readonly ExistingEndpoint[];
  readonly reconciliation: readonly ReconciledCharge[];
  /** Meters that were paid for and that the calculator does not plan with. */
  readonly unplanned: readonly Unplanned[];
};

/** Why a choice can be shown but not planned with. */
export type DraftRefusal = {
  readonly code: "not-usd" | "no-prices" | "no-nat" | "too-much-named" | "not-a-scenario";
  /** Whole sentences. */
  readonly message: string;
  /** What is wrong with the reader's input, by the scenario's path; else empty. */
  readonly problems: readonly Problem[];
};

export type DraftResult = Result<Draft, DraftRefusal>;

const refuse = (code: DraftRefusal["code"], message: string, problems: readonly Problem[] = []): DraftResult =>
  failure({ code, message, problems });

/** A relative tolerance: sums of GB may differ from the whole in their last digits. */
const relativeTolerance = 1e-9;

function namingProblem(entered: UserInput, natGb: number, { maxGb }: InternetOut): Problem | null {
  const { internetGbOut = 0, internetGbIn = 0, services = [] } = entered;
  if (internetGbOut > maxGb * (1 + relativeTolerance)) {
    return { path: "internet.gbOut", message: `can be at most ${formatGbExact(maxGb)}` };
  }
  const named = services.reduce((gb, service) => gb + service.gb, internetGbOut + internetGbIn);
  if (named <= natGb * (1 + relativeTolerance)) return null;
  const message = `name ${formatGbExact(named)}, and the NAT gateways processed ${formatGbExact(natGb)}`;
  return { path: "services", message };
}

function hoursOrigin(month: BilledMonth, hours: number): FieldOrigin {
  const name = monthInWords(month.period.month);
  const whole = hoursOfMonth(month.period.month);
  const why =
    hours === whole
      ? `${name} has ${hours} hours.`
      : `The bill covers ${hours / 24} of the ${whole / 24} days of ${name}, ${hours} hours; all amounts are of these days.`;
  return { path: "hoursPerMonth", certainty: "read", why };
}

function trafficOrigins(
  entered: UserInput,
  natGb: number,
  unnamedGb: number,
  out: InternetOut,
): readonly FieldOrigin[] {
  const part = unnamedGb === natGb ? `All ${formatGb(natGb)}` : `${formatGb(unnamedGb)} of ${formatGb(natGb)}`;
  const unnamed =
    unnamedGb === 0
      ? natGb === 0
        ? "Nothing went through NAT."
        : `All ${formatGb(natGb)} through NAT are named.`
      : `${part} through NAT are not named yet. They stay on NAT, and nothing is promised for them. A bill cannot tell which service a GB was with; VPC flow logs can tell some, Resolver query logs the rest.`;
  return [
    ...(entered.internetGbOut === undefined
      ? []
      : [{ path: "internet.gbOut", certainty: "said", why: out.why } as const]),
    ...(entered.internetGbIn === undefined
      ? []
      : [{ path: "internet.gbIn", certainty: "said", why: "You said so." } as const]),
    { path: "unnamedGb", certainty: "worked-out", why: unnamed },
  ];
}

/** The lines that rates can be derived from, in the order of a bill; those of a NAT shared by all AZs come last. */
const linesWithRates = (mode: NatMode, month: BilledMonth): readonly BilledLine[] => {
  const metersWithRate = plannedMeters(mode).filter(({ isRateAveraged }) => !isRateAveraged);
  const needsSharedNat = (meter: Meter) => !isOfNatMode(meter, "per-az") && !isOfNatMode(meter, "regional");
  const ofSharedNat = metersWithRate.filter(needsSharedNat);
  const others = metersWithRate.filter((meter) => !needsSharedNat(meter));
  return [...others, ...ofSharedNat].map(({ id, rate }) => ({ id: rate, billed: billedOf(month, id) }));
};

function noNatMessage(month: BilledMonth, { region }: Choice, isPaid: boolean): string {
  const where = `${region} in ${monthInWords(month.period.month)}`;
  if (isPaid) {
    return `The bill has amounts for NAT gateways in ${where}, and nothing that tells their hours or GB. What was paid can be shown and not planned with.`;
  }
  if (billedOf(month, "provisioned-nat-gateway-hours") !== nothingBilled) {
    return `The NAT gateways in ${where} have provisioned bandwidth alone, which the calculator does not know. What was paid can be shown and not planned with.`;
  }
  const none = `There is no NAT gateway in ${where}. What was paid can be shown; without a NAT gateway there is nothing to plan away.`;
  return waivedInWords(region, month.period.month) ?? none;
}

function draftOf(choice: Choice, entered: UserInput, month: BilledMonth, book: PriceBook): DraftResult {
  const hours = coveredHours(month.period);
  const [zonal, regional] = gatewayHoursOf(month);
  const isRegional = (regional.quantity ?? 0) > (zonal.quantity ?? 0);
  const nat = isRegional ? regional : zonal;
  const natData = billedOf(month, meterFor("nat-gateway-data", isRegional ? "regional" : "per-az").id);
  // Corrections of earlier bills may exceed the month's usage, which leaves a quantity below 0.
  const natGb = Math.max(0, natData.quantity ?? 0);
  if ((nat.quantity ?? 0) <= 0 && natGb === 0) {
    return refuse("no-nat", noNatMessage(month, choice, nat.amount !== 0 || natData.amount !== 0));
  }

  const network = inferNetwork(
    {
      hoursPerMonth: hours,
      isRegional,
      nat,
      endpoints: billedOf(month, "interface-endpoint-hours"),
      addresses: billedOf(month, "public-ipv4-in-use-hours"),
      crossAz: billedOf(month, "cross-az-data"),
    },
    entered.own ?? {},
  );
  const { internetGbOut = 0, internetGbIn = 0, services = [], endpointNames = new Map() } = entered;
  const internetData = billedOf(month, "internet-data-out");
  const out = internetOut(natGb, internetData);
  const problem = namingProblem(entered, natGb, out);
  if (problem !== null) return refuse("too-much-named", "More is named than the bill has.", [problem]);
  const namedGb = services.reduce((gb, service) => gb + service.gb, internetGbOut + internetGbIn);
  const unnamedGb = natGb - namedGb > natGb * relativeTolerance ? natGb - namedGb : 0;

  const billed = paidRates(linesWithRates(network.mode, month), book);
  const ownDiscount = entered.own?.discountPercent;
  const paid = ownDiscount === undefined ? billed : withOwnDiscount(billed, ownDiscount);
  const outRate = internetRate(internetData, internetGbOut, paid.discountPercent, book);
  const azsPerVpc =
    network.endpointAzCount === 0 ? 0 : Math.max(1, Math.round(network.endpointAzCount / network.vpcCount));
  const endpointGb = Math.max(0, billedOf(month, "interface-endpoint-data").quantity ?? 0);
  const existing = endpointRows(azsPerVpc, network.azCount, endpointGb, endpointNames, services.length);
  const read = readScenario({
    region: choice.region,
    hoursPerMonth: hours,
    vpcCount: network.vpcCount,
    azCount: network.azCount,
    nat: { mode: network.mode, publicIpv4PerGateway: network.publicIpv4PerGateway },
    internet: { gbOut: internetGbOut, gbIn: internetGbIn, freeGbOut: outRate.freeGbOut },
    unnamedGb,
    services: [
      ...services.map(({ id, gb }) => ({ id, gb, today: "nat" })),
      ...existing.endpoints.map(({ row }) => row),
    ],
    discountPercent: paid.discountPercent,
    rates: outRate.ownUsdPerGb === undefined ? paid.rates : { ...paid.rates, internetOutGb: outRate.ownUsdPerGb },
  });
  if (!read.ok) return refuse("not-a-scenario", "This is not a scenario the calculator can answer.", read.error);

  const { value: scenario } = read;
  return success({
    choice,
    scenario,
    origins: [
      hoursOrigin(month, hours),
      ...network.origins,
      ...trafficOrigins(entered, natGb, unnamedGb, out),
      ...endpointOrigins(existing, network.endpointAzCount, endpointGb),
      ...paid.origins,
      ...outRate.origins,
    ],
    warnings: [...draftWarnings(month, network, existing.leftOutAzCount), ...paid.warnings],
    natGb,
    internetOut: out,
    endpoints: existing.endpoints,
    reconciliation: reconcile(estimate(scenario), month, ownDiscount !== undefined),
    unplanned: unplannedOf(month, network.mode),
  });
}

/**
 * Drafts a scenario whose `today` is what the bill has for a choice, with the evidence for each field. The reader's
 * input is taken as it is; a field that a bill does not tell is marked as a guess. Unnamed traffic stays on NAT. Fails
 * where the bill has no NAT gateway, the Region has no prices, the currency is not USD, or the reader's input does not
 * fit the bill: the spend can then be shown but not planned with.
 */
export function draftScenario(spend: Spend, choice: Choice, entered: UserInput = {}): DraftResult {
  if (spend.currency !== "USD") {
    return refuse(
      "not-usd",
      `This bill is in ${spend.currency}. It can be shown and not planned with: prices here are in USD.`,
    );
  }
  const book = priceBook(choice.region);
  if (book === undefined) {
    return refuse(
      "no-prices",
      `There are no prices for ${choice.region} here. What was paid can be shown and not planned with.`,
    );
  }
  const month = billedMonth(spend, choice);
  if (month === null) {
    return refuse("no-nat", `The bill has nothing of ${monthInWords(choice.month)}.`);
  }
  return draftOf(choice, entered, month, book);
}
