import { type Answer, recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import type { FeasibleAnswer } from "@/lib/model/strategyAnswer";
import type { CsvCell } from "@/lib/report/csv";
import { billColumns, decisionColumns } from "@/lib/report/csvColumns";
import { decisionsOf } from "@/lib/report/figures/decisions/points";
import { unitInWords } from "@/lib/report/receipt/unitWords";
import { roundToCents, sumOfRoundedUsd } from "@/lib/units/usd";

const linesOf = (bill: string, { id, lines }: FeasibleAnswer): readonly (readonly CsvCell[])[] => [
  ...lines.map((line) => [
    bill,
    id,
    line.charge,
    line.label,
    line.quantity,
    unitInWords(line.unit),
    line.usdPerUnit,
    line.listUsdPerUnit,
    line.rateFrom,
    roundToCents(line.usd),
    line.usageType,
    line.source,
    line.effective,
  ]),
  [bill, id, "total", "Total a month", null, null, null, null, null, sumOfRoundedUsd(lines), null, null, null],
];

/** The plan's bill and today's as a table. Each amount is rounded to the cent, and a total sums the rounded lines. */
export const roundedBillRows = (answer: Answer): readonly (readonly CsvCell[])[] => [
  billColumns,
  ...linesOf("plan", recommendedAnswer(answer)),
  ...linesOf("today", todayAnswer(answer)),
];

/** The decision table, amounts rounded to the cent. */
export const roundedDecisionRows = (answer: Answer): readonly (readonly CsvCell[])[] => [
  decisionColumns,
  ...decisionsOf(answer).map((decision) => [
    decision.service,
    decision.gb,
    roundToCents(decision.natUsd),
    roundToCents(decision.endpointUsd),
    decision.endpointAzCount,
    decision.natKeptGb,
    decision.verdict,
    decision.today,
    decision.via,
    decision.reason,
    decision.action,
    roundToCents(decision.savingUsd),
    decision.need,
  ]),
];
