/**
 * What a bill says about a VPC's way out, one family for each kind of usage. `suffixes` are usage types without their
 * Region prefix, whole: `RegionalNatGateway-Hours` ends like `NatGateway-Hours` and is another thing.
 * Sources: "Understand codes for Amazon VPC in billing and usage reports" (AWS), and the AmazonEC2 and AmazonVPC price lists.
 */
export const families = [
  { id: "nat-gateway-hours", label: "NAT gateway hours", unit: "hour", suffixes: ["NatGateway-Hours"] },
  { id: "nat-gateway-data", label: "NAT data processing", unit: "GB", suffixes: ["NatGateway-Bytes"] },
  {
    id: "regional-nat-gateway-hours",
    label: "Regional NAT gateway hours",
    unit: "hour",
    suffixes: ["RegionalNatGateway-Hours"],
  },
  {
    id: "regional-nat-gateway-data",
    label: "Regional NAT data processing",
    unit: "GB",
    suffixes: ["RegionalNatGateway-Bytes"],
  },
  {
    id: "provisioned-nat-gateway-hours",
    label: "Provisioned NAT bandwidth",
    unit: "Gbps-hour",
    suffixes: ["NatGateway-Prvd-Gbps"],
  },
  {
    id: "provisioned-nat-gateway-data",
    label: "Provisioned NAT data processing",
    unit: "GB",
    suffixes: ["NatGateway-Prvd-Bytes"],
  },
  { id: "interface-endpoint-hours", label: "Interface endpoint hours", unit: "hour", suffixes: ["VpcEndpoint-Hours"] },
  { id: "interface-endpoint-data", label: "Interface endpoint data", unit: "GB", suffixes: ["VpcEndpoint-Bytes"] },
  {
    id: "gateway-load-balancer-endpoint-hours",
    label: "Gateway Load Balancer endpoint hours",
    unit: "hour",
    suffixes: ["VpcEndpoint-GWLBE-Hours"],
  },
  {
    id: "gateway-load-balancer-endpoint-data",
    label: "Gateway Load Balancer endpoint data",
    unit: "GB",
    suffixes: ["VpcEndpoint-GWLBE-Bytes"],
  },
  {
    id: "resource-endpoint-hours",
    label: "Resource endpoint hours",
    unit: "hour",
    suffixes: ["VpcEndpoint-Resource-Hours"],
  },
  {
    id: "resource-endpoint-data",
    label: "Resource endpoint data",
    unit: "GB",
    suffixes: ["VpcResource-Consumer-Bytes", "VpcResource-Provider-Bytes"],
  },
  {
    id: "public-ipv4-in-use-hours",
    label: "Public IPv4 addresses in use",
    unit: "hour",
    suffixes: ["PublicIPv4:InUseAddress"],
  },
  {
    id: "public-ipv4-idle-hours",
    label: "Idle public IPv4 addresses",
    unit: "hour",
    suffixes: ["PublicIPv4:IdleAddress"],
  },
  {
    id: "transit-gateway-hours",
    label: "Transit gateway attachment hours",
    unit: "hour",
    suffixes: ["TransitGateway-Hours"],
  },
  { id: "transit-gateway-data", label: "Transit gateway data", unit: "GB", suffixes: ["TransitGateway-Bytes"] },
  {
    id: "vpc-encryption-controls-hours",
    label: "VPC Encryption Controls",
    unit: "hour",
    suffixes: ["VPCEncryptionControls-hours"],
  },
  { id: "cross-az-data", label: "Cross-AZ data", unit: "GB", suffixes: ["DataTransfer-Regional-Bytes"] },
  { id: "internet-data-out", label: "Internet data out", unit: "GB", suffixes: ["DataTransfer-Out-Bytes"] },
  { id: "internet-data-in", label: "Internet data in", unit: "GB", suffixes: ["DataTransfer-In-Bytes"] },
] as const satisfies readonly { id: string; label: string; unit: string; suffixes: readonly string[] }[];

export type Family = (typeof families)[number];
export type FamilyId = Family["id"];
/** A family's unit: `Gbps-hour` is for provisioned NAT bandwidth alone. */
export type FamilyUnit = Family["unit"];

const byId = new Map<FamilyId, Family>(families.map((family) => [family.id, family]));

/** A family by its id. */
export function familyOf(id: FamilyId): Family {
  const family = byId.get(id);
  if (family === undefined) throw new Error(`no usage-type family ${id}`);
  return family;
}

/** Hours and GB of NAT gateways of every kind. */
export const natFamilies: ReadonlySet<FamilyId> = new Set([
  "nat-gateway-hours",
  "nat-gateway-data",
  "regional-nat-gateway-hours",
  "regional-nat-gateway-data",
  "provisioned-nat-gateway-hours",
  "provisioned-nat-gateway-data",
]);
