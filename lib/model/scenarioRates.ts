import type { NatRateId } from "@/lib/meters/meters";
import type { NatMode } from "@/lib/meters/natModes";
import { type BandedRateId, type FlatRateId, type RateId, rateRows } from "@/lib/meters/rates";
import { limits } from "@/lib/model/limits";
import { crossAzGbPerNatGb, type Scenario } from "@/lib/model/scenario";
import { listPrices, type PriceBook } from "@/lib/pricing/priceBook";
import { isUnread, type Rate } from "@/lib/pricing/rate";

export const rateFroms = ["list", "discount", "own"] as const;
/** Whose rate it is: AWS's list, the list less the reader's discount, or the reader's own, which is final. */
export type RateFrom = (typeof rateFroms)[number];

/** The id of a rate in a price book: one that a reader may replace, or the free gateway endpoint's. */
export type ScenarioRateId = RateId | "vpceGatewayGb";

/** A rate as this scenario pays it. */
export type ScenarioRate = {
  /** Its id in the price book; null for a rate that no price book has. */
  readonly rateId: ScenarioRateId | null;
  readonly usdPerUnit: number;
  /** Null where AWS lists no single price for it. */
  readonly listUsdPerUnit: number | null;
  readonly rateFrom: RateFrom;
  readonly unit: string;
  readonly usageType: string | null;
  readonly source: string | null;
  readonly effective: string | null;
  /** Whether the rate was derived or assumed, not read from AWS. */
  readonly isAssumed: boolean;
};

/** A rate and the GB from which it holds. `usd` repeats `usdPerUnit` under the name that `bandedUsd` reads. */
export type ScenarioBand = ScenarioRate & { readonly fromGb: number; readonly usd: number; readonly isTiered: boolean };

/** Every rate that the scenario's bills can need. `natHour` and `natGb` are those of its NAT mode. */
export type ScenarioRates = {
  readonly natHour: ScenarioRate;
  readonly natGb: ScenarioRate;
  readonly publicIpv4Hour: ScenarioRate;
  readonly crossAzGb: ScenarioRate;
  readonly interRegionGb: ScenarioRate;
  readonly gatewayEndpointGb: ScenarioRate;
  readonly endpointHour: ScenarioRate;
  readonly internetOutGb: readonly ScenarioBand[];
  readonly endpointGb: readonly ScenarioBand[];
  /**
   * USD for one more GB through this NAT: processing, and the cross-AZ charge on both sides where one gateway serves
   * all AZs, averaged over the AZs.
   */
  readonly natUsdPerGb: number;
};

/*
 * Written out, because reading it from the table of meters would bring that table into the first load of the page. The
 * types are the table's, so another id does not compile.
 */
const natRateIds: {
  readonly [mode in NatMode]: {
    readonly hour: NatRateId<mode, "nat-gateway-hours">;
    readonly gb: NatRateId<mode, "nat-gateway-data">;
  };
} = {
  "per-az": { hour: "natGatewayHour", gb: "natGatewayGb" },
  single: { hour: "natGatewayHour", gb: "natGatewayGb" },
  regional: { hour: "regionalNatGatewayHour", gb: "regionalNatGatewayGb" },
};

/** A rate that the scenario needs, and the field that makes it necessary. */
export type NeededRate = { readonly id: RateId; readonly path: string };

function neededRates(scenario: Scenario): readonly NeededRate[] {
  const nat = natRateIds[scenario.nat.mode];
  return [
    { id: nat.hour, path: "nat.mode" },
    { id: nat.gb, path: "nat.mode" },
    { id: "publicIpv4InUseHour", path: "nat.publicIpv4PerGateway" },
    ...(scenario.nat.mode === "single" ? [{ id: "crossAzGbEachDirection", path: "nat.mode" } as const] : []),
    { id: "internetOutGb", path: "internet.gbOut" },
    { id: "vpceInterfaceHour", path: "services" },
    { id: "vpceInterfaceGb", path: "services" },
  ];
}

/**
 * The rates that the scenario needs and that neither its Region's prices nor the reader give. Where there are none,
 * `compare` can answer. A missing price is named, never taken as 0.
 */
export function missingRates(scenario: Scenario, book: PriceBook): readonly NeededRate[] {
  return neededRates(scenario).filter(
    ({ id }) => scenario.rates[id] === undefined && listPrices(book, id).length === 0,
  );
}

