import type { MeterRow } from "@/lib/meters/meter";

/** The meters of transit gateways and of VPC Encryption Controls, which AWS charges for each VPC. */
export const transit = [
  {
    id: "transit-gateway-hours",
    label: "Transit gateway attachment hours",
    unit: "hour",
    usageTypes: ["TransitGateway-Hours"],
    group: "transit",
    countsUnder: "network-services",
    rate: { id: "tgwVpcAttachmentHour", label: "Transit gateway attachment", unit: "attachment-hour" },
    warnsUnplanned: true,
  },
  {
    id: "transit-gateway-data",
    label: "Transit gateway data",
    unit: "GB",
    usageTypes: ["TransitGateway-Bytes"],
    group: "transit",
    countsUnder: "network-services",
    rate: { id: "tgwVpcAttachmentGb", label: "Transit gateway data", unit: "GB" },
    warnsUnplanned: true,
  },
  {
    id: "vpc-encryption-controls-hours",
    label: "VPC Encryption Controls",
    unit: "hour",
    usageTypes: ["VPCEncryptionControls-hours"],
    group: "transit",
    countsUnder: "network-services",
    warnsUnplanned: true,
  },
] as const satisfies readonly MeterRow[];
