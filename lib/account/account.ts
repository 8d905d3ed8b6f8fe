/** One account's network in one Region, as far as its answers tell. Lists are in the order of their ids. */
export type AccountPart = {
  /** Null where no answer names one. */
  readonly region: string | null;
  /** The account's id, 12 digits; null where no answer names one. */
  readonly account: string | null;
  readonly vpcs: readonly Vpc[];
  readonly natGateways: readonly NatGateway[];
  readonly endpoints: readonly Endpoint[];
  readonly subnets: readonly Subnet[];
  readonly endpointServices: readonly EndpointService[];
  readonly flowLogs: readonly FlowLog[];
  readonly interfaces: readonly NetworkInterface[];
  readonly publicAddresses: readonly PublicAddress[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly transitAttachments: readonly TransitAttachment[];
  readonly peerings: readonly Peering[];
  readonly hostedZones: readonly HostedZone[];
  readonly profileResources: readonly ProfileResource[];
};

/** A part with nothing in it, of no account and no Region. */
export const emptyPart: AccountPart = {
  region: null,
  account: null,
  vpcs: [],
  natGateways: [],
  endpoints: [],
  subnets: [],
  endpointServices: [],
  flowLogs: [],
  interfaces: [],
  publicAddresses: [],
  securityGroups: [],
  transitAttachments: [],
  peerings: [],
  hostedZones: [],
  profileResources: [],
};

export type Vpc = {
  readonly id: string;
  readonly cidrs: readonly string[];
  readonly owner: string | null;
  readonly dnsSupport: boolean | null;
  readonly dnsHostnames: boolean | null;
};

export type NatGateway = {
  readonly id: string;
  /** In lower case: `available`, `pending`, `failed`, `deleting`, `deleted`; `planned` in a Terraform plan. */
  readonly state: string;
  /** Whether it runs and is billed, or will be: deleted and failed ones are not. */
  readonly isPriced: boolean;
  readonly mode: "zonal" | "regional";
  readonly connectivity: "public" | "private";
  readonly vpc: string | null;
  readonly azIds: readonly string[];
  /** Private addresses, secondary ones too. A regional gateway has none. */
  readonly addresses: readonly string[];
  readonly publicAddresses: readonly string[];
  readonly interfaces: readonly string[];
};

export type Endpoint = {
  readonly id: string;
  /** The name in a scenario: `logs` for one of the Region's own services, else the whole name. */
  readonly service: string;
  readonly serviceName: string;
  /** AWS's word: `Interface`, `Gateway`, `GatewayLoadBalancer`, `Resource`, `ServiceNetwork`, or one that is newer. */
  readonly type: string;
  readonly vpc: string | null;
  /** Of its subnets, as far as those are known. */
  readonly azIds: readonly string[];
  readonly subnets: readonly string[];
  readonly state: string;
  readonly isPriced: boolean;
  /** Whether an AWS service made it for itself: it is not the reader's to remove. */
  readonly requesterManaged: boolean;
  readonly privateDns: boolean | null;
  readonly interfaces: readonly string[];
  readonly routeTables: readonly string[];
  readonly securityGroups: readonly string[];
};

/** How a subnet reaches public addresses. */
export type PathCode =
  | "nat-gateway"
  | "nat-gateway-in-part"
  | "nat-gateway-private"
  | "nat64"
  | "internet-gateway"
  | "transit-gateway"
  | "peering"
  | "endpoint"
  | "appliance"
  | "virtual-private-gateway"
  | "other-target"
  | "blackhole"
  | "no-route"
  | "route-table-unknown";

export type Subnet = {
  readonly id: string;
  readonly vpc: string | null;
  readonly azId: string | null;
  readonly cidr: string | null;
  /** The NAT gateway that its route table leads to, or null. */
  readonly natGateway: string | null;
  readonly path: PathCode;
  /** The same in words, with the route table. */
  readonly why: string;
  /** Network interfaces in it; null where nobody counted. */
  readonly interfaceCount: number | null;
};

export type EndpointService = {
  readonly name: string;
  readonly types: readonly string[];
  readonly owner: string | null;
  /** Host names that an endpoint takes over, wildcards as `*.`; the account's own table of names. */
  readonly privateDnsNames: readonly string[];
  /** Names of AZs, which differ between accounts. */
  readonly azNames: readonly string[];
};

export type FlowLog = {
  readonly id: string;
  readonly resource: string | null;
  readonly trafficType: "ALL" | "ACCEPT" | "REJECT" | null;
  readonly format: string | null;
  readonly logGroup: string | null;
  readonly destination: string | null;
  readonly destinationType: string | null;
  /** Seconds. */
  readonly maxAggregationSeconds: number | null;
  readonly isDelivering: boolean;
};

export type NetworkInterface = {
  readonly id: string;
  readonly type: string | null;
  readonly subnet: string | null;
  readonly vpc: string | null;
  /** The gateway that it belongs to. */
  readonly natGateway: string | null;
  /** The instance that it is attached to; null for one of a service of AWS. */
  readonly instance: string | null;
  readonly addresses: readonly string[];
};

export type PublicAddress = {
  readonly address: string;
  readonly allocation: string | null;
  readonly interface: string | null;
};

export type SecurityGroup = {
  readonly id: string;
  readonly vpc: string | null;
  readonly ingress: readonly IngressRule[];
};

/** Ports are null where a rule is for all of them. */
export type IngressRule = {
  readonly protocol: string;
  readonly fromPort: number | null;
  readonly toPort: number | null;
  /** CIDRs, prefix lists and groups. */
  readonly sources: readonly string[];
};

export type TransitAttachment = {
  readonly id: string;
  readonly transitGateway: string | null;
  readonly vpc: string | null;
  readonly subnets: readonly string[];
  readonly state: string;
};

export type Peering = { readonly id: string; readonly status: string; readonly vpcs: readonly PeeredVpc[] };

export type PeeredVpc = {
  readonly vpc: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly cidrs: readonly string[];
};

export type HostedZone = { readonly id: string; readonly name: string | null; readonly vpc: string | null };

export type ProfileResource = {
  readonly id: string;
  readonly profile: string | null;
  readonly resource: string | null;
  readonly type: string | null;
};

export type AccountWarningCode =
  | "incomplete"
  | "denied"
  | "not-answered"
  | "file-partial"
  | "not-running"
  | "endpoint-type-not-planned"
  | "azs-unknown"
  | "requester-managed"
  | "reject-only-flow-log"
  | "flow-log-not-delivering"
  | "planned"
  | "planned-removal"
  | "region-unknown";

export type AccountWarning = {
  readonly code: AccountWarningCode;
  /** Ids or names of AWS that it is about. */
  readonly about: readonly string[];
  readonly message: string;
};

/** What files tell of one or several accounts. */
export type Account = {
  /** By Region, then account. */
  readonly parts: readonly AccountPart[];
  /** Answers of CloudWatch, as `readMetrics` of lib/traffic takes them. */
  readonly metricAnswers: readonly unknown[];
  /** Answers of `logs get-query-results`. */
  readonly queryResults: readonly unknown[];
  /** Answers of `ce get-cost-and-usage`, as a bill's reader takes them. */
  readonly costAnswers: readonly unknown[];
  readonly warnings: readonly AccountWarning[];
};
