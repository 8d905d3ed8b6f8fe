import { findService } from "@/lib/pricing/services/catalogue";
import { hasSeveralEndpoints, isUnnamedLabel } from "@/lib/traffic/naming/labelNames";
import type { HostMeaning, TrafficName } from "@/lib/traffic/naming/trafficName";

/** Why nobody can say with whom bytes through NAT were, as far as a plan needs to know. */
export type UnnamedReason =
  /** An address of AMAZON or EC2: some API of AWS, or anybody's instance. */
  | "address-of-many"
  /** The address names a service, and not which of its endpoints would carry it. */
  | "several-endpoints"
  /** S3, DynamoDB, EBS or EFS, under no Region in AWS's list. */
  | "no-region"
  /** Sums of a query that left the address out: AWS's tag may name a service, and no Region. */
  | "no-address"
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

/**
 * Labels whose addresses one endpoint carries. Volumes and mount targets are reached inside the VPC, so that the public
 * addresses of EBS and EFS are those of their APIs.
 */
const endpointOfLabel: ReadonlyMap<string, string> = new Map([
  ["S3", "s3"],
  ["DYNAMODB", "dynamodb"],
  ["EBS", "ebs"],
  ["EFS", "elasticfilesystem"],
]);

/** Edges that anybody's sites are behind, which no endpoint reaches. */
const internetLabels: readonly string[] = ["INTERNET", "CLOUDFRONT", "CLOUDFRONT_ORIGIN_FACING", "GLOBALACCELERATOR"];

const unnamed = (reason: UnnamedReason): TrafficField => ({ kind: "unnamed", reason });
const service = (id: string, isPinned = false): TrafficField => ({ kind: "service", id, isPinned });

/**
 * A scenario's id for addresses that no endpoint carries: `API_GATEWAY` is `api-gateway`. CODEBUILD has the addresses of
 * build hosts and ROUTE53 those of name servers: the endpoints `codebuild` and `route53` lead to their APIs instead, so
 * these rows are `codebuild-addresses` and `route53-addresses`.
 */
function idOfLabel(label: string, home: string): string {
  const id = label.toLowerCase().replaceAll("_", "-");
  return findService(id, home) === undefined ? id : `${id}-addresses`;
}

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
  if (region === null) return unnamed("no-address");
  if (home === null) return unnamed("home-unknown");
  if (region !== "GLOBAL" && region !== home) return { kind: "other-region" };
  const endpoint = endpointOfLabel.get(label);
  if (endpoint !== undefined) return region === home ? service(endpoint) : unnamed("no-region");
  if (!isUnnamedLabel(label)) return service(idOfLabel(label, home), true);
  const ofAddress = unnamed(hasSeveralEndpoints(label) ? "several-endpoints" : "address-of-many");
  const [first = ofAddress, ...others] = meanings.map(fieldOfMeaning);
  return others.every((field) => isSameField(field, first)) ? first : unnamed("several-names");
}
