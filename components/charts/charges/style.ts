import type { ChargeId } from "@/lib/model/charges/charge";

/** How a charge's part of a bar looks: a pale fill, a darker edge and hatch of its family, and the hatch's shape. */
export type ChargeStyle = { readonly fill: string; readonly edge: string; readonly hatch: Hatch };
export type Hatch = "none" | "rising" | "falling" | "dots" | "level" | "upright";

/** What the NAT costs, what leaves the Region or the AZ, what endpoints cost: none of them a strategy's colour. */
const nat = { fill: "light-dark(#d5d9df, #3c434d)", edge: "light-dark(#5d6672, #a3adba)" };
const transfer = { fill: "light-dark(#eadfc6, #4a4230)", edge: "light-dark(#80693a, #c5ad78)" };
const endpoint = { fill: "light-dark(#cfe4e4, #26474a)", edge: "light-dark(#2e7478, #79bdc1)" };

export const chargeStyles: Record<ChargeId, ChargeStyle> = {
  "nat-gateway-hours": { ...nat, hatch: "none" },
  "nat-gateway-data": { ...nat, hatch: "rising" },
  "public-ipv4-hours": { ...nat, hatch: "dots" },
  "cross-az-data": { ...transfer, hatch: "dots" },
  "internet-data-out": { ...transfer, hatch: "none" },
  "inter-region-data-out": { ...transfer, hatch: "falling" },
  "interface-endpoint-hours": { ...endpoint, hatch: "none" },
  "interface-endpoint-data": { ...endpoint, hatch: "falling" },
  "gateway-endpoint-data": { ...endpoint, hatch: "dots" },
};
