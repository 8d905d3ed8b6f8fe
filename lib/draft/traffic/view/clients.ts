import type { AccountPart } from "@/lib/account/account";
import type { Address } from "@/lib/address/address";
import { addressText } from "@/lib/address/addressText";
import type { TrafficRead } from "@/lib/traffic/readTraffic";
import type { ClientRow } from "@/lib/traffic/settle/traffic";
import { bytesPerGb } from "@/lib/units/gb";
import { type CarrierId, carrierOf, type GbByCarrier, noGb } from "./carriers";
import { type ClientPlace, clientPlacer } from "./clientPlace";
import { trafficLabeller } from "./labels";

/** One client's traffic through NAT, as logged. */
export type ClientTraffic = {
  readonly address: string;
  readonly place: ClientPlace;
  readonly gb: GbByCarrier;
  readonly upGb: number;
  readonly downGb: number;
  readonly totalGb: number;
  /** With whom, the most GB first. */
  readonly services: readonly { readonly label: string; readonly carrier: CarrierId; readonly gb: number }[];
};

export type ClientsView = {
  /** Those with the most GB, `maxClientCount` of them at most. */
  readonly rows: readonly ClientTraffic[];
  readonly moreCount: number;
  readonly moreGb: number;
  /** GB of all clients; those of a log without clients' addresses are in none. */
  readonly totalGb: number;
};

/** So many clients are kept by name; 250,000 of them are no table. */
export const maxClientCount = 100;

type OpenClient = {
  /** The gateway of its first row. */
  readonly nat: string | null;
  readonly gb: Record<CarrierId, number>;
  readonly directions: { up: number; down: number };
  readonly services: Map<string, { readonly label: string; readonly carrier: CarrierId; gb: number }>;
};

const gbIn = ({ bytes }: ClientRow): number => Number(bytes) / bytesPerGb;

function clientTotals(rows: readonly ClientRow[]): ReadonlyMap<Address, number> {
  const totals = new Map<Address, number>();
  for (const row of rows) if (row.client >= 0) totals.set(row.client, (totals.get(row.client) ?? 0) + gbIn(row));
  return totals;
}

/**
 * The clients with the most GB, in this order; of equal ones the lower address. Sorts amounts alone: 250,000 pairs of
 * address and amount would take ten times as long.
 */
function topClients(totals: ReadonlyMap<Address, number>): readonly (readonly [Address, number])[] {
  const least = Float64Array.from(totals.values()).sort().at(-maxClientCount) ?? 0;
  const top: (readonly [Address, number])[] = [];
  for (const [client, gb] of totals) if (gb >= least) top.push([client, gb]);
  return top.sort(([one, gb], [other, otherGb]) => otherGb - gb || one - other).slice(0, maxClientCount);
}

function openClients(rows: readonly ClientRow[], shown: ReadonlySet<Address>, home: string | null) {
  const labelOf = trafficLabeller(home);
  const clients = new Map<Address, OpenClient>();
  for (const row of rows) {
    if (!shown.has(row.client)) continue;
    const own: OpenClient = clients.get(row.client) ?? {
      nat: row.nat,
      gb: { ...noGb },
      directions: { up: 0, down: 0 },
      services: new Map(),
    };
    clients.set(row.client, own);
    const { key, label, region, field } = labelOf(row.name);
    const carrier = carrierOf(field);
    const gb = gbIn(row);
    own.gb[carrier] += gb;
    own.directions[row.direction] += gb;
    const words = field.kind === "other-region" && region !== null ? `${label} in ${region}` : label;
    const service = own.services.get(key) ?? { label: words, carrier, gb: 0 };
    own.services.set(key, service);
    service.gb += gb;
  }
  return clients;
}

/** The clients with the most GB, by address and by what the account calls it. */
export function clientsView(
  { settled, addresses }: Pick<TrafficRead, "settled" | "addresses">,
  home: string | null,
  parts: readonly AccountPart[],
): ClientsView {
  const totals = clientTotals(settled.clients);
  const top = topClients(totals);
  const placeOf = clientPlacer(parts, addresses);
  let totalGb = 0;
  for (const gb of totals.values()) totalGb += gb;
  const topGb = top.reduce((gb, [, own]) => gb + own, 0);
  const clients = openClients(settled.clients, new Set(top.map(([client]) => client)), home);
  return {
    rows: top.flatMap(([client, gb]): readonly ClientTraffic[] => {
      const own = clients.get(client);
      if (own === undefined) return [];
      return [
        {
          address: addressText(client, addresses),
          place: placeOf(client, own.nat),
          gb: own.gb,
          upGb: own.directions.up,
          downGb: own.directions.down,
          totalGb: gb,
          services: [...own.services.values()].sort((a, b) => b.gb - a.gb || (a.label < b.label ? -1 : 1)),
        },
      ];
    }),
    moreCount: totals.size - top.length,
    moreGb: totals.size > top.length ? totalGb - topGb : 0,
    totalGb,
  };
}
