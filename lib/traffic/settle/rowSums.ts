import { isPrivateKey } from "@/lib/traffic/flows/cellKinds";
import { type Namer, privateName, type TrafficName } from "@/lib/traffic/naming/trafficName";
import type { ClientRow, Direction, TrafficRow } from "./traffic";

/** Where a cell's bytes belong. */
export type RowPlace = { readonly nat: string | null; readonly azId: string | null; readonly direction: Direction };

type OpenRow = { bytes: bigint; readonly bytesByHour: Map<number, bigint> } & RowPlace & { readonly name: TrafficName };

/** Collects cells to rows by NAT gateway, AZ, direction and name. */
export function rowSums(namer: Namer) {
  const rows = new Map<string, OpenRow>();
  const clients = new Map<string, ClientRow>();
  const nameOf = (name: number): TrafficName => (isPrivateKey(name) ? privateName : namer.name(name));
  const keyOfName = (name: number): number => (isPrivateKey(name) ? -1 : name);
  return {
    add({ nat, azId, direction }: RowPlace, name: number, hour: number, bytes: bigint): void {
      const key = JSON.stringify([nat, azId, direction, keyOfName(name)]);
      let row = rows.get(key);
      if (row === undefined) {
        row = { nat, azId, direction, name: nameOf(name), bytes: 0n, bytesByHour: new Map() };
        rows.set(key, row);
      }
      row.bytes += bytes;
      row.bytesByHour.set(hour, (row.bytesByHour.get(hour) ?? 0n) + bytes);
    },
    addClient({ nat, direction }: RowPlace, name: number, client: number, bytes: bigint): void {
      const key = JSON.stringify([nat, direction, keyOfName(name), client]);
      const before = clients.get(key)?.bytes ?? 0n;
      clients.set(key, { client, nat, direction, name: nameOf(name), bytes: before + bytes });
    },
    rows: (): readonly TrafficRow[] => [...rows.values()].sort(byPlace),
    clients: (): readonly ClientRow[] => [...clients.values()].sort(byPlace),
  };
}

/** What tells a row from every other one: of clients their address, of traffic its AZ. */
function orderOf(row: TrafficRow | ClientRow): string {
  const { nat, direction, name } = row;
  const own = "client" in row ? String(row.client) : (row.azId ?? "");
  return [nat ?? "", direction, name.label, name.region ?? "", JSON.stringify(name.meanings), own].join(" ");
}

/** An order that does not depend on that of the records. */
function byPlace(one: TrafficRow | ClientRow, other: TrafficRow | ClientRow): number {
  if (one.bytes !== other.bytes) return one.bytes < other.bytes ? 1 : -1;
  return orderOf(one) < orderOf(other) ? -1 : 1;
}
