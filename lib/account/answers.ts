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

function kindOf(body: Item): Answer["kind"] | null {
  const keys = Object.keys(body);
  const list = keys.find(isListKind);
  if (list !== undefined) return list;
  if (keys.includes("ServiceNames")) return "ServiceDetails";
  if (keys.some((key) => metricKeys.includes(key))) return "metrics";
  if (keys.includes("ResultsByTime")) return "costs";
  if (keys.includes("results") && keys.includes("status")) return "query-results";
  if (keys.some((key) => attributes.includes(key))) return "vpc-attribute";
  return keys.includes("Account") || keys.some((key) => emptyKeys.includes(key)) ? "nothing" : null;
}

const otherOperations: Readonly<Record<OtherKind, string>> = {
  metrics: "get-metric-data",
  costs: "get-cost-and-usage",
  "query-results": "get-query-results",
  "vpc-attribute": "describe-vpc-attribute",
  nothing: "",
};

/** An answer of AWS by what is in it; null for JSON that is none. */
export function answerIn(
  body: Item,
  said: Pick<Answer, "region" | "account" | "at"> = { region: null, account: null, at: "" },
): Answer | null {
  const kind = kindOf(body);
  if (kind === null) return null;
  const operation = isListKind(kind) ? listKinds[kind].operation : otherOperations[kind];
  const tokens = ["NextToken", "NextPageToken", "nextToken", "Marker"];
  return { kind, operation, body, hasMore: tokens.some((key) => textIn(body, key) !== null), ...said };
}

/** A line of the script's file. */
export type CollectedLine = {
  readonly operation: string;
  readonly region: string | null;
  readonly page: number;
  readonly rc: number;
  /** AWS's code of the error, `UnauthorizedOperation`; "" where it gave none. Its words hold ids and are not handed on. */
  readonly errorCode: string;
  readonly answer: Answer | null;
};

const errorCodePattern = /An error occurred \(([A-Za-z0-9.]{1,80})\)/;

/** The line that a document is; null for any other document. */
export function collectedLine(document: Item): CollectedLine | null {
  if (document.tollgate !== 1) return null;
  const { answer, page, rc } = document;
  const region = textIn(document, "region");
  const said = { region, account: textIn(document, "account"), at: textIn(document, "at") ?? "" };
  return {
    operation: (textIn(document, "operation") ?? "").replace(/^[a-z0-9]+ /, ""),
    region,
    page: typeof page === "number" ? page : 1,
    rc: typeof rc === "number" ? rc : 1,
    errorCode: errorCodePattern.exec(textIn(document, "error") ?? "")?.[1] ?? "",
    answer: isItem(answer) ? answerIn(answer, said) : null,
  };
}
