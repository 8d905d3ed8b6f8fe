import type { Answer } from "@/lib/model/compare";
import { strategyUsd } from "@/lib/model/levers/levers";
import { type NatMode, natModes, type Scenario } from "@/lib/model/scenario";
import { missingRates, scenarioRates } from "@/lib/model/scenarioRates";
import { bestMix, today } from "@/lib/model/strategies";

/** Another way to run the NAT gateways: what today's routes and the best mix, chosen anew, would cost, USD a month. */
export type OtherNatMode = { readonly mode: NatMode; readonly todayUsd: number; readonly planUsd: number };

/**
 * The other NAT modes, in their order, for a plan that keeps NAT: the same traffic in each of them. Left out is a mode
 * that the Region has no price for.
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
        planUsd: strategyUsd(bestMix, other, rates),
      };
    });
}
