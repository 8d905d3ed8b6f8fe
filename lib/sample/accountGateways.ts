import type { AccountPart } from "@/lib/account/account";
import type { Metrics, NatMetrics } from "@/lib/traffic/metrics/metrics";
import type { Connections } from "@/lib/traffic/queries/queryCost";

/** What of an account a sample is about: its NAT gateways in one Region, and how many connections they have. */
export type AccountGateways = {
  readonly region: string;
  /** Ids of the gateways that run, in their order. */
  readonly natGateways: readonly string[];
  /** Of all of them together; null where CloudWatch has no connections of one, so that no estimate leaves a gateway out. */
  readonly connections: Connections | null;
};

/** A gateway's connections; a regional one has a row for each AZ, whose connections add up. */
function connectionsOf(rows: readonly NatMetrics[]): Connections | null {
  let open = 0;
  let newPerHour = 0;
  for (const row of rows) {
    if (row.openConnections === null || row.newConnections === null || row.hours <= 0) return null;
    open += row.openConnections;
    newPerHour += row.newConnections / row.hours;
  }
  return rows.length === 0 ? null : { open, newPerHour };
}

/** The gateways of each Region of an account, by Region; Regions without one that runs are left out. */
export function accountGateways(parts: readonly AccountPart[], metrics: Metrics): readonly AccountGateways[] {
  const byRegion = new Map<string, string[]>();
  for (const part of parts) {
    const running = part.natGateways.filter(({ state }) => state === "available").map(({ id }) => id);
    if (part.region === null || running.length === 0) continue;
    byRegion.set(part.region, [...(byRegion.get(part.region) ?? []), ...running]);
  }
  return [...byRegion].map(([region, natGateways]) => {
    const each = natGateways.map((id) =>
      connectionsOf(metrics.natGateways.filter(({ natGateway }) => natGateway === id)),
    );
    const known = each.filter((connections) => connections !== null);
    const connections = {
      open: known.reduce((sum, { open }) => sum + open, 0),
      newPerHour: known.reduce((sum, { newPerHour }) => sum + newPerHour, 0),
    };
    return { region, natGateways, connections: known.length === each.length ? connections : null };
  });
}
