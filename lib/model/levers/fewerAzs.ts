import type { Answer } from "@/lib/model/compare";
import { strategyUsd } from "@/lib/model/levers/levers";
import { candidateOf } from "@/lib/model/strategies";
import { isLessAmount } from "@/lib/units/amounts";

/**
 * The endpoint whose move to a single AZ saves most on top of the recommended strategy, in USD a month; null where no
 * move saves anything.
 */
export type FewerAzs = { readonly service: string; readonly azCount: number; readonly savingUsd: number } | null;

/** Tries each endpoint in a single AZ on top of the recommended strategy, and returns the one that saves most. */
export function fewerAzsOf({ scenario, rates, recommended: id }: Answer): FewerAzs {
  const recommended = candidateOf(id);
  const nowUsd = strategyUsd(recommended, scenario, rates);
  let best: FewerAzs = null;
  for (const [row, service] of scenario.services.entries()) {
    if (service.azCount === 1) continue;
    const services = scenario.services.with(row, { ...service, azCount: 1 });
    const savingUsd = nowUsd - strategyUsd(recommended, { ...scenario, services }, rates);
    if (isLessAmount(best?.savingUsd ?? 0, savingUsd)) best = { service: service.id, azCount: 1, savingUsd };
  }
  return best;
}
