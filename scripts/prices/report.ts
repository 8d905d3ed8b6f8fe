import { isBanded } from "@/lib/meters/rates";
import { formatUsdPerUnit } from "@/lib/units/usd";
import type { Change, MergeResult, RetainedRate } from "./merge";
import { labelOf } from "./rateFacts";

/** What a refresh found, in lines for a terminal. */
export function reportLines(
  merged: MergeResult,
  otherNames: readonly string[],
  unknownNames: readonly string[],
): readonly string[] {
  const { changes, retained, confirmedCount } = merged;
  return [
    ...changes.map(changeLine),
    `${changes.length} ${changes.length === 1 ? "price" : "prices"} changed, ${confirmedCount} rates read again at the same price, ${retained.length} kept from before.`,
    ...keptLines(retained),
    ...(otherNames.length > 0
      ? [`Regions that the snapshot lacks: ${otherNames.join(", ")}. See docs/prices.md to add one.`]
      : []),
    ...(unknownNames.length > 0
      ? [`Names that AWS's list of places lacks, left out: ${unknownNames.join(", ")}.`]
      : []),
  ];
}

function changeLine({ region, rateId, fromGb, oldUsd, newUsd }: Change): string {
  const tier = isBanded(rateId) ? ` from ${fromGb} GB` : "";
  const [before, after] = [oldUsd, newUsd].map((usd) => (usd === null ? "no price" : formatUsdPerUnit(usd)));
  return `${region}  ${labelOf(rateId)}${tier} (${rateId}): ${before} -> ${after}${percent(oldUsd, newUsd)}`;
}

function percent(oldUsd: number | null, newUsd: number | null): string {
  if (!oldUsd || newUsd === null) return "";
  const change = (newUsd / oldUsd - 1) * 100;
  return ` (${change > 0 ? "+" : ""}${change.toFixed(1)} %)`;
}

/** One line for all Regions whose rate was read on the same day, or has the same confidence. */
function keptLines(kept: readonly RetainedRate[]): readonly string[] {
  const regions = new Map<string, string[]>();
  for (const { region, rateId, rate } of kept) {
    const basis = rate.effective === null ? rate.confidence : `read ${rate.effective}`;
    const key = `${labelOf(rateId)} (${rateId}), ${basis}`;
    regions.set(key, [...(regions.get(key) ?? []), region]);
  }
  return [...regions].map(
    ([key, codes]) => `Kept: ${key}: ${codes.length > 3 ? `${codes.length} Regions` : codes.join(", ")}`,
  );
}
