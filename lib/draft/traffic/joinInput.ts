import type { NatMetrics } from "@/lib/traffic/metrics/metrics";
import type { Traffic } from "@/lib/traffic/settle/traffic";

/** NAT gateways on a bill, or the part of it that a reader chose. */
export type BilledNat = {
  readonly gb: number;
  /** Gateways, or AZs of regional ones, on average over the hours. */
  readonly gatewayCount: number;
  readonly isRegional: boolean;
};

export type JoinInput = {
  readonly traffic: Traffic;
  readonly metrics: readonly NatMetrics[];
  readonly bill: BilledNat | null;
  /** The NAT gateways that run in the Region, by the account's shape; null where it is not known. */
  readonly gateways: readonly { readonly id: string; readonly azIds: readonly string[] }[] | null;
  readonly hoursPerMonth: number;
};

/** What logs give beside what a bill or metrics give, in GB a month. `share` is how much more the logs give, of 1. */
export type Disagreement = {
  /** Null for all gateways together. */
  readonly nat: string | null;
  readonly with: "bill" | "metrics";
  readonly measuredGb: number;
  readonly givenGb: number;
  readonly share: number;
};
