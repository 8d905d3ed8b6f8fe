import { type Address, noAddress } from "@/lib/address/address";
import { noToken, type Token } from "./tokens";

/**
 * One record of a VPC flow log. A scanner fills one such object again and again, so that a million records make no
 * garbage: addresses are numbers of one `Ipv6Table`, words are tokens of one `TokenTable`. A field that the log lacks,
 * or that holds `-`, is `noAddress`, `noToken`, null, or -1 for a number.
 */
export type FlowRecord = {
  interfaceId: Token;
  /** Of a regional NAT gateway, `nat-…`, where `interfaceId` is none. */
  resourceId: Token;
  /** `nat_gateway` and its like: the type of the interface that logged the record. */
  interfaceType: Token;
  subnetId: Token;
  azId: Token;
  src: Address;
  dst: Address;
  /** `pkt-srcaddr` and `pkt-dstaddr`: the packet's own addresses. */
  pktSrc: Address;
  pktDst: Address;
  srcPort: number;
  dstPort: number;
  protocol: number;
  /** Whole, up to 2^53. */
  bytes: number;
  /** Seconds since 1970; milliseconds are understood. */
  start: number;
  end: number;
  action: "ACCEPT" | "REJECT" | null;
  status: "OK" | "NODATA" | "SKIPDATA" | null;
  direction: "ingress" | "egress" | null;
  trafficPath: number;
  /** Of version 11: the interface that receives on egress, and that sent on ingress. */
  nextHopInterfaceId: Token;
  nextHopInterfaceType: Token;
  nextHopAzId: Token;
  /** `pkt-src-aws-service` and `pkt-dst-aws-service`. */
  srcService: Token;
  dstService: Token;
};

export const emptyRecord = (): FlowRecord => ({
  interfaceId: noToken,
  resourceId: noToken,
  interfaceType: noToken,
  subnetId: noToken,
  azId: noToken,
  src: noAddress,
  dst: noAddress,
  pktSrc: noAddress,
  pktDst: noAddress,
  srcPort: -1,
  dstPort: -1,
  protocol: -1,
  bytes: -1,
  start: -1,
  end: -1,
  action: null,
  status: null,
  direction: null,
  trafficPath: -1,
  nextHopInterfaceId: noToken,
  nextHopInterfaceType: noToken,
  nextHopAzId: noToken,
  srcService: noToken,
  dstService: noToken,
});

/** The last second of 32 bits; a time beyond is in milliseconds. */
const lastSecond = 2 ** 31 - 1;

/** A record's time in whole seconds. */
export const secondsOf = (time: number): number => (time > lastSecond ? Math.floor(time / 1000) : time);

/** A record's packet addresses, or its addresses where it has no others: source and destination. */
export const packetAddresses = ({ src, dst, pktSrc, pktDst }: FlowRecord): readonly [Address, Address] => [
  pktSrc >= 0 ? pktSrc : src,
  pktDst >= 0 ? pktDst : dst,
];