const listRate = (rateId: ScenarioRateId, list: Rate, discountPercent: number): ScenarioRate => ({
  rateId,
  usdPerUnit: discountPercent === 0 ? list.usd : list.usd * (1 - discountPercent / 100),
  listUsdPerUnit: list.usd,
  rateFrom: discountPercent === 0 ? "list" : "discount",
  unit: list.unit,
  usageType: list.usageType,
  source: list.source,
  effective: list.effective,
  isAssumed: isUnread(list.confidence),
});

const ownRate = (
  rateId: ScenarioRateId | null,
  usdPerUnit: number,
  unit: string,
  usageType: string | null,
  listUsdPerUnit: number | null,
): ScenarioRate => ({
  rateId,
  usdPerUnit,
  listUsdPerUnit,
  rateFrom: "own",
  unit,
  usageType,
  source: null,
  effective: null,
  isAssumed: false,
});

// Copied field by field: spreading a rate would take most of the time of `scenarioRates`.
const bandOf = (rate: ScenarioRate, fromGb: number, isTiered: boolean): ScenarioBand => ({
  rateId: rate.rateId,
  usdPerUnit: rate.usdPerUnit,
  listUsdPerUnit: rate.listUsdPerUnit,
  rateFrom: rate.rateFrom,
  unit: rate.unit,
  usageType: rate.usageType,
  source: rate.source,
  effective: rate.effective,
  isAssumed: rate.isAssumed,
  fromGb,
  usd: rate.usdPerUnit,
  isTiered,
});

/** The cross-AZ rate where each AZ has its own gateway: 0, because no GB cross. */
const noCrossAzRate = ownRate("crossAzGbEachDirection", 0, "GB", null, null);

function requirePrice<T>(price: T | undefined, id: RateId): T {
  if (price === undefined) throw new Error(`no price for ${id}: ask missingRates before compare`);
  return price;
}

/**
 * The scenario's rates in USD per unit: its own rates as they are, list rates less its discount. Throws where
 * `missingRates` names a gap.
 */
export function scenarioRates(scenario: Scenario, book: PriceBook): ScenarioRates {
  const { rates: own, discountPercent, otherRegion } = scenario;
  const flat = (id: FlatRateId): ScenarioRate => {
    const list = book.rates[id];
    const mine = own[id];
    return mine === undefined
      ? listRate(id, requirePrice(list, id), discountPercent)
      : ownRate(id, mine, list?.unit ?? rateRows[id].unit, list?.usageType ?? null, list?.usd ?? null);
  };
  const banded = (id: BandedRateId): readonly ScenarioBand[] => {
    const list = book.bands[id];
    const mine = own[id];
    if (mine !== undefined) {
      // One number for all GB: no single list price is its counterpart.
      return [bandOf(ownRate(id, mine, "GB", list?.[0]?.usageType ?? null, null), 0, false)];
    }
    return requirePrice(list, id).map((band) => bandOf(listRate(id, band, discountPercent), band.fromGb, true));
  };

  const nat = natRateIds[scenario.nat.mode];
  const natGb = flat(nat.gb);
  const crossAzGb = scenario.nat.mode === "single" ? flat("crossAzGbEachDirection") : noCrossAzRate;
  return {
    natHour: flat(nat.hour),
    natGb,
    publicIpv4Hour: flat("publicIpv4InUseHour"),
    crossAzGb,
    interRegionGb: {
      ...ownRate(null, otherRegion.usdPerGb, "GB", null, null),
      isAssumed: otherRegion.usdPerGb === limits["otherRegion.usdPerGb"].default,
    },
    gatewayEndpointGb: listRate("vpceGatewayGb", book.rates.vpceGatewayGb, 0),
    endpointHour: flat("vpceInterfaceHour"),
    internetOutGb: banded("internetOutGb"),
    endpointGb: banded("vpceInterfaceGb"),
    natUsdPerGb: natGb.usdPerUnit + crossAzGbPerNatGb(scenario) * crossAzGb.usdPerUnit,
  };
}

/** USD a month for one interface endpoint's network interface in one AZ, in all VPCs together. */
export const usdPerEndpointAz = ({ vpcCount, hoursPerMonth }: Scenario, { endpointHour }: ScenarioRates): number =>
  vpcCount * hoursPerMonth * endpointHour.usdPerUnit;
