const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 1 });

/**
 * A share from 0 to 1 as a percentage: `79 %`. Below 1 % it keeps one significant digit, so that only 0 reads as 0 %,
 * and only a share of 1 reads as 100 %. Above 1 it goes on beyond 100 %.
 */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return `${oneDigit.format(percent)} %`;
  return `${whole.format(share < 1 ? Math.min(99, percent) : percent)} %`;
}
