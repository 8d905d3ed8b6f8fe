import type { FigureId } from "@/components/charts/findings";
import type { Answer } from "@/lib/model/compare";
import { servicesGb } from "@/lib/model/curves";

export const serviceRowHeight = 28;
export const serviceAxisHeight = 36;
/** More rows than this scroll within the figure. */
const maxServiceRowsShown = 30;

const wordsHeight = 48;

/** Whether a figure has nothing to draw yet, so that words stand in its place. */
export const isWordsOnly = (figure: FigureId, { scenario }: Answer): boolean =>
  figure === "services" ? scenario.services.length === 0 : figure !== "charges" && servicesGb(scenario) === 0;

/** The height of a figure's drawing in pixels, the same at every width, known before the drawing is loaded. */
export function figureHeight(figure: FigureId, answer: Answer): number {
  if (isWordsOnly(figure, answer)) return wordsHeight;
  const rowCount = Math.min(answer.scenario.services.length, maxServiceRowsShown);
  const heights: Record<FigureId, number> = {
    cost: 440,
    charges: 364,
    services: rowCount * serviceRowHeight + 2 * serviceAxisHeight,
    "az-map": 324,
  };
  return heights[figure];
}
