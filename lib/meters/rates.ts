/** A rate of the calculator. `isBanded`: its price falls with volume. */
type RateRow = { readonly label: string; readonly unit: string; readonly isBanded?: true };

/** The rates of the calculator, by the ids in links, files and JSON. */
export const rateRows = {
  natGatewayHour: { label: "NAT gateway", unit: "gateway-hour" },
  natGatewayGb: { label: "NAT data processing", unit: "GB" },
  regionalNatGatewayHour: { label: "Regional NAT gateway", unit: "AZ-hour" },
  regionalNatGatewayGb: { label: "Regional NAT data processing", unit: "GB" },
  publicIpv4InUseHour: { label: "Public IPv4 address in use", unit: "address-hour" },
  crossAzGbEachDirection: { label: "Cross-AZ data, each direction", unit: "GB" },
  internetOutGb: { label: "Data transfer out to the internet", unit: "GB", isBanded: true },
  vpceInterfaceHour: { label: "Interface endpoint", unit: "endpoint-AZ-hour" },
  vpceInterfaceGb: { label: "Interface endpoint data", unit: "GB", isBanded: true },
} as const satisfies { readonly [id in string]: RateRow };

type Rows = typeof rateRows;

/** The rates that users may replace by their own. */
export type RateId = keyof Rows;
/** Rates that fall with volume. Their price is a list of bands. */
export type BandedRateId = { [id in RateId]: Rows[id] extends { isBanded: true } ? id : never }[RateId];
/** Rates whose price is one number. */
export type FlatRateId = Exclude<RateId, BandedRateId>;

/** The ids of the calculator's rates, in the order of `rateRows`. */
export const rateIds = Object.keys(rateRows) as readonly RateId[];

const banded: ReadonlySet<string> = new Set(rateIds.filter((id) => "isBanded" in rateRows[id]));

/** Whether a rate falls with volume; its price is then a list of bands. */
export const isBanded = (id: string): id is BandedRateId => banded.has(id);
