import type { PedigreedSnapshot } from "@/lib/pricing/pedigree";
import { checkBilled } from "./billedSchema";
import { billedPart, currentPart } from "./bothFiles";
import { replaceBilled, replaceCurrent, type Stored } from "./snapshotFiles";
import { checkSnapshot } from "./snapshotSchema";

/** A file that has something new, checked. */
export type Write = {
  readonly name: string;
  readonly id: string;
  /** The id of the file that is replaced. */
  readonly kept: string;
  readonly write: (dir: string) => Promise<void>;
};

type Changed =
  | { readonly ok: true; readonly writes: readonly Write[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const sameRegions = (a: { readonly regions: unknown }, b: { readonly regions: unknown }): boolean =>
  JSON.stringify(a.regions) === JSON.stringify(b.regions);

/** A file of which no reading said anything new is left as it is, so that its id keeps its meaning. */
export function changedParts({ current, billed }: Stored & { readonly ok: true }, merged: PedigreedSnapshot): Changed {
  const newCurrent = checkSnapshot(currentPart(merged));
  if (!newCurrent.ok) return newCurrent;
  const newBilled = billed && checkBilled(billedPart(merged), newCurrent.snapshot);
  if (newBilled && !newBilled.ok) return newBilled;
  const writes: Write[] = [];
  if (!sameRegions(newCurrent.snapshot, current.snapshot)) {
    const write = (dir: string) => replaceCurrent(dir, current, newCurrent.snapshot);
    writes.push({ name: "snapshot", id: merged.id, kept: current.snapshot.id, write });
  }
  if (billed && newBilled && !sameRegions(newBilled.snapshot, billed.snapshot)) {
    const write = (dir: string) => replaceBilled(dir, billed, newBilled.snapshot);
    writes.push({ name: "rates of bills", id: merged.id, kept: billed.snapshot.id, write });
  }
  return { ok: true, writes };
}
