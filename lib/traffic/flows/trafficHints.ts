import type { Address } from "@/lib/address/address";
import type { AddressRange } from "@/lib/address/addressRanges";

/** An interface of a NAT gateway with its private addresses, secondary ones included, as far as they are known. */
export type NatInterface = { readonly id: string; readonly addresses: readonly Address[] };

/** A NAT gateway as the account's shape names it. A regional one has no interface of its own in a flow log. */
export type NatGateway = {
  readonly id: string;
  readonly azId: string | null;
  readonly interfaces: readonly NatInterface[];
};

/** Where the packets of one subnet go. */
export type SubnetRoutes = {
  readonly subnetId: string;
  readonly ranges: readonly AddressRange[];
  /** Destinations of its route table, or of the main one. `natGateway` is null where the target is something else. */
  readonly routes: readonly { readonly range: AddressRange; readonly natGateway: string | null }[];
  /** Services of this Region that a gateway endpoint of the table carries, in ip-ranges.json's words. */
  readonly gatewayServices: readonly string[];
};

/** What is known before a log is read: from `describe-*` answers, or from the reader. */
export type TrafficHints = {
  readonly region: string | null;
  readonly natGateways: readonly NatGateway[];
  /** Private addresses of NAT gateways whose interface nobody named. */
  readonly natAddresses: readonly Address[];
  /** CIDRs of the VPCs, of peers and of spokes: where clients are. */
  readonly clientRanges: readonly AddressRange[];
  /** Null where no route tables are known. */
  readonly subnets: readonly SubnetRoutes[] | null;
};

export const noHints: TrafficHints = {
  region: null,
  natGateways: [],
  natAddresses: [],
  clientRanges: [],
  subnets: null,
};
