import type { SourcedSnapshot } from "@/lib/pricing/priceSources";
import { type Result, success } from "@/lib/text/result";
import { checkBilled } from "./billedSchema";
import { billedFiles, currentFiles, type NewFile, type StoredFiles } from "./snapshotFiles";
import { billedPart, currentPart } from "./snapshotParts";
import { checkSnapshot } from "./snapshotSchema";

/** A checked file that has changed. */
export type PendingWrite = {
  readonly name: string;
  readonly id: string;
  /** The id of the file that is replaced. */
  readonly replacedId: string;
  readonly files: readonly NewFile[];
};

type Changed = Result<readonly PendingWrite[], readonly string[]>;

const sameRegions = (a: { readonly regions: unknown }, b: { readonly regions: unknown }): boolean =>
  JSON.stringify(a.regions) === JSON.stringify(b.regions);

/**
 * The files whose Regions have changed, checked. A file without a change is not written again, so that its id keeps its
 * meaning.
 */
export function changedParts({ current, billed }: StoredFiles, merged: SourcedSnapshot): Changed {
  const newCurrent = checkSnapshot(currentPart(merged));
  if (!newCurrent.ok) return newCurrent;
  const newBilled = billed && checkBilled(billedPart(merged), newCurrent.value);
  if (newBilled && !newBilled.ok) return newBilled;
  const writes: PendingWrite[] = [];
  if (!sameRegions(newCurrent.value, current.snapshot)) {
    const files = currentFiles(current, newCurrent.value);
    writes.push({ name: "snapshot", id: merged.id, replacedId: current.snapshot.id, files });
  }
  if (billed && newBilled && !sameRegions(newBilled.value, billed.snapshot)) {
    const files = billedFiles(billed, newBilled.value);
    writes.push({ name: "rates of bills", id: merged.id, replacedId: billed.snapshot.id, files });
  }
  return success(writes);
}
