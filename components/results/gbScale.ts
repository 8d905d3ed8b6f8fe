/** Places GB and a break-even on a bar of 0 to 100 whose middle is the break-even: log scale, three decades each side. */
export function shareOfBreakEven(gb: number, breakEvenGb: number): number {
  if (gb <= 0) return 0;
  const decades = Math.log10(gb / breakEvenGb);
  return Math.min(100, Math.max(2, 50 + (decades / 3) * 50));
}
