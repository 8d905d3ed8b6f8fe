import type { Answer } from "@/lib/model/compare";
import { likelyUnnamedService } from "@/lib/model/unnamed";

/** Names of the likely services as people say them in a sentence. */
const spoken = { s3: "S3", dynamodb: "DynamoDB" } as const;

/** The service that unnamed traffic could well be with, and that would then go by a free endpoint. */
export type LikelyService = {
  readonly service: keyof typeof spoken;
  readonly name: string;
  /** Whether a part of the traffic has its name already. */
  readonly isStarted: boolean;
};

/** Whom the unnamed traffic is likely with; null where every likely service has its endpoint already. */
export function likelyServiceOf({ scenario }: Answer): LikelyService | null {
  const service = likelyUnnamedService(scenario);
  if (service === null) return null;
  const isStarted = scenario.services.some((row) => row.id === service && row.gb > 0);
  return { service, name: spoken[service], isStarted };
}

/** A part of the unnamed traffic, 0 to 100 %: its GB a month, and what a free endpoint for it saves, in USD a month. */
export const unnamedPart = (
  { unnamed }: Answer,
  percent: number,
): { readonly gb: number; readonly savingUsd: number } => ({
  gb: (unnamed.gb * percent) / 100,
  savingUsd: (unnamed.atMostSavingUsd * percent) / 100,
});
