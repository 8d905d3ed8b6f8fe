import type { Answer } from "@/lib/model/compare";
import { likelyUnnamedService } from "@/lib/model/unnamed";

/** A service that unnamed traffic is likely to be with, and that would then go by a free endpoint. */
export type LikelyService = {
  readonly service: string;
  /** Its name within a sentence. */
  readonly name: string;
  /** Whether the scenario already has GB for this service. */
  readonly hasGb: boolean;
};

/**
 * The service that the unnamed traffic is most likely with; null where every likely service has its endpoint already or
 * is pinned elsewhere.
 */
export function likelyServiceOf({ scenario }: Answer): LikelyService | null {
  const likely = likelyUnnamedService(scenario);
  if (likely === null) return null;
  const { id, name } = likely;
  return { service: id, name, hasGb: scenario.services.some((row) => row.id === id && row.gb > 0) };
}

/** A part of the unnamed traffic, 0 to 100 %: its GB a month, and what a free endpoint for it saves, in USD a month. */
export const unnamedPart = (
  { unnamed }: Answer,
  percent: number,
): { readonly gb: number; readonly savingUsd: number } => ({
  gb: (unnamed.gb * percent) / 100,
  savingUsd: (unnamed.atMostSavingUsd * percent) / 100,
});
