/** How the bytes of a field are read: `skip` passes over them. */
export const fieldKinds = { skip: 0, integer: 1, address: 2, token: 3, action: 4, status: 5, direction: 6 } as const;

export type FieldKind = (typeof fieldKinds)[keyof typeof fieldKinds];

/** A field's place among the numbers of the record that is being read. */
export const slots = {
  interfaceId: 0,
  resourceId: 1,
  interfaceType: 2,
  subnetId: 3,
  azId: 4,
  src: 5,
  dst: 6,
  pktSrc: 7,
  pktDst: 8,
  srcPort: 9,
  dstPort: 10,
  protocol: 11,
  bytes: 12,
  start: 13,
  end: 14,
  action: 15,
  status: 16,
  direction: 17,
  trafficPath: 18,
  nextHopInterfaceId: 19,
  nextHopInterfaceType: 20,
  nextHopAzId: 21,
  srcService: 22,
  dstService: 23,
  region: 24,
} as const;

export const slotCount = 25;

export type Slot = keyof typeof slots;
export type Field = { readonly slot: Slot; readonly kind: FieldKind };

const { integer, address, token, action, status, direction } = fieldKinds;

/**
 * Fields of https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html that are read, by the letters and
 * digits of their names: text has `pkt-srcaddr`, Parquet `pkt_srcaddr`, Logs Insights `pktSrcAddr`.
 */
const fields: ReadonlyMap<string, Field> = new Map([
  ["interfaceid", { slot: "interfaceId", kind: token }],
  ["resourceid", { slot: "resourceId", kind: token }],
  ["interfacetype", { slot: "interfaceType", kind: token }],
  ["subnetid", { slot: "subnetId", kind: token }],
  ["azid", { slot: "azId", kind: token }],
  ["srcaddr", { slot: "src", kind: address }],
  ["dstaddr", { slot: "dst", kind: address }],
  ["pktsrcaddr", { slot: "pktSrc", kind: address }],
  ["pktdstaddr", { slot: "pktDst", kind: address }],
  ["srcport", { slot: "srcPort", kind: integer }],
  ["dstport", { slot: "dstPort", kind: integer }],
  ["protocol", { slot: "protocol", kind: integer }],
  ["bytes", { slot: "bytes", kind: integer }],
  ["start", { slot: "start", kind: integer }],
  ["end", { slot: "end", kind: integer }],
  ["action", { slot: "action", kind: action }],
  ["logstatus", { slot: "status", kind: status }],
  ["flowdirection", { slot: "direction", kind: direction }],
  ["trafficpath", { slot: "trafficPath", kind: integer }],
  ["nexthopinterfaceid", { slot: "nextHopInterfaceId", kind: token }],
  ["nexthopinterfacetype", { slot: "nextHopInterfaceType", kind: token }],
  ["nexthopazid", { slot: "nextHopAzId", kind: token }],
  ["pktsrcawsservice", { slot: "srcService", kind: token }],
  ["pktdstawsservice", { slot: "dstService", kind: token }],
  ["region", { slot: "region", kind: token }],
  // Of rows that a query summed.
  ["firststart", { slot: "start", kind: integer }],
  ["lastend", { slot: "end", kind: integer }],
  ["laststart", { slot: "end", kind: integer }],
  ["t0", { slot: "start", kind: integer }],
  ["t1", { slot: "end", kind: integer }],
] as const satisfies readonly (readonly [string, Field])[]);

/** A name's letters and digits. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

export const fieldOf = (name: string): Field | null => fields.get(plainName(name)) ?? null;

const sumNames: ReadonlySet<string> = new Set(["firststart", "lastend", "laststart", "t0", "t1"]);

/** Whether the rows of a table are sums of records, with the times of the first and the last of them. */
export const areSums = (header: readonly string[]): boolean => header.some((name) => sumNames.has(plainName(name)));

/** Names that only flow logs have, or that every one of them has: three of them make a header. */
export const isFieldName = (name: string): boolean => fields.has(plainName(name)) || otherNames.has(plainName(name));

/** Documented fields that are passed over. */
const otherNames: ReadonlySet<string> = new Set(
  (
    "version accountid packets vpcid instanceid tcpflags type sublocationtype sublocationid ecsclusterarn " +
    "ecsclustername ecsservicename ecstaskarn ecstaskid ecstaskdefinitionarn ecscontainerinstancearn " +
    "ecscontainerinstanceid ecscontainerid ecssecondcontainerid rejectreason encryptionstatus instancetag " +
    "instancetag2 interfacetag interfacetag2 asgtag asgtag2 nexthopsubnetid nexthopvpcid"
  ).split(" "),
);
