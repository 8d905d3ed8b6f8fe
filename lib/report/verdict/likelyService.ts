import type { Answer } from "@/lib/model/compare";
import { likelyUnnamedService } from "@/lib/model/unnamed";

/** Names of the likely services within a sentence. */
const serviceNames = { s3: "S3", dynamodb: "DynamoDB" } as const;

/** A service that unnamed traffic is likely to be with, and that would then go by a free endpoint. */
export type LikelyService = {
  readonly service: keyof typeof serviceNames;
  readonly name: string;
  /** Whether the scenario already has GB for this service. */
  readonly hasGb: boolean;
};

/**
 * The service that the unnamed traffic is most likely with; null where every likely service has its endpoint already or
 * is pinned elsewhere.
 */
export function likelyServiceOf({ scenario }: Answer): LikelyService | null {
  const service = likelyUnnamedService(scenario);
  if (service === null) return null;
  const hasGb = scenario.services.some((row) => row.id === service && row.gb > 0);
  return { service, name: serviceNames[service], hasGb };
}

/** A part of the unnamed traffic, 0 to 100 %: its GB a month, and what a free endpoint for it saves, in USD a month. */
export const unnamedPart = (
  { unnamed }: Answer,
  percent: number,
): { readonly gb: number; readonly savingUsd: number } => ({
  gb: (unnamed.gb * percent) / 100,
  savingUsd: (unnamed.atMostSavingUsd * percent) / 100,
});
