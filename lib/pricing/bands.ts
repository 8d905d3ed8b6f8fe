type PricedBand = { readonly fromGb: number; readonly usd: number };

/**
 * The part of `gb` in each band, in band order; bands without GB are left out, so 0 GB or fewer give none. Bands ascend
 * by `fromGb`.
 */
export function gbPerBand<B extends { readonly fromGb: number }>(
  bands: readonly B[],
  gb: number,
): readonly { readonly band: B; readonly gb: number }[] {
  const slices: { band: B; gb: number }[] = [];
  for (let i = 0; i < bands.length; i++) {
    const band = bands[i];
    if (band === undefined || gb <= band.fromGb) break;
    const toGb = bands[i + 1]?.fromGb ?? Number.POSITIVE_INFINITY;
    slices.push({ band, gb: Math.min(gb, toGb) - band.fromGb });
  }
  return slices;
}

/**
 * The cost of `gb` at marginal prices in USD, added to `usdBefore`: each GB at the price of the band it falls into, as
 * AWS bills tiers (price list, `beginRange`/`endRange`). Bands are added one after the other; 0 GB or fewer cost
 * nothing.
 */
export function bandedUsd(bands: readonly PricedBand[], gb: number, usdBefore = 0): number {
  let usd = usdBefore;
  for (let i = 0; i < bands.length; i++) {
    const band = bands[i];
    if (band === undefined || gb <= band.fromGb) break;
    const toGb = bands[i + 1]?.fromGb ?? Number.POSITIVE_INFINITY;
    usd += (Math.min(gb, toGb) - band.fromGb) * band.usd;
  }
  return usd;
}
