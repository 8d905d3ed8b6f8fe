/** What a host name says: the endpoint that could carry it, or why there is none. */
export type HostMeaning =
  /** `service` is the short name of `com.amazonaws.<region>.<service>`, or a whole service name as the account has it. */
  | { readonly kind: "endpoint"; readonly service: string; readonly region: string | null; readonly detail: HostDetail }
  /** The name of another Region than the clients'. */
  | { readonly kind: "other-region"; readonly service: string | null; readonly region: string }
  /** A name without a Region that no endpoint's private DNS covers, such as sts.amazonaws.com. */
  | { readonly kind: "global-name"; readonly service: string | null }
  /** No service of AWS that an endpoint could carry, or none that is known. */
  | { readonly kind: "no-endpoint" };

/** ECR keeps image layers in a bucket of S3, so the free gateway endpoint carries them. */
export type HostDetail = "ecr-layers" | null;

/** With whom traffic was, as far as an address and the names that were asked for it say. */
export type TrafficName = {
  /**
   * The word of ip-ranges.json; `INTERNET` for an address in no range, `PRIVATE` for a private one, `REST` for sums of a
   * query that have neither addresses nor tags.
   */
  readonly label: string;
  /** Region's code, `GLOBAL`, or null for INTERNET and PRIVATE, and for sums without addresses. */
  readonly region: string | null;
  /** What the names mean that were asked for the address; several share its bytes in unknown parts. Mostly none. */
  readonly meanings: readonly HostMeaning[];
  readonly namedBy: "address" | "dns" | "dns-vpc" | null;
};

/** Names remotes while records are read; a name is a small number, so that millions of records share few names. */
export type Namer = {
  /** `start` and `end` in seconds; `client` is `noAddress` where it is not known. */
  readonly nameOf: (remote: number, client: number, start: number, end: number) => number;
  /** The name by the address alone. */
  readonly byAddress: (remote: number) => number;
  /** The name by AWS's tag alone, for sums whose addresses a query left out. */
  readonly byTag: (tag: string) => number;
  readonly name: (id: number) => TrafficName;
};

export const privateName: TrafficName = { label: "PRIVATE", region: null, meanings: [], namedBy: null };
