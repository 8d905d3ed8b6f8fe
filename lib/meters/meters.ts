import { type BillRate, type MeterRow, meterGroups } from "@/lib/meters/meter";

const wholeGateways = "A scenario has whole gateways for the whole time.";

/**
 * What AWS meters on a VPC's way out, in the order of the import page and of the Athena query.
 * Sources: "Understand codes for Amazon VPC in billing and usage reports" (AWS); the AmazonEC2 and AmazonVPC price lists;
 * for data in, EC2 On-Demand pricing ("Data Transfer IN To Amazon EC2 From Internet").
 */
const rows = [
  {
    id: "nat-gateway-hours",
    label: "NAT gateway hours",
    unit: "hour",
    usageTypes: ["NatGateway-Hours"],
    group: "nat",
    natMode: "zonal",
    countsUnder: "any-service",
    rate: "natGatewayHour",
    charge: "nat-gateway-hours",
    quantityReason: wholeGateways,
  },
  {
    id: "nat-gateway-data",
    label: "NAT data processing",
    unit: "GB",
    usageTypes: ["NatGateway-Bytes"],
    group: "nat",
    natMode: "zonal",
    countsUnder: "any-service",
    isListedAsQuantity: true,
    rate: "natGatewayGb",
    charge: "nat-gateway-data",
  },
  {
    id: "regional-nat-gateway-hours",
    label: "Regional NAT gateway hours",
    unit: "hour",
    usageTypes: ["RegionalNatGateway-Hours"],
    group: "nat",
    natMode: "regional",
    countsUnder: "any-service",
    operation: "RegionalNatGateway",
    rate: "regionalNatGatewayHour",
    listUnit: "gateway-AZ-hour",
    charge: "nat-gateway-hours",
    quantityReason: wholeGateways,
  },
  {
    id: "regional-nat-gateway-data",
    label: "Regional NAT data processing",
    unit: "GB",
    usageTypes: ["RegionalNatGateway-Bytes"],
    group: "nat",
    natMode: "regional",
    countsUnder: "any-service",
    operation: "RegionalNatGateway",
    isListedAsQuantity: true,
    rate: "regionalNatGatewayGb",
    charge: "nat-gateway-data",
  },
  {
    id: "provisioned-nat-gateway-hours",
    label: "Provisioned NAT bandwidth",
    unit: "Gbps-hour",
    usageTypes: ["NatGateway-Prvd-Gbps"],
    group: "nat",
    countsUnder: "any-service",
    rate: { id: "natProvisionedGbpsHour", label: "Provisioned NAT bandwidth", unit: "Gbps-hour" },
    warnsUnplanned: true,
  },
  {
    id: "provisioned-nat-gateway-data",
    label: "Provisioned NAT data processing",
    unit: "GB",
    usageTypes: ["NatGateway-Prvd-Bytes"],
    group: "nat",
    countsUnder: "any-service",
    rate: { id: "natProvisionedGb", label: "Provisioned NAT data processing", unit: "GB" },
    warnsUnplanned: true,
  },
  {
    id: "interface-endpoint-hours",
    label: "Interface endpoint hours",
    unit: "hour",
    usageTypes: ["VpcEndpoint-Hours"],
    group: "endpoint",
    countsUnder: "any-service",
    rate: "vpceInterfaceHour",
    listUnit: "ENI(AZ)-hour",
    charge: "interface-endpoint-hours",
    quantityReason: "A scenario has whole endpoints for the whole time, the same in each VPC.",
  },
  {
    id: "interface-endpoint-data",
    label: "Interface endpoint data",
    unit: "GB",
    usageTypes: ["VpcEndpoint-Bytes"],
    group: "endpoint",
    countsUnder: "any-service",
    rate: "vpceInterfaceGb",
    charge: "interface-endpoint-data",
    quantityReason: "Not all endpoints found a place in the scenario.",
  },
  {
    id: "gateway-load-balancer-endpoint-hours",
    label: "Gateway Load Balancer endpoint hours",
    unit: "hour",
    usageTypes: ["VpcEndpoint-GWLBE-Hours"],
    group: "endpoint",
    countsUnder: "any-service",
    rate: { id: "vpceGwlbHour", label: "Gateway Load Balancer endpoint", unit: "endpoint-AZ-hour" },
    listUnit: "ENI(AZ)-hour",
    warnsUnplanned: true,
  },
  {
    id: "gateway-load-balancer-endpoint-data",
    label: "Gateway Load Balancer endpoint data",
    unit: "GB",
    usageTypes: ["VpcEndpoint-GWLBE-Bytes"],
    group: "endpoint",
    countsUnder: "any-service",
    rate: { id: "vpceGwlbGb", label: "Gateway Load Balancer endpoint data", unit: "GB" },
    warnsUnplanned: true,
  },
  {
    id: "resource-endpoint-hours",
    label: "Resource endpoint hours",
    unit: "hour",
    usageTypes: ["VpcEndpoint-Resource-Hours"],
    group: "endpoint",
    countsUnder: "any-service",
    warnsUnplanned: true,
  },
  {
    id: "resource-endpoint-data",
    label: "Resource endpoint data",
    unit: "GB",
    usageTypes: ["VpcResource-Consumer-Bytes", "VpcResource-Provider-Bytes"],
    group: "endpoint",
    countsUnder: "any-service",
    warnsUnplanned: true,
  },
  {
    id: "public-ipv4-in-use-hours",
    label: "Public IPv4 addresses in use",
    unit: "hour",
    usageTypes: ["PublicIPv4:InUseAddress"],
    group: "address",
    countsUnder: "network-services",
    rate: "publicIpv4InUseHour",
    charge: "public-ipv4-hours",
    quantityReason: "The scenario has those of NAT gateways alone; others belong to instances and load balancers.",
  },
  {
    id: "public-ipv4-idle-hours",
    label: "Idle public IPv4 addresses",
    unit: "hour",
    usageTypes: ["PublicIPv4:IdleAddress"],
    group: "address",
    countsUnder: "network-services",
    rate: { id: "publicIpv4IdleHour", label: "Idle public IPv4 address", unit: "address-hour" },
  },
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
  {
    id: "cross-az-data",
    label: "Cross-AZ data",
    unit: "GB",
    usageTypes: ["DataTransfer-Regional-Bytes"],
    group: "transfer",
    natMode: "single",
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

type Row = (typeof rows)[number];
export type MeterId = Row["id"];
/** The charges that AWS bills under a usage type of its own here. */
export type MeteredChargeId = Extract<Row, { charge: string }>["charge"];
type RateOfBill = Exclude<Extract<Row, { rate: unknown }>["rate"], string>;
export type Meter = Omit<MeterRow, "id" | "rate" | "charge"> & {
  readonly id: MeterId;
  readonly rate?: Exclude<MeterRow["rate"], BillRate> | RateOfBill;
  readonly charge?: MeteredChargeId;
};
/** `Gbps-hour` is for provisioned NAT bandwidth alone. */
export type MeterUnit = Meter["unit"];
export type BillOnlyRateId = RateOfBill["id"];

export const meters: readonly Meter[] = rows;

/** The same, group by group, as bills and prices here show them. */
export const metersInBillOrder = meterGroups.flatMap((group) => meters.filter((meter) => meter.group === group));
