import type { LineItem } from "@/lib/model/charges/charge";
import { type Answer, recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import type { FeasibleAnswer } from "@/lib/model/strategyAnswer";
import type { CsvCell } from "@/lib/report/csv";
import { type BillColumn, billColumns, type DecisionColumn, decisionColumns } from "@/lib/report/csvColumns";
import { type Decision, decisionsOf } from "@/lib/report/figures/decisions/points";
import { unitInWords } from "@/lib/report/receipt/unitWords";
import { roundToCents, sumOfRoundedUsd } from "@/lib/units/usd";

const lineCells = (bill: string, strategy: string, line: LineItem): Record<BillColumn, CsvCell> => ({
  bill,
  strategy,
  charge: line.charge,
  label: line.label,
  quantity: line.quantity,
  unit: unitInWords(line.unit),
  usdPerUnit: line.usdPerUnit,
  listUsdPerUnit: line.listUsdPerUnit,
  rateFrom: line.rateFrom,
  usdPerMonth: roundToCents(line.usd),
  usageType: line.usageType,
  source: line.source,
  effective: line.effective,
});

function billRows(bill: string, { id, lines }: FeasibleAnswer): readonly (readonly CsvCell[])[] {
  const total: Partial<Record<BillColumn, CsvCell>> = {
    bill,
    strategy: id,
    charge: "total",
    label: "Total a month",
    usdPerMonth: sumOfRoundedUsd(lines),
  };
  const rows = [...lines.map((line) => lineCells(bill, id, line)), total];
  return rows.map((cells) => billColumns.map((column) => cells[column] ?? null));
}

/** The plan's bill and today's as a table. Each amount is rounded to the cent, and a total sums the rounded lines. */
export const roundedBillRows = (answer: Answer): readonly (readonly CsvCell[])[] => [
  billColumns,
  ...billRows("plan", recommendedAnswer(answer)),
  ...billRows("today", todayAnswer(answer)),
];

const decisionCells = (decision: Decision): Record<DecisionColumn, CsvCell> => ({
  service: decision.service,
  gbPerMonth: decision.gb,
  natUsdPerMonth: roundToCents(decision.natUsd),
  endpointUsdPerMonth: roundToCents(decision.endpointUsd),
  endpointAzCount: decision.endpointAzCount,
  breakEvenGbPerMonth: decision.natKeptGb,
  verdict: decision.verdict,
  today: decision.today,
  plan: decision.via,
  reason: decision.reason,
  action: decision.action,
  savingUsdPerMonth: roundToCents(decision.savingUsd),
  needs: decision.need,
});

/** The decision table, amounts rounded to the cent. */
export const roundedDecisionRows = (answer: Answer): readonly (readonly CsvCell[])[] => [
  decisionColumns,
  ...decisionsOf(answer).map((decision) => {
    const cells = decisionCells(decision);
    return decisionColumns.map((column) => cells[column]);
  }),
];
