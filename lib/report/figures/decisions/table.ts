import { breakEvenInWords, type Decision } from "@/lib/report/figures/decisions/points";
import { type FigureTable, textCell } from "@/lib/text/figureTable";
import { formatGb } from "@/lib/units/gb";
import { formatUsd } from "@/lib/units/usd";

/** The figure's rows for a file, in the order in which they are shown; amounts unrounded. */
export const decisionsTable = (decisions: readonly Decision[]): FigureTable => ({
  caption: "What to do about each service, USD a month",
  columns: [
    { label: "Do", isNumber: false },
    { label: "Service", isNumber: false },
    { label: "GB a month", isNumber: true },
    { label: "Endpoint pays from GB", isNumber: true },
    { label: "Through NAT", isNumber: true },
    { label: "Own endpoint", isNumber: true },
    { label: "Saves", isNumber: true },
    { label: "Why", isNumber: false },
  ],
  rows: decisions.map((decision) => [
    textCell(decision.action),
    textCell(decision.service),
    { shown: formatGb(decision.gb), raw: decision.gb },
    { shown: breakEvenInWords(decision), raw: decision.natKeptGb ?? "never" },
    { shown: formatUsd(decision.natUsd), raw: decision.natUsd },
    { shown: formatUsd(decision.endpointUsd), raw: decision.endpointUsd },
    { shown: formatUsd(decision.savingUsd), raw: decision.savingUsd },
    textCell(decision.need === null ? decision.reason : `${decision.reason} ${decision.need}`),
  ]),
});
