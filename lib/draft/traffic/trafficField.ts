import { isUnnamedLabel } from "@/lib/traffic/naming/labelNames";
import type { HostMeaning, TrafficName } from "@/lib/traffic/naming/trafficName";

/** Why nobody can say with whom bytes through NAT were, as far as a plan needs to know. */
export type UnnamedReason =
  /** An address of AMAZON or EC2: some API of AWS, or anybody's instance. */
  | "address-of-many"
  /** S3 or DynamoDB without a Region, or any service's tag alone. */
  | "no-region"
  /** A name without a Region that no endpoint's private DNS covers. */
  | "global-name"
  /** Several names were asked for the address, and they are not of one field. */
  | "several-names"
  /** The clients' Region is not known, so that nobody can say whether an address of AWS is in it. */
  | "home-unknown"
  /** A private far side: on-premises, a peer, a spoke. A matter of routes, and of no endpoint. */
  | "private";

/** The field of a scenario that bytes through NAT belong to. */
export type TrafficField =
  /** `isPinned`: nothing but NAT carries it, since the service has no endpoint for this traffic. */
  | { readonly kind: "service"; readonly id: string; readonly isPinned: boolean }
  | { readonly kind: "internet" }
  | { readonly kind: "other-region" }
  | { readonly kind: "unnamed"; readonly reason: UnnamedReason };

/** Services of a Region that an address alone names, by ip-ranges' own words. */
const endpointOfLabel: ReadonlyMap<string, string> = new Map([
  ["S3", "s3"],
  ["DYNAMODB", "dynamodb"],
]);

/** Edges that anybody's sites are behind, which no endpoint reaches. */
const internetLabels: readonly string[] = ["INTERNET", "CLOUDFRONT", "CLOUDFRONT_ORIGIN_FACING", "GLOBALACCELERATOR"];

const unnamed = (reason: UnnamedReason): TrafficField => ({ kind: "unnamed", reason });
const service = (id: string, isPinned = false): TrafficField => ({ kind: "service", id, isPinned });

/** A scenario's id for a service that has no endpoint: `API_GATEWAY` is `api-gateway`. */
const idOfLabel = (label: string): string => label.toLowerCase().replaceAll("_", "-");

function fieldOfMeaning(meaning: HostMeaning): TrafficField {
  switch (meaning.kind) {
    case "endpoint":
      return service(meaning.service);
    case "other-region":
      return { kind: "other-region" };
    case "global-name":
      return unnamed("global-name");
    case "no-endpoint":
      return unnamed("address-of-many");
  }
}

export const isSameField = (one: TrafficField, other: TrafficField): boolean =>
  one.kind === other.kind &&
  (one.kind !== "service" || (other.kind === "service" && one.id === other.id)) &&
  (one.kind !== "unnamed" || (other.kind === "unnamed" && one.reason === other.reason));

/**
 * The field that traffic with a name belongs to, for clients in Region `home`. An address decides where it names by
 * itself; names that were asked for it decide where it is anybody's; several names decide where they agree.
 */
export function fieldOf({ label, region, meanings }: TrafficName, home: string | null): TrafficField {
  if (label === "PRIVATE") return unnamed("private");
  if (internetLabels.includes(label)) return { kind: "internet" };
  if (home === null) return unnamed("home-unknown");
  if (region !== null && region !== "GLOBAL" && region !== home) return { kind: "other-region" };
  const endpoint = endpointOfLabel.get(label);
  if (endpoint !== undefined) return region === home ? service(endpoint) : unnamed("no-region");
  if (!isUnnamedLabel(label) && region === null) return unnamed("no-region");
  if (!isUnnamedLabel(label)) return service(idOfLabel(label), true);
  const [first, ...others] = meanings.map(fieldOfMeaning);
  if (first === undefined) return unnamed("address-of-many");
  return others.every((field) => isSameField(field, first)) ? first : unnamed("several-names");
}
