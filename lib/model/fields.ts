import {
  type EndpointWish,
  endpointWishes,
  type InternetAnswer,
  internetAnswers,
  type NatMode,
  natModes,
  type Scenario,
  type Via,
  vias,
} from "@/lib/model/scenario";
import { averageHoursPerMonth } from "@/lib/units/hours";

export type NumberField = {
  readonly kind: "number" | "integer";
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly label: string;
  readonly unit: string;
  readonly help: string;
  /** What a reader enters, after "Enter": `the GB from the internet`. */
  readonly asked: string;
};

export type ChoiceField<C extends string> = {
  readonly kind: "choice";
  readonly choices: readonly C[];
  readonly default: C;
  readonly label: string;
  readonly help: string;
};

const maxGb = 1e9;

const number = (field: Omit<NumberField, "kind">): NumberField => ({ kind: "number", ...field });
const integer = (field: Omit<NumberField, "kind">): NumberField => ({ kind: "integer", ...field });

/**
 * The one definition of each field of a scenario, by its path. Link, page, HTTP API, CLI help and OpenAPI document
 * all read ranges, defaults and words from here.
 */
export const fields = {
  hoursPerMonth: number({
    min: 1,
    max: 744,
    default: averageHoursPerMonth,
    label: "Hours in the month",
    unit: "hours",
    help: "730 is the average month AWS estimates with; a real month has 672 to 744.",
    asked: "the hours in the month",
  }),
  vpcCount: integer({
    min: 1,
    max: 1_000,
    default: 1,
    label: "VPCs",
    unit: "VPCs",
    help: "Identical VPCs. Gateways and endpoints are paid in each; GB are for all of them together.",
    asked: "the number of VPCs",
  }),
  azCount: integer({
    min: 1,
    max: 6,
    default: 3,
    label: "Availability Zones",
    unit: "AZs",
    help: "AZs with workloads, per VPC.",
    asked: "the number of Availability Zones",
  }),
  "nat.mode": {
    kind: "choice",
    choices: natModes,
    default: "per-az",
    label: "NAT gateways",
    help: "A zonal gateway in each AZ, one zonal gateway shared by all AZs, or a regional gateway.",
  } satisfies ChoiceField<NatMode>,
  "nat.publicIpv4PerGateway": integer({
    min: 0,
    max: 32,
    default: 1,
    label: "Public IPv4 addresses per gateway",
    unit: "addresses",
    help: "Charged addresses per gateway, per active AZ when regional. 0 for a private gateway or your own addresses.",
    asked: "the public IPv4 addresses per gateway",
  }),
  "internet.gbOut": number({
    min: 0,
    max: maxGb,
    default: 0,
    label: "To the internet",
    unit: "GB/month",
    help: "Traffic out to the public internet, which no endpoint can carry.",
    asked: "the GB to the internet",
  }),
  "internet.gbIn": number({
    min: 0,
    max: maxGb,
    default: 0,
    label: "From the internet",
    unit: "GB/month",
    help: "Traffic in from the public internet: package mirrors, public registries, SaaS answers.",
    asked: "the GB from the internet",
  }),
  "internet.freeGbOut": number({
    min: 0,
    max: maxGb,
    default: 0,
    label: "Free allowance",
    unit: "GB/month",
    help: "The part of the traffic out that your account's free allowance covers (100 GB a month for a whole account).",
    asked: "the free GB to the internet",
  }),
  "internet.needed": {
    kind: "choice",
    choices: internetAnswers,
    default: "unknown",
    label: "Must anything here reach the internet?",
    help: "Package mirrors, public registries, SaaS, another Region, or a service without an endpoint. NAT gateways can go only on no, which needs internet and other-Region GB of 0.",
  } satisfies ChoiceField<InternetAnswer>,
  "otherRegion.gbOut": number({
    min: 0,
    max: maxGb,
    default: 0,
    label: "To other Regions",
    unit: "GB/month",
    help: "Traffic out to AWS services in other Regions, over NAT.",
    asked: "the GB to other Regions",
  }),
  "otherRegion.gbIn": number({
    min: 0,
    max: maxGb,
    default: 0,
    label: "From other Regions",
    unit: "GB/month",
    help: "Traffic in from AWS services in other Regions, over NAT.",
    asked: "the GB from other Regions",
  }),
  "otherRegion.usdPerGb": number({
    min: 0,
    max: 10,
    default: 0.02,
    label: "Inter-Region transfer out",
    unit: "USD per GB",
    help: "It depends on the pair of Regions; 0.02 is an assumption.",
    asked: "the USD per GB to other Regions",
  }),
  unnamedGb: number({
    min: 0,
    max: maxGb,
    default: 0,
    label: "NAT traffic not yet identified",
    unit: "GB/month",
    help: "GB through today's NAT, both directions, that nobody has matched to a service or the internet yet. They stay on NAT.",
    asked: "the GB not yet identified",
  }),
  "services.gb": number({
    min: 0,
    max: maxGb,
    default: 0,
    label: "GB a month",
    unit: "GB/month",
    help: "Traffic with this service, both directions.",
    asked: "the GB a month",
  }),
  "services.today": {
    kind: "choice",
    choices: vias,
    default: "nat",
    label: "Today",
    help: "How this traffic goes today.",
  } satisfies ChoiceField<Via>,
  "services.endpoint": {
    kind: "choice",
    choices: endpointWishes,
    default: "auto",
    label: "Plan",
    help: "Leave the choice to the calculator, or pin it.",
  } satisfies ChoiceField<EndpointWish>,
  "services.azCount": integer({
    min: 1,
    max: 6,
    default: 3,
    label: "Endpoint AZs",
    unit: "AZs",
    help: "AZs in which its interface endpoint has a network interface; the scenario's AZs unless you say otherwise.",
    asked: "the endpoint's AZs",
  }),
  discountPercent: number({
    min: 0,
    max: 99.99,
    default: 0,
    label: "Discount",
    unit: "%",
    help: "Off every list rate; your own rates are final.",
    asked: "the discount in percent",
  }),
} as const;

/** A field's default as documents name it. An endpoint's AZs have no number of their own: they are the scenario's. */
export const defaultInWords = (path: string, field: { readonly default: number | string }): string =>
  path === "services.azCount" ? "azCount" : String(field.default);

export const maxServiceCount = 100;
export const maxOwnRateUsd = 1_000_000;

/** A service's endpoint name or a full service name: `s3`, `ecr.dkr`, `com.amazonaws.vpce.us-east-1.vpce-svc-0a1b`. */
export const serviceIdPattern = /^[a-z0-9][a-z0-9.-]{0,127}$/;

/** What a scenario is where a reader leaves everything out. */
export const defaultScenario: Scenario = {
  v: 1,
  region: "us-east-1",
  hoursPerMonth: fields.hoursPerMonth.default,
  vpcCount: fields.vpcCount.default,
  azCount: fields.azCount.default,
  nat: { mode: fields["nat.mode"].default, publicIpv4PerGateway: fields["nat.publicIpv4PerGateway"].default },
  internet: {
    gbOut: fields["internet.gbOut"].default,
    gbIn: fields["internet.gbIn"].default,
    freeGbOut: fields["internet.freeGbOut"].default,
    needed: fields["internet.needed"].default,
  },
  otherRegion: {
    gbOut: fields["otherRegion.gbOut"].default,
    gbIn: fields["otherRegion.gbIn"].default,
    usdPerGb: fields["otherRegion.usdPerGb"].default,
  },
  unnamedGb: fields.unnamedGb.default,
  services: [],
  discountPercent: fields.discountPercent.default,
  rates: {},
};
