import type { Design } from "@/lib/model/design";
import type { PaidBand, PaidRate, RateFrom, ScenarioRates } from "@/lib/model/scenarioRates";
import { bandedUsd, gbPerBand } from "@/lib/pricing/bands";
import { formatGbExact } from "@/lib/units/gb";

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

/** One thing that AWS meters: what it is, what the meter reads, and what a unit costs. */
export type Charge = {
  readonly id: ChargeId;
  readonly label: string;
  /** What the meter reads for a design, per month. */
  readonly metered: (design: Design) => number;
  /** The numbers that multiply to it, in the order of its words; for a line that is there. */
  readonly factors: (design: Design) => readonly number[];
  /** What a unit costs: one rate, or bands where the price falls with volume. */
  readonly price: (rates: ScenarioRates) => PaidRate | readonly PaidBand[];
};

const tierLabels = new Map<number, string>();

/** The end of a tier's label, `, above 1,048,576 GB`; kept, because formatting costs more than all else in a line. */
function tierLabel(fromGb: number): string {
  if (fromGb === 0) return "";
  const known = tierLabels.get(fromGb);
  if (known !== undefined) return known;
  const label = `, above ${formatGbExact(fromGb)}`;
  tierLabels.set(fromGb, label);
  return label;
}

const lineOf = ({ id, label }: Charge, quantity: number, rate: PaidRate): LineItem => ({
  charge: id,
  label,
  quantity,
  unit: rate.unit,
  usdPerUnit: rate.usdPerUnit,
  listUsdPerUnit: rate.listUsdPerUnit,
  rateFrom: rate.rateFrom,
  usd: quantity * rate.usdPerUnit,
  usageType: rate.usageType,
  source: rate.source,
  effective: rate.effective,
});

const tierLineOf = (charge: Charge, quantity: number, band: PaidBand): LineItem => ({
  charge: charge.id,
  label: charge.label + tierLabel(band.fromGb),
  quantity,
  unit: band.unit,
  usdPerUnit: band.usdPerUnit,
  listUsdPerUnit: band.listUsdPerUnit,
  rateFrom: band.rateFrom,
  usd: quantity * band.usdPerUnit,
  usageType: band.usageType,
  source: band.source,
  effective: band.effective,
  fromGb: band.fromGb,
});

const isBanded = (price: PaidRate | readonly PaidBand[]): price is readonly PaidBand[] => Array.isArray(price);

/** The lines of a charge: one, or one for each price tier that has a quantity; none where the quantity is 0. */
export function chargeLines(charge: Charge, design: Design, rates: ScenarioRates): readonly LineItem[] {
  const quantity = charge.metered(design);
  if (quantity === 0) return [];
  const price = charge.price(rates);
  if (!isBanded(price)) return [lineOf(charge, quantity, price)];
  return gbPerBand(price, quantity).map(({ band, gb }) =>
    band.tiered ? tierLineOf(charge, gb, band) : lineOf(charge, gb, band),
  );
}

/** What the lines of a charge come to, in USD, without writing them. */
export function chargeUsd(charge: Charge, design: Design, rates: ScenarioRates): number {
  const quantity = charge.metered(design);
  if (quantity === 0) return 0;
  const price = charge.price(rates);
  return isBanded(price) ? bandedUsd(price, quantity) : quantity * price.usdPerUnit;
}
