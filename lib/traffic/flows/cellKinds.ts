/**
 * How a record stands on its interface, before it is known which interfaces are NAT gateways': see
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html on `pkt-srcaddr` and `pkt-dstaddr`.
 */
export const cellKinds = {
  /** Leg 1, client to NAT: the packet goes on to another address than the interface's. */
  toInterface: 1,
  /** Leg 4, NAT to client: the packet comes from another address than the interface's. */
  fromInterface: 2,
  /** From outside to an interface whose packet has another private address: leg 3 to a secondary address. */
  toSecondary: 3,
  /** The same for leg 2. */
  fromSecondary: 4,
  /** A packet with its own addresses: legs 2 and 3, and all that is no NAT's. `Out` is from clients' space. */
  plainOut: 5,
  plainIn: 6,
  /** A record of `plainOut` once more, by its destination: between private addresses either may be the gateway's. */
  plainAgain: 15,
  /** The same in a log without packet addresses. */
  bareOut: 7,
  bareIn: 8,
  /** On an instance's interface, the next hop being a NAT gateway's. */
  hopUp: 9,
  hopDown: 10,
  /** On an instance's interface: on a path within the VPC to a public address, and the answers. */
  pathUp: 11,
  pathDown: 12,
  /** On an instance's interface, by its subnet's route table. */
  routeUp: 13,
  routeDown: 14,
  /** Sums of a query, which says the direction: counted, the same bytes on the other side, and what fits neither. */
  summedUp: 16,
  summedDown: 17,
  summedOtherLeg: 18,
  summedApart: 19,
} as const;

/** The numbers of a cell's key, in their order. */
export const cellFields = { owner: 0, kind: 1, local: 2, name: 3, hour: 4, az: 5 } as const;
export const cellWidth = 6;

/** The numbers of a client's key. */
export const clientFields = { owner: 0, kind: 1, local: 2, name: 3, client: 4 } as const;
export const clientWidth = 5;

/** A private far side stands as itself where a name's number would: it may turn out to be the NAT gateway's own. */
export const privateKey = (remote: number): number => -1 - remote;
export const isPrivateKey = (name: number): boolean => name < 0;
export const remoteOfKey = (name: number): number => -1 - name;
