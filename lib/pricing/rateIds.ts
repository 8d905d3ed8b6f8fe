/** Rates of one number. */
export const flatRateIds = [
  "natGatewayHour",
  "natGatewayGb",
  "regionalNatGatewayHour",
  "regionalNatGatewayGb",
  "publicIpv4InUseHour",
  "crossAzGbEachDirection",
  "vpceInterfaceHour",
] as const;

/** Rates that fall with volume. */
export const bandedRateIds = ["internetOutGb", "vpceInterfaceGb"] as const;

export type FlatRateId = (typeof flatRateIds)[number];
export type BandedRateId = (typeof bandedRateIds)[number];
/** The rates a reader may replace by their own. */
export type RateId = FlatRateId | BandedRateId;

/** Whether a rate falls with volume, so that its price is a list of bands. */
export const isBanded = (id: string): id is BandedRateId => (bandedRateIds as readonly string[]).includes(id);

export const rateLabels = {
  natGatewayHour: { label: "NAT gateway", unit: "gateway-hour" },
  natGatewayGb: { label: "NAT data processing", unit: "GB" },
  regionalNatGatewayHour: { label: "Regional NAT gateway", unit: "AZ-hour" },
  regionalNatGatewayGb: { label: "Regional NAT data processing", unit: "GB" },
  publicIpv4InUseHour: { label: "Public IPv4 address in use", unit: "address-hour" },
  crossAzGbEachDirection: { label: "Cross-AZ data, each direction", unit: "GB" },
  internetOutGb: { label: "Data transfer out to the internet", unit: "GB" },
  vpceInterfaceHour: { label: "Interface endpoint", unit: "endpoint-AZ-hour" },
  vpceInterfaceGb: { label: "Interface endpoint data", unit: "GB" },
} as const satisfies Record<RateId, { label: string; unit: string }>;

export const rateIds = Object.keys(rateLabels) as readonly RateId[];
