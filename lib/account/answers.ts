import { type Item, isItem, textIn } from "@/lib/account/items";

/** The lists that answers have, by the key that AWS gives them, with the key of an item's id. */
export const listKinds = {
  NatGateways: { operation: "describe-nat-gateways", id: "NatGatewayId" },
  VpcEndpoints: { operation: "describe-vpc-endpoints", id: "VpcEndpointId" },
  ServiceDetails: { operation: "describe-vpc-endpoint-services", id: "ServiceName" },
  RouteTables: { operation: "describe-route-tables", id: "RouteTableId" },
  Subnets: { operation: "describe-subnets", id: "SubnetId" },
  Vpcs: { operation: "describe-vpcs", id: "VpcId" },
  NetworkInterfaces: { operation: "describe-network-interfaces", id: "NetworkInterfaceId" },
  FlowLogs: { operation: "describe-flow-logs", id: "FlowLogId" },
  Addresses: { operation: "describe-addresses", id: "PublicIp" },
  AvailabilityZones: { operation: "describe-availability-zones", id: "ZoneId" },
  SecurityGroups: { operation: "describe-security-groups", id: "GroupId" },
  TransitGatewayVpcAttachments: {
    operation: "describe-transit-gateway-vpc-attachments",
    id: "TransitGatewayAttachmentId",
  },
  VpcPeeringConnections: { operation: "describe-vpc-peering-connections", id: "VpcPeeringConnectionId" },
  HostedZoneSummaries: { operation: "list-hosted-zones-by-vpc", id: "HostedZoneId" },
  ProfileAssociations: { operation: "list-profile-associations", id: "Id" },
  ProfileResourceAssociations: { operation: "list-profile-resource-associations", id: "Id" },
} as const;

export type ListKind = keyof typeof listKinds;

export const isListKind = (key: string): key is ListKind => Object.hasOwn(listKinds, key);

/** What of an answer is of no list: metrics, costs, the results of a query, one attribute of a VPC, whose account it is. */
type OtherKind = "metrics" | "costs" | "query-results" | "vpc-attribute" | "nothing";

/** One page of an answer, from a file of its own or from a line of the script's file. */
export type Answer = {
  readonly kind: ListKind | OtherKind;
  readonly operation: string;
  readonly body: Item;
  readonly hasMore: boolean;
  /** What the script's line says; null in an answer by itself. */
  readonly region: string | null;
  readonly account: string | null;
  /** `YYYY-MM-DDTHH:MM:SSZ`, when the script asked; "" in an answer by itself. */
  readonly at: string;
};

const attributes = ["EnableDnsSupport", "EnableDnsHostnames", "EnableNetworkAddressUsageMetrics"];

const metricKeys = ["MetricDataResults", "Datapoints"];
/** Answers that name a thing and tell nothing of a network: of list-metrics and of a query that was started. */
const emptyKeys = ["Metrics", "queryId"];

/** Whether a key stands in answers about an account's network or its metrics alone. */
export const isAnswerKey = (key: string): boolean =>
  isListKind(key) || key === "ServiceNames" || [...metricKeys, ...emptyKeys, ...attributes].includes(key);

/** All that a document has. Several answers that somebody put into one object are several kinds. */
function kindsOf(body: Item): readonly Answer["kind"][] {
  const keys = Object.keys(body);
  const has = (...some: readonly string[]) => some.some((key) => keys.includes(key));
  const lists = keys.filter(isListKind);
  const kinds: readonly Answer["kind"][] = [
    ...lists,
    ...(has("ServiceNames") && !lists.includes("ServiceDetails") ? (["ServiceDetails"] as const) : []),
    ...(has(...metricKeys) ? (["metrics"] as const) : []),
    ...(has("ResultsByTime") ? (["costs"] as const) : []),
    ...(has("results") && has("status") ? (["query-results"] as const) : []),
    ...(has(...attributes) ? (["vpc-attribute"] as const) : []),
  ];
  return kinds.length === 0 && has("Account", ...emptyKeys) ? ["nothing"] : kinds;
}

const otherOperations: Readonly<Record<OtherKind, string>> = {
  metrics: "get-metric-data",
  costs: "get-cost-and-usage",
  "query-results": "get-query-results",
  "vpc-attribute": "describe-vpc-attribute",
  nothing: "",
};

const pageTokens = ["NextToken", "NextPageToken", "nextToken", "Marker"];

/** Answers of AWS by what is in them; empty for JSON that is none. `source` is what the script's line says. */
export function answersIn(
  body: Item,
  source: Pick<Answer, "region" | "account" | "at"> = { region: null, account: null, at: "" },
): readonly Answer[] {
  const hasMore = pageTokens.some((key) => textIn(body, key) !== null);
  return kindsOf(body).map((kind): Answer => {
    const operation = isListKind(kind) ? listKinds[kind].operation : otherOperations[kind];
    return { kind, operation, body, hasMore, ...source };
  });
}

/** A line of the script's file. */
export type CollectedLine = {
  readonly operation: string;
  readonly region: string | null;
  readonly page: number;
  readonly rc: number;
  /** AWS's code of the error, `UnauthorizedOperation`; "" where it gave none. Its words hold ids and are not handed on. */
  readonly errorCode: string;
  readonly answers: readonly Answer[];
};

const errorCodePattern = /An error occurred \(([A-Za-z0-9.]{1,80})\)/;

/** The line that a document is; null for any other document. */
export function collectedLine(document: Item): CollectedLine | null {
  if (document.tollgate !== 1) return null;
  const { answer, page, rc } = document;
  const region = textIn(document, "region");
  const source = { region, account: textIn(document, "account"), at: textIn(document, "at") ?? "" };
  return {
    operation: (textIn(document, "operation") ?? "").replace(/^[a-z0-9]+ /, ""),
    region,
    page: typeof page === "number" ? page : 1,
    rc: typeof rc === "number" ? rc : 1,
    errorCode: errorCodePattern.exec(textIn(document, "error") ?? "")?.[1] ?? "",
    answers: isItem(answer) ? answersIn(answer, source) : [],
  };
}
