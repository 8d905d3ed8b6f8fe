import { azMapRows } from "@/components/charts/azMapRows";
import { chargeRows } from "@/components/charts/chargeRows";
import { sentence, strategyWords } from "@/components/charts/strategyWords";
import type { Answer } from "@/lib/model/compare";
import { servicesGb } from "@/lib/model/curves";
import { isMostlyUnnamed } from "@/lib/model/lead";
import { totalsIfGbGrow } from "@/lib/model/levers";
import type { Span } from "@/lib/model/spans";
import type { SpanStrategyId } from "@/lib/model/strategies";
import { sameAmount } from "@/lib/units/amounts";
import { counted } from "@/lib/units/counted";
import { formatGbShort } from "@/lib/units/gb";
import { formatUsdInWords } from "@/lib/units/usd";

export type FigureId = "cost" | "charges" | "az-map";

/** What a figure shows, in words, and what it holds constant. */
export type Finding = {
  readonly title: string;
  readonly note: string;
  /** The title says all that the figure would show: it stands folded. */
  readonly isFolded?: true;
};

const words = (id: SpanStrategyId): string => strategyWords[id].inSentence;

/** `NAT only is cheapest to 626 GB, gateway endpoints to 12 TB, all endpoints beyond`. */
export function spansInWords(spans: readonly Span<SpanStrategyId>[]): string {
  const [first, ...rest] = spans;
  if (!first) return "";
  const verb = first.cheapest.endsWith("endpoints") ? "are" : "is";
  if (rest.length === 0) return `${words(first.cheapest)} ${verb} cheapest at every size`;
  const reach = (span: Span<SpanStrategyId>, last: boolean) => (last ? "beyond" : `to ${formatGbShort(span.toGb)}`);
  const parts = rest.map((span, i) => `${words(span.cheapest)} ${reach(span, i === rest.length - 1)}`);
  return `${words(first.cheapest)} ${verb} cheapest to ${formatGbShort(first.toGb)}, ${parts.join(", ")}`;
}

/** How many times the GB the finding looks ahead. */
const growth = 10;

function costFinding(answer: Answer): Finding {
  const { scenario } = answer;
  const totals = totalsIfGbGrow(answer, growth);
  if (!totals) return { title: "No service traffic yet", note: "Monthly cost against GB of all services together." };
  const spans = spansInWords(answer.breakEven().totalGb.spans);
  const note = `Monthly cost as all services grow together and everything else stays as it is. Ribbon: of the designs that treat all services alike, ${spans}.`;
  // While most traffic is unnamed no plan leads.
  if (isMostlyUnnamed(scenario)) return { title: sentence(spans), note };
  const { todayUsd, planUsd } = totals;
  const plan = `At ten times the GB the plan costs ${formatUsdInWords(planUsd)} a month`;
  const today = sameAmount(todayUsd, planUsd)
    ? "as today’s design does"
    : `today’s design ${formatUsdInWords(todayUsd)}`;
  return { title: `${plan}, ${today}`, note };
}

function chargesFinding(answer: Answer): Finding {
  const rows = chargeRows(answer);
  const today = rows.find(({ id }) => id === "today");
  const plan = rows.find(({ id }) => id === answer.recommended);
  const note =
    "What each strategy's month is made of, at the GB entered. Gateway endpoints cost nothing, so they have no part.";
  const largest = today?.segments.toSorted((a, b) => b.usd - a.usd)[0];
  if (!today || !plan || !largest || today.usd === 0) return { title: "Today's bill is empty", note };
  const percent = Math.round((largest.usd / today.usd) * 100);
  const isPlural = largest.label.endsWith("s");
  const share = largest.usd === today.usd ? "all" : percent === 100 ? "nearly all" : `${percent} %`;
  const part = `${isPlural ? "make" : "makes"} up ${share}`;
  const now = `${largest.label} ${part} of today's ${formatUsdInWords(today.usd)}`;
  // While most traffic is unnamed no plan leads.
  if (isMostlyUnnamed(answer.scenario)) return { title: now, note };
  const then =
    plan.usd === today.usd
      ? `and ${strategyWords[answer.recommended].inSentence} costs the same`
      : `and ${strategyWords[answer.recommended].inSentence} ${plan.usd < today.usd ? "brings the bill to" : "costs"} ${plan.usd === 0 ? "$0" : formatUsdInWords(plan.usd)}`;
  return { title: `${now}, ${then}`, note };
}

function azMapFinding(answer: Answer): Finding {
  const rows = azMapRows(answer);
  const note =
    "The cheapest strategy by number of AZs and GB, without the best mix. Endpoints that are in all AZs today follow the number.";
  const hereGb = servicesGb(answer.scenario);
  if (hereGb === 0) return { title: "No service traffic yet", note };
  const runs: { id: SpanStrategyId; from: number; to: number }[] = [];
  for (const { azCount, cheapestHere } of rows) {
    const last = runs.at(-1);
    if (last?.id === cheapestHere) last.to = azCount;
    else runs.push({ id: cheapestHere, from: azCount, to: azCount });
  }
  const at = `At ${formatGbShort(hereGb)}`;
  if (runs.length === 1 && runs[0]) {
    return {
      title: `${at}, ${words(runs[0].id)} cost${runs[0].id.endsWith("endpoints") ? "" : "s"} least in any number of AZs`,
      note,
      isFolded: true,
    };
  }
  const azs = ({ from, to }: (typeof runs)[number]) => (from === to ? counted(from, "AZ") : `${from} to ${to} AZs`);
  return {
    title: `${at}, ${runs.map((run) => `${words(run.id)} ${run.id.endsWith("endpoints") ? "win" : "wins"} in ${azs(run)}`).join(", ")}`,
    note,
  };
}

const findings: Record<FigureId, (answer: Answer) => Finding> = {
  cost: costFinding,
  charges: chargesFinding,
  "az-map": azMapFinding,
};

/** The figure's heading and note. Pure, so that they stand in the first HTML, before the drawing is there. */
export const findingOf = (figure: FigureId, answer: Answer): Finding => findings[figure](answer);
