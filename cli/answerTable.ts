import { type Column, textTable, wrapText } from "@/cli/textTable";
import { type Answer, recommendedAnswer } from "@/lib/model/compare";
import { shownRecommendation } from "@/lib/model/lead";
import { strategyLabel } from "@/lib/model/strategies";
import type { StrategyAnswer } from "@/lib/model/strategyAnswer";
import { warningsOf } from "@/lib/model/warnings";
import { breakEvenInWords, decisionsOf } from "@/lib/report/figures/decisions/points";
import { unitInWords } from "@/lib/report/receipt/unitWords";
import { obstaclesInWords, shownSavingUsd, shownUsd } from "@/lib/report/verdict/verdict";
import { verdictWords } from "@/lib/report/verdict/verdictWords";
import { formatUsd, formatUsdPerUnit, sumOfRoundedUsd } from "@/lib/units/usd";

/** The width of a table for a file, a pipe, or a wide terminal, in characters. */
export const tableColumns = 100;

const left = (title: string): Column => ({ title, align: "left" });
const wrapping = (title: string): Column => ({ title, align: "left", wraps: true });
const right = (title: string): Column => ({ title, align: "right" });

const quantity = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

const wayWords = { nat: "NAT", gateway: "gateway", interface: "interface" } as const;

function strategyRow(answer: Answer, { id, feasible }: StrategyAnswer): readonly string[] {
  const label = strategyLabel(id) + (id === shownRecommendation(answer) ? " *" : "");
  if (!feasible) return [label, "not possible", ""];
  return [label, formatUsd(shownUsd(answer, id)), formatUsd(shownSavingUsd(answer, id))];
}

function strategyTable(answer: Answer, width: number): string {
  return textTable(
    [left("Strategy"), right("USD a month"), right("Saving")],
    answer.strategies.map((strategy) => strategyRow(answer, strategy)),
    width,
  );
}

const obstacleLines = (answer: Answer, width: number): readonly string[] =>
  answer.strategies.flatMap((strategy) =>
    strategy.feasible
      ? []
      : [wrapText(`${strategyLabel(strategy.id)} is ruled out because ${obstaclesInWords(strategy.reasons)}.`, width)],
  );

function billTable(answer: Answer, width: number): string {
  const { lines } = recommendedAnswer(answer);
  return textTable(
    [wrapping("Charge"), right("Quantity"), wrapping("Unit"), right("Rate"), right("USD a month")],
    [
      ...lines.map((line) => [
        line.label,
        quantity.format(line.quantity),
        unitInWords(line.unit),
        formatUsdPerUnit(line.usdPerUnit),
        formatUsd(line.usd),
      ]),
      ["Total", "", "", "", formatUsd(sumOfRoundedUsd(lines))],
    ],
    width,
  );
}

function serviceTable(answer: Answer, width: number): string {
  return textTable(
    [left("Service"), right("GB"), right("Endpoint pays from"), left("Take"), wrapping("Why")],
    decisionsOf(answer).map((decision) => [
      decision.service,
      quantity.format(decision.gb),
      breakEvenInWords(decision),
      wayWords[decision.via],
      decision.reason,
    ]),
    width,
  );
}

/**
 * The answer for a person at a terminal, in `width` characters, or more where a name needs them. The lines add up to
 * the totals shown.
 */
export function answerTable(answer: Answer, width: number): string {
  const { scenario, prices } = answer;
  const { headline, secondSentence } = verdictWords(answer);
  const warnings = warningsOf(answer);
  const parts = [
    [headline, secondSentence].filter((sentence) => sentence !== "").map((sentence) => wrapText(sentence, width)),
    [
      strategyTable(answer, width),
      ...obstacleLines(answer, width),
      `${shownRecommendation(answer) === null ? "" : "* recommended. "}${prices.region}, prices of ${prices.publishedOn}.`,
    ],
    [`${strategyLabel(answer.recommended)}, line by line`, billTable(answer, width)],
    ...(scenario.services.length === 0 ? [] : [[serviceTable(answer, width)]]),
    ...(warnings.length === 0
      ? []
      : [["Also note", ...warnings.map(({ message }) => wrapText(`- ${message}`, width))]]),
  ];
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}
