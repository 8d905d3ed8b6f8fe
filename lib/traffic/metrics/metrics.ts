/** GB through one NAT gateway, or through one AZ of a regional one, as CloudWatch counted bytes. */
export type NatMetrics = {
  /** Null where the answer does not name it: that of get-metric-statistics has no id. */
  readonly natGateway: string | null;
  /** The AZ's name where CloudWatch reports by AZ, as it does for a regional gateway; else null. */
  readonly azName: string | null;
  /** From clients, `BytesInFromSource`; null where CloudWatch has no data. Whole bytes. */
  readonly upBytes: bigint | null;
  /** From outside, `BytesInFromDestination`; up and down together are what AWS bills. */
  readonly downBytes: bigint | null;
  /** `BytesOutToDestination`: a part of it pays for transfer out. */
  readonly outBytes: bigint | null;
  /** Hours that the data covers: of each period with a value. */
  readonly hours: number;
  /** From the first period's start to the last one's end, as instants in ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
  /** Mean of open connections, and connections opened; null where they were not asked for. */
  readonly openConnections: number | null;
  readonly newConnections: number | null;
};

export type EndpointMetrics = {
  readonly endpoint: string;
  /** `BytesProcessed`, both directions; null where CloudWatch has no data, which is not 0. */
  readonly bytes: bigint | null;
  readonly hours: number;
  readonly from: string | null;
  readonly to: string | null;
  /** No byte over 14 days or more. */
  readonly isIdle: boolean;
};

export type MetricsWarningCode =
  | "pages-missing"
  | "no-data"
  | "no-name"
  | "one-direction"
  | "not-a-sum"
  | "overlapping";

export type MetricsWarning = {
  readonly code: MetricsWarningCode;
  readonly about: readonly string[];
  readonly message: string;
};

export type Metrics = {
  readonly natGateways: readonly NatMetrics[];
  readonly endpoints: readonly EndpointMetrics[];
  readonly warnings: readonly MetricsWarning[];
};
