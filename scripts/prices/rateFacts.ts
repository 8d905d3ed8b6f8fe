import { type BilledRateId, billedRateLabels } from "@/lib/pricing/billedRates";
import { type RateId, rateLabels } from "@/lib/pricing/rateIds";

/** A rate of the calculator, or one that stands on bills beside them. */
export type PricedRateId = RateId | BilledRateId;

const labels = { ...rateLabels, ...billedRateLabels };

/** A rate as a report names it. */
export const labelOf = (rateId: PricedRateId): string => labels[rateId].label;

/** The usage type of each rate without its Region's billing prefix, and the unit the snapshot counts it in. */
export const rateFacts = {
  natGatewayHour: { usageName: "NatGateway-Hours", unit: "gateway-hour" },
  natGatewayGb: { usageName: "NatGateway-Bytes", unit: "GB" },
  regionalNatGatewayHour: { usageName: "RegionalNatGateway-Hours", unit: "gateway-AZ-hour" },
  regionalNatGatewayGb: { usageName: "RegionalNatGateway-Bytes", unit: "GB" },
  publicIpv4InUseHour: { usageName: "PublicIPv4:InUseAddress", unit: "address-hour" },
  crossAzGbEachDirection: { usageName: "DataTransfer-Regional-Bytes", unit: "GB each direction" },
  internetOutGb: { usageName: "DataTransfer-Out-Bytes", unit: "GB" },
  vpceInterfaceHour: { usageName: "VpcEndpoint-Hours", unit: "ENI(AZ)-hour" },
  vpceInterfaceGb: { usageName: "VpcEndpoint-Bytes", unit: "GB" },
  natProvisionedGbpsHour: { usageName: "NatGateway-Prvd-Gbps", unit: "Gbps-hour" },
  natProvisionedGb: { usageName: "NatGateway-Prvd-Bytes", unit: "GB" },
  publicIpv4IdleHour: { usageName: "PublicIPv4:IdleAddress", unit: "address-hour" },
  vpceGwlbHour: { usageName: "VpcEndpoint-GWLBE-Hours", unit: "ENI(AZ)-hour" },
  vpceGwlbGb: { usageName: "VpcEndpoint-GWLBE-Bytes", unit: "GB" },
  tgwVpcAttachmentHour: { usageName: "TransitGateway-Hours", unit: "attachment-hour" },
  tgwVpcAttachmentGb: { usageName: "TransitGateway-Bytes", unit: "GB" },
} as const satisfies Record<PricedRateId, { usageName: string; unit: string }>;

/**
 * The whole usage types that mean this rate in this Region. Whole, because `NatGateway-Hours` is also the end of
 * `RegionalNatGateway-Hours`. us-east-1 is the one Region whose rows may lack the prefix: its NAT and transfer rows
 * do, its VPC rows and `USE1-RegionalNatGateway-Bytes` do not (AWS price list, AmazonEC2 and AmazonVPC).
 */
export function usageTypesOf(rateId: PricedRateId, region: string, billingPrefix: string): readonly string[] {
  const { usageName } = rateFacts[rateId];
  const prefixed = `${billingPrefix}-${usageName}`;
  return region === "us-east-1" ? [usageName, prefixed] : [prefixed];
}
