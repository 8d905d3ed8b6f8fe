import type { SpendBars } from "@/lib/draft/figures/spend/points";

/**
 * The height of the drawing in pixels: the bars, and 12 for each meter, since more meters need more lines in the
 * legend.
 */
export const spendHeight = ({ meters: shown }: SpendBars): number => 290 + 12 * shown.length;
