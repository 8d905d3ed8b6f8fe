import type { Answer } from "@/lib/model/compare";
import { servicesGb } from "@/lib/model/curves";
import { azMapFinding } from "@/lib/report/figures/azMap/finding";
import { chargesFinding } from "@/lib/report/figures/charges/finding";
import { costFinding } from "@/lib/report/figures/cost/finding";
import type { Finding } from "@/lib/report/figures/finding";

/** The figures of an answer, by the ids of their headings. */
export const figureIds = ["cost", "charges", "az-map"] as const;
export type FigureId = (typeof figureIds)[number];

const findings: Record<FigureId, (answer: Answer) => Finding> = {
  cost: costFinding,
  charges: chargesFinding,
  "az-map": azMapFinding,
};

/** The figure's heading and note. They need no drawing, so the first HTML has them. */
export const findingOf = (figure: FigureId, answer: Answer): Finding => findings[figure](answer);

/** Whether a figure has nothing to draw yet and shows words instead. */
export const isWordsOnly = (figure: FigureId, { scenario }: Answer): boolean =>
  figure !== "charges" && servicesGb(scenario) === 0;
