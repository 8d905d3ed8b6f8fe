import type { Address } from "@/lib/address/address";
import { cellFields, clientFields } from "./cellKinds";
import type { CellTable } from "./cellTable";
import type { Token } from "./tokens";

/** A cell's key; the client is left out of sums by hour, and hour and AZ are left out of sums by client. */
export type CellKey = {
  owner: number;
  kind: number;
  local: Address;
  name: number;
  hour: number;
  az: Token;
};

export type CellWriter = {
  readonly cell: (
    owner: number,
    kind: number,
    local: Address,
    name: number,
    hour: number,
    az: Token,
    bytes: number,
  ) => void;
  readonly client: (owner: number, kind: number, local: Address, name: number, client: Address, bytes: number) => void;
};

/** Adds bytes without an object for each key. */
export function cellWriter(cells: CellTable, clients: CellTable): CellWriter {
  const [cellKey, clientKey] = [cells.key, clients.key];
  return {
    cell(owner, kind, local, name, hour, az, bytes) {
      cellKey[cellFields.owner] = owner;
      cellKey[cellFields.kind] = kind;
      cellKey[cellFields.local] = local;
      cellKey[cellFields.name] = name;
      cellKey[cellFields.hour] = hour;
      cellKey[cellFields.az] = az;
      cells.add(bytes);
    },
    client(owner, kind, local, name, client, bytes) {
      clientKey[clientFields.owner] = owner;
      clientKey[clientFields.kind] = kind;
      clientKey[clientFields.local] = local;
      clientKey[clientFields.name] = name;
      clientKey[clientFields.client] = client;
      clients.add(bytes);
    },
  };
}

export const keyOf = (cells: CellTable, cell: number): CellKey => ({
  owner: cells.field(cell, cellFields.owner),
  kind: cells.field(cell, cellFields.kind),
  local: cells.field(cell, cellFields.local),
  name: cells.field(cell, cellFields.name),
  hour: cells.field(cell, cellFields.hour),
  az: cells.field(cell, cellFields.az),
});
