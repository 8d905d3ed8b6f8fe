import type { ChargeStyle, Hatch } from "@/components/charts/charges/style";
import type { FamilyId } from "@/lib/bills/usageTypes/families";

/** A hue for what belongs together; the hatch tells the members apart, for readers who see no colours too. */
const nat = { fill: "light-dark(#d5d9df, #3c434d)", edge: "light-dark(#5d6672, #a3adba)" };
const endpoint = { fill: "light-dark(#cfe4e4, #26474a)", edge: "light-dark(#2e7478, #79bdc1)" };
const address = { fill: "light-dark(#e3d6ec, #43364d)", edge: "light-dark(#775a8a, #bb9dcd)" };
const transit = { fill: "light-dark(#f0d6d0, #4d3632)", edge: "light-dark(#96584a, #d69d8f)" };
const transfer = { fill: "light-dark(#eadfc6, #4a4230)", edge: "light-dark(#80693a, #c5ad78)" };

type Hue = typeof nat;
const style = (hue: Hue, hatch: Hatch): ChargeStyle => ({ ...hue, hatch });

/** How a family's part of a bar looks. */
export const familyStyles: Record<FamilyId, ChargeStyle> = {
  "nat-gateway-hours": style(nat, "none"),
  "nat-gateway-data": style(nat, "rising"),
  "regional-nat-gateway-hours": style(nat, "level"),
  "regional-nat-gateway-data": style(nat, "falling"),
  "provisioned-nat-gateway-hours": style(nat, "upright"),
  "provisioned-nat-gateway-data": style(nat, "dots"),
  "interface-endpoint-hours": style(endpoint, "none"),
  "interface-endpoint-data": style(endpoint, "falling"),
  "gateway-load-balancer-endpoint-hours": style(endpoint, "level"),
  "gateway-load-balancer-endpoint-data": style(endpoint, "rising"),
  "resource-endpoint-hours": style(endpoint, "upright"),
  "resource-endpoint-data": style(endpoint, "dots"),
  "public-ipv4-in-use-hours": style(address, "none"),
  "public-ipv4-idle-hours": style(address, "dots"),
  "transit-gateway-hours": style(transit, "none"),
  "transit-gateway-data": style(transit, "rising"),
  "vpc-encryption-controls-hours": style(transit, "level"),
  "cross-az-data": style(transfer, "dots"),
  "internet-data-out": style(transfer, "none"),
  "internet-data-in": style(transfer, "level"),
};
