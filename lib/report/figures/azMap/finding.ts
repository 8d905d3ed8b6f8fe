import type { Answer } from "@/lib/model/compare";
import type { SpanStrategyId } from "@/lib/model/strategies";
import { azMapPoints } from "@/lib/report/figures/azMap/points";
import type { Finding } from "@/lib/report/figures/finding";
import { strategyWords } from "@/lib/report/strategyWords";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGbShort } from "@/lib/units/gb";

/** The cheapest strategy at the GB entered, by number of AZs. */
export function azMapFinding(answer: Answer): Finding {
  const note =
    "The cheapest strategy by number of AZs and GB, without the best mix. Endpoints that are in all AZs today follow the number.";
  const points = azMapPoints(answer);
  if (points.kind === "nothing") return { title: "No service traffic yet", note };
  const { rows, hereGb } = points;
  const runs: { id: SpanStrategyId; from: number; to: number }[] = [];
  for (const { azCount, cheapestHere } of rows) {
    const last = runs.at(-1);
    if (last?.id === cheapestHere) last.to = azCount;
    else runs.push({ id: cheapestHere, from: azCount, to: azCount });
  }
  const at = `At ${formatGbShort(hereGb)}`;
  if (runs.length === 1 && runs[0]) {
    return {
      title: `${at}, ${strategyWords(runs[0].id).inSentence} cost${strategyWords(runs[0].id).isPlural ? "" : "s"} least in any number of AZs`,
      note,
      isFolded: true,
    };
  }
  const azs = ({ from, to }: (typeof runs)[number]) =>
    from === to ? countWithNoun(from, "AZ") : `${from} to ${to} AZs`;
  return {
    title: `${at}, ${runs.map((run) => `${strategyWords(run.id).inSentence} ${strategyWords(run.id).isPlural ? "win" : "wins"} in ${azs(run)}`).join(", ")}`,
    note,
  };
}
