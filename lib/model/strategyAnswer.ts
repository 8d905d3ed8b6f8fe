import type { LineItem } from "@/lib/model/charges/charge";
import type { Via } from "@/lib/model/scenario";
import type { Obstacle, StrategyId } from "@/lib/model/strategies";

/** How a strategy routes a service's traffic. */
export type Route = {
  readonly service: string;
  readonly via: Via;
  /** Only where `via` is `interface`. */
  readonly endpointAzCount?: number;
  /** GB a month in all VPCs, 0 or more. */
  readonly gb: number;
};

export type FeasibleAnswer = {
  readonly id: StrategyId;
  readonly feasible: true;
  /** USD a month, unrounded. */
  readonly totalUsd: number;
  /** Today's total less this one's, USD a month; below 0 where this strategy costs more. */
  readonly savingUsd: number;
  readonly natKept: boolean;
  readonly routes: readonly Route[];
  readonly lines: readonly LineItem[];
};

export type InfeasibleAnswer = {
  readonly id: StrategyId;
  readonly feasible: false;
  readonly reasons: readonly Obstacle[];
};

export type StrategyAnswer = FeasibleAnswer | InfeasibleAnswer;
