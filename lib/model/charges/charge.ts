import type { Design } from "@/lib/model/design";
import type { PaidBand, PaidRate, RateFrom, ScenarioRates } from "@/lib/model/scenarioRates";
import { gbPerBand } from "@/lib/pricing/bands";
import { formatGb } from "@/lib/units/gb";

export type ChargeId =
  | "nat-gateway-hours"
  | "nat-gateway-data"
  | "public-ipv4-hours"
  | "cross-az-data"
  | "internet-data-out"
  | "inter-region-data-out"
  | "interface-endpoint-hours"
  | "interface-endpoint-data"
  | "gateway-endpoint-data";

/** One line of a bill: quantity × rate = amount, with the place where the rate was read. */
export type LineItem = {
  readonly charge: ChargeId;
  readonly label: string;
  readonly quantity: number;
  readonly unit: string;
  readonly usdPerUnit: number;
  readonly listUsdPerUnit: number | null;
  readonly rateFrom: RateFrom;
  readonly usd: number;
  readonly usageType: string | null;
  readonly source: string | null;
  readonly effective: string | null;
  /** Where the line's price tier begins; only on lines of tiered list rates. */
  readonly fromGb?: number;
};

/** One thing that AWS meters: what it is, and the lines it puts on a bill. */
export type Charge = {
  readonly id: ChargeId;
  readonly label: string;
  /** The quantity in words, for the method page. */
  readonly quantity: string;
  readonly rate: string;
  /** The rule of AWS behind it. */
  readonly rule: string;
  readonly source: string;
  readonly lines: (design: Design, rates: ScenarioRates) => readonly LineItem[];
};

type Metered = Pick<Charge, "id" | "label">;

function line(charge: Metered, quantity: number, rate: PaidRate, tier = ""): LineItem {
  return {
    charge: charge.id,
    label: charge.label + tier,
    quantity,
    unit: rate.unit,
    usdPerUnit: rate.usdPerUnit,
    listUsdPerUnit: rate.listUsdPerUnit,
    rateFrom: rate.rateFrom,
    usd: quantity * rate.usdPerUnit,
    usageType: rate.usageType,
    source: rate.source,
    effective: rate.effective,
  };
}

/** The line of a flat rate; none where the quantity is 0. */
export function flatLines(charge: Metered, quantity: number, rate: PaidRate): readonly LineItem[] {
  return quantity === 0 ? [] : [line(charge, quantity, rate)];
}

const tierLabels = new Map<number, string>();

/** The end of a tier's label, `, above 1,048,576 GB`; kept, because formatting costs more than all else in a line. */
function tierLabel(fromGb: number): string {
  const known = tierLabels.get(fromGb) ?? (fromGb === 0 ? "" : `, above ${formatGb(fromGb)}`);
  tierLabels.set(fromGb, known);
  return known;
}

/** One line for each price tier that has a quantity. */
export function bandedLines(charge: Metered, gb: number, bands: readonly PaidBand[]): readonly LineItem[] {
  return gbPerBand(bands, gb).map(({ band, gb: inBand }) =>
    band.tiered
      ? { ...line(charge, inBand, band, tierLabel(band.fromGb)), fromGb: band.fromGb }
      : line(charge, inBand, band),
  );
}
