type PricedBand = { readonly fromGb: number; readonly usd: number };

/** The slice of `gb` that falls into each band, in band order; bands that get nothing are left out. */
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
 * What `gb` costs at marginal prices, on top of `usdBefore`: each GB at the price of the band it falls into, as AWS
 * bills tiers (price list, `beginRange`/`endRange`). Bands are added one after the other.
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
