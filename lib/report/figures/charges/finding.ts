import type { Answer } from "@/lib/model/compare";
import { isMostlyUnnamed } from "@/lib/model/lead";
import { today as todayStrategy } from "@/lib/model/strategies";
import { chargeWords } from "@/lib/report/chargeWords";
import { strategyBars } from "@/lib/report/figures/charges/points";
import type { Finding } from "@/lib/report/figures/finding";
import { strategyWords } from "@/lib/report/strategyWords";
import { formatUsdInWords } from "@/lib/units/usd";

/** The largest part of today's bill, and the plan's total beside today's. */
export function chargesFinding(answer: Answer): Finding {
  const rows = strategyBars(answer);
  const today = rows.find(({ id }) => id === todayStrategy.id);
  const plan = rows.find(({ id }) => id === answer.recommended);
  const note =
    "What each strategy's month is made of, at the GB entered. Gateway endpoints cost nothing, so they have no part.";
  const largest = today?.segments.toSorted((a, b) => b.usd - a.usd)[0];
  if (!today || !plan || !largest || today.usd === 0) return { title: "Today's bill is empty", note };
  const percent = Math.round((largest.usd / today.usd) * 100);
  const share = largest.usd === today.usd ? "all" : percent === 100 ? "nearly all" : `${percent} %`;
  const part = `${chargeWords[largest.charge].isPlural ? "make" : "makes"} up ${share}`;
  const now = `${largest.label} ${part} of today's ${formatUsdInWords(today.usd)}`;
  // While most traffic is unnamed no plan leads.
  if (isMostlyUnnamed(answer.scenario)) return { title: now, note };
  const then =
    plan.usd === today.usd
      ? `and ${strategyWords(answer.recommended).inSentence} costs the same`
      : `and ${strategyWords(answer.recommended).inSentence} ${plan.usd < today.usd ? "brings the bill to" : "costs"} ${plan.usd === 0 ? "$0" : formatUsdInWords(plan.usd)}`;
  return { title: `${now}, ${then}`, note };
}
