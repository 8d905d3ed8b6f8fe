import { isBanded, type RateId, rateIds } from "@/lib/meters/rates";
import { isOneOf } from "@/lib/text/checks";

/** A column of the table of all Regions: the short label of a rate, and its unit after `per`. */
export type RateColumn = { readonly id: RateId; readonly label: string; readonly unit: string };

type ColumnWords = { readonly shortLabel: string; readonly shortUnit: string };

/** The words of each rate's column, in the order of the columns; null for a rate without one. */
const columnWords: Record<RateId, ColumnWords | null> = {
  natGatewayHour: { shortLabel: "NAT gateway", shortUnit: "hour" },
  natGatewayGb: { shortLabel: "NAT data", shortUnit: "GB" },
  regionalNatGatewayHour: { shortLabel: "Regional NAT", shortUnit: "AZ-hour" },
  // It equals `natGatewayGb` wherever a Region has it.
  regionalNatGatewayGb: null,
  vpceInterfaceHour: { shortLabel: "Interface endpoint", shortUnit: "AZ-hour" },
  vpceInterfaceGb: { shortLabel: "Endpoint data", shortUnit: "GB" },
  publicIpv4InUseHour: { shortLabel: "Public IPv4", shortUnit: "hour" },
  crossAzGbEachDirection: { shortLabel: "Cross-AZ data", shortUnit: "GB each way" },
  internetOutGb: { shortLabel: "Internet out", shortUnit: "GB" },
};

const isRateId = isOneOf(rateIds);

/** The columns of the table of all Regions. A tiered rate stands there with its first tier. */
export const rateColumns: readonly RateColumn[] = Object.entries(columnWords).flatMap(([id, words]) =>
  words === null || !isRateId(id)
    ? []
    : [{ id, label: words.shortLabel, unit: isBanded(id) ? `${words.shortUnit}, first tier` : words.shortUnit }],
);
