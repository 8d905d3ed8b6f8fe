import { type NatMode, natModes } from "@/lib/meters/natModes";
import type { Answer } from "@/lib/model/compare";
import { strategyUsd } from "@/lib/model/levers/levers";
import type { Scenario } from "@/lib/model/scenario";
import { missingRates, scenarioRates } from "@/lib/model/scenarioRates";
import { candidates, today } from "@/lib/model/strategies";

/**
 * Another NAT mode, with the cost of today's routes and of the cheapest plan that keeps NAT, chosen again for it; USD a
 * month.
 */
export type OtherNatMode = { readonly mode: NatMode; readonly todayUsd: number; readonly planUsd: number };

const keepNat = candidates.filter(({ natKept }) => natKept);

/**
 * The other NAT modes for a plan that keeps NAT, in their order, each with the same traffic. Leaves out a mode that the
 * Region has no price for.
 */
export function otherNatModesOf({ scenario, prices }: Answer): readonly OtherNatMode[] {
  return natModes
    .filter((mode) => mode !== scenario.nat.mode)
    .map((mode): Scenario => ({ ...scenario, nat: { ...scenario.nat, mode } }))
    .filter((other) => missingRates(other, prices).length === 0)
    .map((other) => {
      const rates = scenarioRates(other, prices);
      return {
        mode: other.nat.mode,
        todayUsd: strategyUsd(today, other, rates),
        planUsd: Math.min(...keepNat.map((plan) => strategyUsd(plan, other, rates))),
      };
    });
}
