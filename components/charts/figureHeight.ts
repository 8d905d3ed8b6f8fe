import type { FigureId } from "@/components/charts/findings";
import type { Answer } from "@/lib/model/compare";
import { servicesGb } from "@/lib/model/curves";

export const serviceRowHeight = 28;
export const serviceAxisHeight = 36;
/** More rows than this scroll within the figure. */
const maxServiceRowsShown = 30;

const wordsHeight = 72;

/** The height of a figure's drawing in pixels, the same at every width, known before the drawing is loaded. */
export function figureHeight(figure: FigureId, { scenario }: Answer): number {
  const rowCount = scenario.services.length;
  const hasGb = servicesGb(scenario) > 0;
  switch (figure) {
    case "cost":
      return hasGb ? 440 : wordsHeight;
    case "charges":
      return 364;
    case "services":
      return rowCount > 0
        ? Math.min(rowCount, maxServiceRowsShown) * serviceRowHeight + 2 * serviceAxisHeight
        : wordsHeight;
    case "az-map":
      return hasGb ? 324 : wordsHeight;
  }
}
