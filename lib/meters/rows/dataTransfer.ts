import type { MeterRow } from "@/lib/meters/meter";

/**
 * The meters of data transfer: across AZs, and with the internet.
 * Source for data in: EC2 On-Demand pricing, "Data Transfer IN To Amazon EC2 From Internet".
 */
export const dataTransfer = [
  {
    id: "cross-az-data",
    label: "Cross-AZ data",
    unit: "GB",
    usageTypes: ["DataTransfer-Regional-Bytes"],
    group: "transfer",
    natModes: ["single"],
    countsUnder: "network-services",
    rate: "crossAzGbEachDirection",
    listUnit: "GB each direction",
    charge: "cross-az-data",
    quantityReason: "The scenario has what crosses to a shared NAT gateway; the bill has all that crosses.",
  },
  {
    id: "internet-data-out",
    label: "Internet data out",
    unit: "GB",
    usageTypes: ["DataTransfer-Out-Bytes"],
    group: "transfer",
    countsUnder: "network-services",
    rate: "internetOutGb",
    charge: "internet-data-out",
    quantityReason: "The scenario has what you named as sent through NAT; the bill has all that was sent.",
    isRateAveraged: true,
  },
  {
    id: "internet-data-in",
    label: "Internet data in",
    unit: "GB",
    usageTypes: ["DataTransfer-In-Bytes"],
    group: "transfer",
    countsUnder: "network-services",
    rate: "free",
  },
] as const satisfies readonly MeterRow[];
