import { type ChoiceLimits, freeGbPerAccount, limits, type NumberLimits } from "@/lib/model/limits";

export type NumberField = NumberLimits & {
  readonly label: string;
  readonly unit: string;
  readonly help: string;
  /** What a reader enters, in the words that follow "Enter": `the GB from the internet`. */
  readonly inputNoun: string;
};

export type ChoiceField<C extends string> = ChoiceLimits<C> & {
  readonly label: string;
  readonly help: string;
};

/**
 * Each field of a scenario by its path: its limits with the words for people. Link, page, HTTP API, CLI help and OpenAPI
 * document all read from here.
 */
export const fields = {
  hoursPerMonth: {
    ...limits.hoursPerMonth,
    label: "Hours in the month",
    unit: "hours",
    help: `${limits.hoursPerMonth.default} is the average month AWS estimates with; a real month has 672 to ${limits.hoursPerMonth.max}.`,
    inputNoun: "the hours in the month",
  },
  vpcCount: {
    ...limits.vpcCount,
    label: "VPCs",
    unit: "VPCs",
    help: "Identical VPCs. Gateways and endpoints are paid in each; GB are for all of them together.",
    inputNoun: "the number of VPCs",
  },
  azCount: {
    ...limits.azCount,
    label: "Availability Zones",
    unit: "AZs",
    help: "AZs with workloads, per VPC.",
    inputNoun: "the number of Availability Zones",
  },
  "nat.mode": {
    ...limits["nat.mode"],
    label: "NAT gateways",
    help: "A zonal gateway in each AZ, one zonal gateway shared by all AZs, or a regional gateway.",
  },
  "nat.publicIpv4PerGateway": {
    ...limits["nat.publicIpv4PerGateway"],
    label: "Public IPv4 addresses per gateway",
    unit: "addresses",
    help: "Charged addresses per gateway, per active AZ when regional. 0 for a private gateway or your own addresses.",
    inputNoun: "the public IPv4 addresses per gateway",
  },
  "internet.gbOut": {
    ...limits["internet.gbOut"],
    label: "To the internet",
    unit: "GB/month",
    help: "Traffic out to the public internet, which no endpoint can carry.",
    inputNoun: "the GB to the internet",
  },
  "internet.gbIn": {
    ...limits["internet.gbIn"],
    label: "From the internet",
    unit: "GB/month",
    help: "Traffic in from the public internet: package mirrors, public registries, SaaS answers.",
    inputNoun: "the GB from the internet",
  },
  "internet.freeGbOut": {
    ...limits["internet.freeGbOut"],
    label: "Free allowance",
    unit: "GB/month",
    help: `The part of the traffic out that your account's free allowance covers (${freeGbPerAccount} GB a month for a whole account).`,
    inputNoun: "the free GB to the internet",
  },
  "internet.needed": {
    ...limits["internet.needed"],
    label: "Must anything here reach the internet?",
    help: "Package mirrors, public registries, SaaS, another Region, or a service without an endpoint. NAT gateways can go only on no, which needs internet and other-Region GB of 0.",
  },
  "otherRegion.gbOut": {
    ...limits["otherRegion.gbOut"],
    label: "To other Regions",
    unit: "GB/month",
    help: "Traffic out to AWS services in other Regions, over NAT.",
    inputNoun: "the GB to other Regions",
  },
  "otherRegion.gbIn": {
    ...limits["otherRegion.gbIn"],
    label: "From other Regions",
    unit: "GB/month",
    help: "Traffic in from AWS services in other Regions, over NAT.",
    inputNoun: "the GB from other Regions",
  },
  "otherRegion.usdPerGb": {
    ...limits["otherRegion.usdPerGb"],
    label: "Inter-Region transfer out",
    unit: "USD per GB",
    help: `It depends on the pair of Regions; ${limits["otherRegion.usdPerGb"].default} is an assumption.`,
    inputNoun: "the USD per GB to other Regions",
  },
  unnamedGb: {
    ...limits.unnamedGb,
    label: "NAT traffic not yet identified",
    unit: "GB/month",
    help: "GB through today's NAT, both directions, that nobody has matched to a service or the internet yet. They stay on NAT.",
    inputNoun: "the GB not yet identified",
  },
  "services.gb": {
    ...limits["services.gb"],
    label: "GB a month",
    unit: "GB/month",
    help: "Traffic with this service, both directions.",
    inputNoun: "the GB a month",
  },
  "services.today": {
    ...limits["services.today"],
    label: "Today",
    help: "How this traffic goes today.",
  },
  "services.endpoint": {
    ...limits["services.endpoint"],
    label: "Plan",
    help: "Leave the choice to the calculator, or pin it.",
  },
  "services.azCount": {
    ...limits["services.azCount"],
    label: "Endpoint AZs",
    unit: "AZs",
    help: "AZs in which its interface endpoint has a network interface; the scenario's AZs unless you say otherwise.",
    inputNoun: "the endpoint's AZs",
  },
  discountPercent: {
    ...limits.discountPercent,
    label: "Discount",
    unit: "%",
    help: "Off every list rate; your own rates are final.",
    inputNoun: "the discount in percent",
  },
} as const satisfies { readonly [path in keyof typeof limits]: NumberField | ChoiceField<string> };

/** A field's default in words, for documents. That of an endpoint's AZs is no number: it is the scenario's AZs. */
export const defaultInWords = (path: string, field: { readonly default: number | string }): string =>
  path === "services.azCount" ? "azCount" : String(field.default);

/** The most services that a scenario can have. */
export const maxServiceCount = 100;
/** The highest rate of a reader's own, in USD per unit. */
export const maxOwnRateUsd = 1_000_000;

/** A service's endpoint name or a full service name: `s3`, `ecr.dkr`, `com.amazonaws.vpce.us-east-1.vpce-svc-0a1b`. */
export const serviceIdPattern = /^[a-z0-9][a-z0-9.-]{0,127}$/;
