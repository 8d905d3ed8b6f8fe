import type { SpendBars } from "@/lib/draft/figures/spend/points";

/** The height of the drawing in pixels: room for the bars under a key that has a line for each meter at worst. */
export const spendHeight = ({ meters: shown }: SpendBars): number => 290 + 12 * shown.length;
