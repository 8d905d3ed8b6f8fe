import type { PriceSources } from "@/lib/pricing/priceSources";
import type { Result } from "@/lib/text/result";
import type { PricedRateId } from "./rateFacts";

/**
 * One tier as a file of AWS gives it: USD per unit from `fromGb`, inclusive, to `toGb`, exclusive. A flat price is one
 * tier from 0 GB to `Infinity`.
 */
export type Tier = {
  readonly fromGb: number;
  readonly toGb: number;
  readonly usd: number;
  readonly sku: string | null;
};

/** The reading of one rate of one Region in one file. */
export type PriceReading = {
  readonly region: string;
  readonly rateId: PricedRateId;
  readonly tiers: readonly Tier[];
  /** Null where the file names none (pricing-page feeds); then the snapshot's stays. */
  readonly usageType: string | null;
  /** The key that the snapshot's `sources` will have for the file. */
  readonly sourceKey: string;
  /** The day the file was published, `YYYY-MM-DD`. */
  readonly day: string;
};

/** The result of reading one file. Where it has a problem, none of its readings may be used. */
export type FileReading = {
  readonly readings: readonly PriceReading[];
  readonly sources: PriceSources;
  /** Region names that the file carries and the snapshot does not. */
  readonly otherNames: readonly string[];
  readonly problems: readonly string[];
};

export const failedReading = (...problems: readonly string[]): FileReading => ({
  readings: [],
  sources: {},
  otherNames: [],
  problems,
});

export type TextResult = Result<string, string>;

/** AWS writes prices as plain decimals (`0.0450000000`); anything else is `null`. */
export function readUsd(text: unknown): number | null {
  return typeof text === "string" && /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** What is wrong with tiers in GB order; null where they run from 0 to `Inf` with neither gap nor overlap. */
export function tiersProblem(tiers: readonly Tier[]): string | null {
  const starts = tiers.map(({ fromGb }) => fromGb);
  const expected = [0, ...tiers.slice(0, -1).map(({ toGb }) => toGb)];
  if (tiers.length === 0 || tiers.at(-1)?.toGb !== Number.POSITIVE_INFINITY) return "the tiers do not reach Inf";
  return starts.every((fromGb, i) => fromGb === expected[i]) ? null : "the tiers leave a gap or overlap";
}

/** `0`, `10240`, `Inf`; `null` for anything else. */
export function readRangeGb(text: unknown): number | null {
  if (text === "Inf") return Number.POSITIVE_INFINITY;
  return typeof text === "string" && /^\d+$/.test(text) ? Number(text) : null;
}
