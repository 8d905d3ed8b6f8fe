import type { Answer } from "@/lib/model/compare";
import { type FigureId, isWordsOnly } from "@/lib/report/figures/findings";

const wordsHeight = 48;

const heights: Record<FigureId, number> = { cost: 440, charges: 364, "az-map": 324 };

/** Heights on paper, in pixels. With them an answer of ten services fits on three pages. */
export const paperHeights: Record<FigureId, number> = { cost: 284, charges: 248, "az-map": 206 };

/** The height of a figure's drawing in pixels, the same at every width, known before the drawing is loaded. */
export const figureHeight = (figure: FigureId, answer: Answer): number =>
  isWordsOnly(figure, answer) ? wordsHeight : heights[figure];
