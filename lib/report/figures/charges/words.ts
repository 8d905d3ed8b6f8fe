import type { ChargeId } from "@/lib/model/charges/charge";

/** The charges' names where there is little room. */
export const shortChargeLabels: Record<ChargeId, string> = {
  "nat-gateway-hours": "NAT hours",
  "nat-gateway-data": "NAT data",
  "public-ipv4-hours": "Public IPv4",
  "cross-az-data": "Cross-AZ",
  "internet-data-out": "Internet out",
  "inter-region-data-out": "Other Regions out",
  "interface-endpoint-hours": "Endpoint hours",
  "interface-endpoint-data": "Endpoint data",
  "gateway-endpoint-data": "Gateway data",
};
