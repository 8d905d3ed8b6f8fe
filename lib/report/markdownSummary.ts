import type { Answer } from "@/lib/model/compare";
import { shownRecommendation } from "@/lib/model/lead";
import { strategies } from "@/lib/model/strategies";
import { obstaclesInWords, shownSavingUsd, shownUsd } from "@/lib/report/verdict/verdict";
import { verdictWords } from "@/lib/report/verdict/verdictWords";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatUsd } from "@/lib/units/usd";

function pricesInWords({ scenario, prices }: Answer): string {
  const discount = scenario.discountPercent > 0 ? ` less ${scenario.discountPercent} %` : "";
  const own = Object.keys(scenario.rates);
  return `AWS list prices of ${prices.publishedOn}${discount}${own.length > 0 ? `, with own rates for ${own.join(", ")}` : ""}`;
}

/**
 * A short summary for a pull request or a chat: the verdict, each strategy's monthly total, and the link where there is
 * one. Amounts are sums of rounded lines, as every screen shows them.
 */
export function markdownSummary(answer: Answer, link: string | null): string {
  const { scenario } = answer;
  const marked = shownRecommendation(answer);
  const { headline, secondSentence } = verdictWords(answer);
  const rows = strategies.map(({ id, label }) => {
    const name = id === marked ? `**${label}** (recommended)` : label;
    const found = answer.strategies.find((strategy) => strategy.id === id);
    if (!found?.feasible) return `| ${name} | not possible because ${obstaclesInWords(found?.reasons ?? [])} | |`;
    const saving = id === "today" ? "" : formatUsd(shownSavingUsd(answer, id));
    return `| ${name} | ${formatUsd(shownUsd(answer, id))} | ${saving} |`;
  });
  return [
    `**${headline}**${secondSentence === "" ? "" : ` ${secondSentence}`}`,
    "",
    "| Strategy | USD a month | Saving |",
    "| --- | ---: | ---: |",
    ...rows,
    "",
    `${scenario.region}, ${countWithNoun(scenario.hoursPerMonth, "hour")} a month, ${pricesInWords(answer)}.`,
    ...(link === null ? [] : ["", `<${link}>`]),
    "",
  ].join("\n");
}
