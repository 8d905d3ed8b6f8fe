import { azMapRows } from "@/components/charts/azMapRows";
import { chargeRows } from "@/components/charts/chargeRows";
import { serviceRows } from "@/components/charts/serviceRows";
import { sentence, strategyWords } from "@/components/charts/strategyWords";
import type { SpanStrategyId } from "@/lib/model/breakEven";
import type { Answer } from "@/lib/model/compare";
import { servicesGb } from "@/lib/model/curves";
import type { Span } from "@/lib/model/spans";
import { counted } from "@/lib/units/counted";
import { formatGbShort } from "@/lib/units/gb";
import { formatUsdInWords } from "@/lib/units/usd";

export type FigureId = "cost" | "charges" | "services" | "az-map";

/** What a figure shows, in words, and what it holds constant. */
export type Finding = { readonly title: string; readonly note: string };

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

function costFinding(answer: Answer): Finding {
  if (servicesGb(answer.scenario) === 0) {
    return { title: "No service traffic yet", note: "Monthly cost against GB of all services together." };
  }
  const spans = spansInWords(answer.breakEven.totalGb.spans);
  // Spans leave the best mix out; where it is the plan, a title that called another cheapest would contradict it.
  const isMixed = answer.recommended === "best-mix" && answer.scenario.services.length > 1;
  return {
    title: isMixed ? `Without choosing service by service, ${spans}` : sentence(spans),
    note: `Monthly cost as all services grow together, in today's mix. Internet and other-Region GB, AZs and VPCs stay as they are.${isMixed ? " The best mix does choose, and is not in the band." : ""}`,
  };
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
  const then =
    plan.usd === today.usd
      ? "and no plan costs less"
      : `and ${strategyWords[answer.recommended].inSentence} ${plan.usd < today.usd ? "brings the bill to" : "costs"} ${plan.usd === 0 ? "$0" : formatUsdInWords(plan.usd)}`;
  return { title: `${now}, ${then}`, note };
}

function servicesFinding(answer: Answer): Finding {
  const rows = serviceRows(answer);
  const note =
    "Each service alone against the GB from which its interface endpoint costs less than the NAT that stays, at first-tier rates.";
  const paid = rows.filter(({ state }) => state === "above" || state === "below" || state === "never");
  const above = paid.filter(({ state }) => state === "above");
  const nearest = paid.find(({ state }) => state === "below");
  if (rows.length === 0) return { title: "No services yet", note };
  if (paid.length === 0) return { title: "Every service here has a free endpoint", note };
  if (above.length > 0) {
    const title = `${above.length} of ${paid.length} priced endpoints ${above.length === 1 ? "is" : "are"} past break-even, ${above[0]?.service} by most`;
    return { title: paid.length === 1 ? `The endpoint for ${above[0]?.service} is past its break-even` : title, note };
  }
  if (paid.every(({ state }) => state === "never"))
    return { title: "At first-tier rates no endpoint here ever pays", note };
  const near = nearest && nearest.gb > 0 ? `; ${nearest.service} comes nearest` : "";
  return { title: `No service reaches its break-even${near}`, note };
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
  services: servicesFinding,
  "az-map": azMapFinding,
};

/** The figure's heading and note. Pure, so that they stand in the first HTML, before the drawing is there. */
export const findingOf = (figure: FigureId, answer: Answer): Finding => findings[figure](answer);
