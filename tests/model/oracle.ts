import type { BandedRateId, FlatRateId } from "@/lib/meters/rates";
import type { Scenario, Via } from "@/lib/model/scenario";
import type { Rate } from "@/lib/pricing/rate";
import { bookOf } from "./scenarios";

/** An exact fraction; the denominator is above 0. */
export type Exact = { readonly n: bigint; readonly d: bigint };

/** The decimal that a number is written as, exactly: 0.1 is one tenth. */
export function exact(number: number): Exact {
  const [mantissa = "0", exponent = "0"] = String(number).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const power = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return power >= 0 ? { n: digits * 10n ** BigInt(power), d: 1n } : { n: digits, d: 10n ** BigInt(-power) };
}

const plus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d });
const times = (...factors: readonly Exact[]): Exact =>
  factors.reduce((a, b) => ({ n: a.n * b.n, d: a.d * b.d }), { n: 1n, d: 1n });
const isLess = (a: Exact, b: Exact) => a.n * b.d < b.n * a.d;
const least = (a: Exact, b: Exact) => (isLess(a, b) ? a : b);
const none: Exact = { n: 0n, d: 1n };
const sum = (all: readonly Exact[]) => all.reduce(plus, none);

/** How far a number is from the exact amount, in USD. */
export function distanceUsd(usd: number, amount: Exact): number {
  const { n, d } = minus(exact(Math.abs(usd)), amount);
  const scaled = (n * 10n ** 15n) / d;
  return Math.abs(Number(scaled)) / 1e15;
}

/**
 * The table of charges on /method in exact fractions: what a design costs, by charge. It shares nothing with the model
 * but the price book.
 */
export function exactUsd(scenario: Scenario, vias: readonly Via[], natKept: boolean): ReadonlyMap<string, Exact> {
  const book = bookOf(scenario.region);
  const paidShare = minus(exact(1), times(exact(scenario.discountPercent), exact(0.01)));
  const paid = (list: Rate) => times(exact(list.usd), paidShare);
  const flat = (id: FlatRateId): Exact => {
    const own = scenario.rates[id];
    const list = book.rates[id];
    return own !== undefined ? exact(own) : list ? paid(list) : none;
  };
  const banded = (id: BandedRateId, gb: Exact): Exact => {
    const own = scenario.rates[id];
    if (own !== undefined) return times(gb, exact(own));
    const bands = book.bands[id] ?? [];
    return sum(
      bands.map((band, i) => {
        const next = bands[i + 1];
        const upTo = next ? least(gb, exact(next.fromGb)) : gb;
        const inBand = minus(upTo, exact(band.fromGb));
        return inBand.n > 0n ? times(inBand, paid(band)) : none;
      }),
    );
  };

  const { nat, internet, otherRegion, unnamedGb, services } = scenario;
  const regional = nat.mode === "regional";
  const perVpcHours = times(exact(scenario.vpcCount), exact(scenario.hoursPerMonth));
  const gateways = natKept ? exact(nat.mode === "single" ? 1 : scenario.azCount) : none;
  const natOnlyGb = [internet.gbOut, internet.gbIn, otherRegion.gbOut, otherRegion.gbIn, unnamedGb].map(exact);
  const gbOf = (via: Via) =>
    services.filter(({ id }, row) => vias[row] === via && (via !== "interface" || id !== "guardduty-data"));
  const natGb = natKept ? sum([...natOnlyGb, ...gbOf("nat").map(({ gb }) => exact(gb))]) : none;
  const out = minus(exact(internet.gbOut), exact(internet.freeGbOut));
  const crossing: Exact = { n: 2n * BigInt(scenario.azCount - 1), d: BigInt(scenario.azCount) };
  const endpointAzs = sum(gbOf("interface").map(({ azCount }) => exact(azCount)));
  return new Map([
    ["nat-gateway-hours", times(perVpcHours, gateways, flat(regional ? "regionalNatGatewayHour" : "natGatewayHour"))],
    ["nat-gateway-data", times(natGb, flat(regional ? "regionalNatGatewayGb" : "natGatewayGb"))],
    ["public-ipv4-hours", times(perVpcHours, gateways, exact(nat.publicIpv4PerGateway), flat("publicIpv4InUseHour"))],
    ["cross-az-data", nat.mode === "single" ? times(natGb, crossing, flat("crossAzGbEachDirection")) : none],
    ["internet-data-out", out.n > 0n ? banded("internetOutGb", out) : none],
    ["inter-region-data-out", times(exact(otherRegion.gbOut), exact(otherRegion.usdPerGb))],
    ["interface-endpoint-hours", times(perVpcHours, endpointAzs, flat("vpceInterfaceHour"))],
    ["interface-endpoint-data", banded("vpceInterfaceGb", sum(gbOf("interface").map(({ gb }) => exact(gb))))],
  ]);
}

export const exactTotalUsd = (usd: ReadonlyMap<string, Exact>): Exact => sum([...usd.values()]);
