import type { AccountPart, Endpoint } from "@/lib/account/account";
import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import type { EndpointWish, Via } from "@/lib/model/scenario";
import { unnamedEndpointId } from "@/lib/model/unnamed";
import type { EndpointMetrics } from "@/lib/traffic/metrics/metrics";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { bytesPerGb } from "@/lib/units/gb";

/** A row of a scenario, as `readScenario` takes it. */
export type RowInput = {
  readonly id: string;
  readonly gb: number;
  readonly today: Via;
  readonly endpoint: EndpointWish;
  readonly azCount?: number;
};

export type AccountEndpoints = {
  readonly rows: readonly RowInput[];
  readonly origins: readonly FieldOrigin[];
  /** Services with an endpoint that traffic goes to by NAT all the same. */
  readonly bothWays: readonly string[];
};

const vias: ReadonlyMap<string, Via> = new Map([
  ["Interface", "interface"],
  ["Gateway", "gateway"],
]);

/** The metrics' GB in a month of so many hours; null where CloudWatch has no data. */
function gbOf(endpoints: readonly Endpoint[], metrics: readonly EndpointMetrics[], hoursPerMonth: number) {
  const ids = new Set(endpoints.map(({ id }) => id));
  const known = metrics.filter(({ endpoint, bytes, hours }) => ids.has(endpoint) && bytes !== null && hours > 0);
  if (known.length === 0) return null;
  return known.reduce((gb, { bytes, hours }) => gb + (Number(bytes) / bytesPerGb) * (hoursPerMonth / hours), 0);
}

/** An endpoint for a service of another Region, which a scenario has no row for. */
const isForeign = (service: string): boolean => /^com\.amazonaws\.(?!vpce\.)/.test(service);

/**
 * The endpoints that exist, as rows. One for a service that traffic also goes to by NAT is kept, nameless, as it is: its
 * hours are paid today, and a scenario has one row for a service, which is the traffic's. `billedGb` is what a bill has
 * for all interface endpoints: what metrics do not tell is shared out in equal parts.
 */
export function accountEndpoints(
  parts: readonly AccountPart[],
  metrics: readonly EndpointMetrics[],
  network: { readonly vpcCount: number; readonly azCount: number; readonly hoursPerMonth: number },
  throughNat: ReadonlySet<string>,
  billedGb: number | null,
): AccountEndpoints {
  const all = parts.flatMap(({ endpoints }) => endpoints.filter(({ isPriced, type }) => isPriced && vias.has(type)));
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of all) {
    const key = `${endpoint.type} ${endpoint.service}`;
    groups.set(key, [...(groups.get(key) ?? []), endpoint]);
  }
  const taken = new Set(throughNat);
  const bothWays = new Set<string>();
  let namelessCount = 0;
  const found = [...groups.values()].flatMap((alike) => {
    const [{ service, type } = { service: "", type: "" }] = alike;
    const today = vias.get(type) ?? "interface";
    if (throughNat.has(service)) bothWays.add(service);
    const isNameless = taken.has(service) || isForeign(service);
    taken.add(service);
    // A gateway endpoint costs nothing: beside the service's own row there is nothing to keep.
    if (isNameless && today === "gateway") return [];
    if (isNameless) namelessCount += 1;
    const id = isNameless ? unnamedEndpointId(namelessCount) : service;
    const azs = alike.reduce((sum, { azIds, subnets }) => sum + (azIds.length || subnets.length || 1), 0);
    const azCount = Math.min(network.azCount, Math.max(1, Math.round(azs / network.vpcCount)));
    const gb = today === "gateway" ? null : gbOf(alike, metrics, network.hoursPerMonth);
    const isKept = alike.some(({ requesterManaged }) => requesterManaged);
    return [{ id, gb, today, isKept, azCount }];
  });
  const unknown = found.filter(({ gb, today }) => gb === null && today === "interface");
  const knownGb = found.reduce((sum, { gb }) => sum + (gb ?? 0), 0);
  const eachGb = unknown.length === 0 ? 0 : Math.max(0, (billedGb ?? 0) - knownGb) / unknown.length;
  const rows = found.map(
    ({ id, gb, today, isKept, azCount }): RowInput => ({
      id,
      gb: gb ?? (today === "interface" ? eachGb : 0),
      today,
      // An endpoint that a service made for itself is not the reader's to remove.
      endpoint: isKept ? today : "auto",
      ...(today === "interface" ? { azCount } : {}),
    }),
  );
  return {
    rows,
    origins: rows.length === 0 ? [] : [originOf(rows.length, unknown.length, billedGb)],
    bothWays: [...bothWays],
  };
}

function originOf(count: number, unknownCount: number, billedGb: number | null): FieldOrigin {
  const has = `The account has endpoints for ${countWithNoun(count, "service")}.`;
  const gb =
    unknownCount === 0
      ? "Their GB are CloudWatch's."
      : billedGb === null
        ? `CloudWatch has no data of ${unknownCount}: no GB are known of ${unknownCount === 1 ? "it" : "them"}.`
        : `CloudWatch has no data of ${unknownCount}: the rest of the bill's GB, in equal parts.`;
  return { path: "services", certainty: unknownCount === 0 ? "read" : "guessed", why: `${has} ${gb}` };
}
