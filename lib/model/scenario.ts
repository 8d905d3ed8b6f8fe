import type { NatMode } from "@/lib/meters/natModes";
import type { RateId } from "@/lib/meters/rates";

export const vias = ["nat", "gateway", "interface"] as const;
/** A way from the VPC to a service: the NAT gateway, a gateway endpoint, an interface endpoint. */
export type Via = (typeof vias)[number];

export const endpointWishes = ["auto", ...vias] as const;
/** What the reader asks of the plan: a pinned way, or `auto` for the calculator's choice. */
export type EndpointWish = (typeof endpointWishes)[number];

export const internetAnswers = ["unknown", "yes", "no"] as const;
/**
 * The reader's answer to whether anything here must reach the internet, another Region, or a service without an
 * endpoint.
 */
export type InternetAnswer = (typeof internetAnswers)[number];

export type ServiceRow = {
  /** Endpoint name (`s3`, `ecr.dkr`, `logs`) or a full service name. */
  readonly id: string;
  /** GB a month, both directions. */
  readonly gb: number;
  readonly today: Via;
  readonly endpoint: EndpointWish;
  /** AZs in which its interface endpoint has a network interface. */
  readonly azCount: number;
};

/** The version of a scenario's shape, in links and JSON; `lib/scenario/migrations.ts` brings older links here. */
export const scenarioVersion = 1;

/** What is priced: one design of identical VPCs in one Region, for one month. Every field is filled in and in range. */
export type Scenario = {
  readonly v: typeof scenarioVersion;
  readonly region: string;
  readonly hoursPerMonth: number;
  readonly vpcCount: number;
  /** AZs with workloads, per VPC. */
  readonly azCount: number;
  readonly nat: { readonly mode: NatMode; readonly publicIpv4PerGateway: number };
  /** GB a month with the public internet; `needed` is whether any is needed, whatever the GB. */
  readonly internet: {
    readonly gbOut: number;
    readonly gbIn: number;
    readonly freeGbOut: number;
    readonly needed: InternetAnswer;
  };
  /** GB a month with AWS services in other Regions. */
  readonly otherRegion: { readonly gbOut: number; readonly gbIn: number; readonly usdPerGb: number };
  /** GB a month through today's NAT, both directions, that nobody has matched to a service or the internet yet. */
  readonly unnamedGb: number;
  readonly services: readonly ServiceRow[];
  readonly discountPercent: number;
  /** The reader's own rates, final. */
  readonly rates: { readonly [id in RateId]?: number };
};

/** GB a month with the internet and other Regions, both directions, which no endpoint carries. */
export const outsideGb = ({ internet, otherRegion }: Scenario): number =>
  internet.gbOut + internet.gbIn + otherRegion.gbOut + otherRegion.gbIn;

/**
 * Whether the internet is needed. GB with the internet or other Regions count as a yes where the reader has not
 * answered.
 */
export const internetNeeded = (scenario: Scenario): InternetAnswer =>
  scenario.internet.needed === "unknown" && outsideGb(scenario) > 0 ? "yes" : scenario.internet.needed;

/** Zonal gateways per VPC, or the AZs in which a regional one is active: each bills its own hours. */
export const gatewaysPerVpc = (scenario: Scenario): number => (scenario.nat.mode === "single" ? 1 : scenario.azCount);

/**
 * The share of the GB through NAT that crosses to another AZ, 0 to 1: with one gateway for A AZs and traffic spread
 * evenly, (A−1)/A.
 */
export const crossAzShare = ({ nat, azCount }: Scenario): number =>
  nat.mode === "single" ? (azCount - 1) / azCount : 0;

/**
 * GB charged as cross-AZ for each GB through NAT, 0 to 2: AWS charges a crossing on both sides (EC2 On-Demand pricing,
 * "data transferred in and out across AZs").
 */
export const crossAzGbPerNatGb = (scenario: Scenario): number => 2 * crossAzShare(scenario);
