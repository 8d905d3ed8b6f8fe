import type { HostMeaning } from "@/lib/traffic/naming/trafficName";
import type { TrafficRow } from "./traffic";

/** A row, or what one of several names has of it: between nothing and all. */
export type TrafficShare = {
  readonly row: TrafficRow;
  /** Null where the address alone names. */
  readonly meaning: HostMeaning | null;
  readonly bytes: { readonly low: bigint; readonly high: bigint };
  /** Shares with one id have the row's bytes together; null where the row has one name. */
  readonly sharedId: number | null;
};

/** Rows by what their names mean. An address with several names is no reason to split its bytes by a guess. */
export function trafficShares(rows: readonly TrafficRow[]): readonly TrafficShare[] {
  let sharedCount = 0;
  return rows.flatMap((row): readonly TrafficShare[] => {
    const { bytes } = row;
    const [first = null, ...others] = row.name.meanings;
    if (others.length === 0) return [{ row, meaning: first, bytes: { low: bytes, high: bytes }, sharedId: null }];
    sharedCount += 1;
    const sharedId = sharedCount;
    return row.name.meanings.map((meaning) => ({ row, meaning, bytes: { low: 0n, high: bytes }, sharedId }));
  });
}
