import type { charges } from "@/lib/model/charges";
import { type ChargeRow, gbRead, unitsAt } from "@/lib/model/charges/chargeRow";
import type { Design } from "@/lib/model/design";
import type { RateFrom, ScenarioBand, ScenarioRate, ScenarioRateId, ScenarioRates } from "@/lib/model/scenarioRates";
import { gbPerBand } from "@/lib/pricing/bands";
import { formatGbExact } from "@/lib/units/gb";

export type ChargeId = (typeof charges)[number]["id"];

export type Charge = ChargeRow & { readonly id: ChargeId };

/** One line of a bill: quantity × rate = amount in USD a month, with the source of the rate. */
export type LineItem = {
  readonly charge: ChargeId;
  readonly label: string;
  /** A month's quantity in `unit`, above 0 and unrounded. */
  readonly quantity: number;
  readonly unit: string;
  readonly usdPerUnit: number;
  readonly listUsdPerUnit: number | null;
  readonly rateFrom: RateFrom;
  /** USD a month, 0 or more and unrounded. */
  readonly usd: number;
  readonly usageType: string | null;
  readonly source: string | null;
  readonly effective: string | null;
  /** The id of its rate in the price book; null where no price book has the rate, as for transfer to other Regions. */
  readonly rateId: ScenarioRateId | null;
  /** GB a month at which the line's price tier begins; absent except on lines of tiered list rates. */
  readonly fromGb?: number;
};

const tierLabels = new Map<number, string>();

/** The end of a tier's label, `, above 1,048,576 GB`. Cached, because formatting costs more than the rest of a line. */
function tierLabel(fromGb: number): string {
  if (fromGb === 0) return "";
  const known = tierLabels.get(fromGb);
  if (known !== undefined) return known;
  const label = `, above ${formatGbExact(fromGb)}`;
  tierLabels.set(fromGb, label);
  return label;
}

const lineOf = (charge: Charge, quantity: number, rate: ScenarioRate): LineItem => ({
  charge: charge.id,
  label: charge.label,
  quantity,
  unit: rate.unit,
  usdPerUnit: rate.usdPerUnit,
  listUsdPerUnit: rate.listUsdPerUnit,
  rateFrom: rate.rateFrom,
  usd: quantity * rate.usdPerUnit,
  usageType: rate.usageType,
  source: rate.source,
  effective: rate.effective,
  rateId: rate.rateId,
});

const tierLineOf = (charge: Charge, quantity: number, band: ScenarioBand): LineItem => ({
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
  rateId: band.rateId,
  fromGb: band.fromGb,
});

/** Whether a charge's price falls with volume, so that it is a list of bands. */
export const isBandedPrice = (price: ScenarioRate | readonly ScenarioBand[]): price is readonly ScenarioBand[] =>
  Array.isArray(price);

/** Adds a charge's lines to a bill: one, or one for each price tier that has a quantity; none where the quantity is 0. */
export function addLines(lines: LineItem[], charge: Charge, design: Design, rates: ScenarioRates): void {
  const quantity = unitsAt(charge, design, gbRead(charge, design));
  if (quantity === 0) return;
  const price = charge.price(rates);
  if (!isBandedPrice(price)) {
    lines.push(lineOf(charge, quantity, price));
    return;
  }
  for (const { band, gb } of gbPerBand(price, quantity)) {
    lines.push(band.isTiered ? tierLineOf(charge, gb, band) : lineOf(charge, gb, band));
  }
}
