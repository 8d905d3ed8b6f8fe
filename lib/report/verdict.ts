import { type Answer, feasibleAnswer, recommendedAnswer } from "@/lib/model/compare";
import type { GatewayAlone, Levers, NatRemoval } from "@/lib/model/levers";
import type { Obstacle, StrategyId } from "@/lib/model/strategies";
import { type Change, changesOf } from "@/lib/report/plan";
import { sameAmount } from "@/lib/units/amounts";
import { counted } from "@/lib/units/counted";
import { formatGbShort } from "@/lib/units/gb";
import { monthsPerYear } from "@/lib/units/hours";
import { formatUsd, formatUsdInWords, roundToCents, sumOfRoundedUsd } from "@/lib/units/usd";

/** A fact under the verdict: a short title, and a sentence. */
export type Fact = { readonly title: string; readonly text: string };

export type VerdictWords = {
  /** What to do, with the money in it. */
  readonly headline: string;
  /** The cheapest first step or the condition that the headline hangs on. */
  readonly second: string;
};

/** Names in a sentence: `s3`, `s3 and logs`, `s3, logs and 3 more`. */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.join("");
  if (names.length <= 3) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
}

function changesInWords(changes: readonly Change[]): string {
  const parts = [
    { kind: "add", words: (n: number) => `add ${counted(n, "endpoint")}` },
    { kind: "move", words: (n: number) => `replace ${counted(n, "endpoint")}` },
    { kind: "drop", words: (n: number) => `drop ${counted(n, "endpoint")}` },
  ] as const;
  return parts
    .map(({ kind, words }) => ({ n: changes.filter((change) => change.kind === kind).length, words }))
    .filter(({ n }) => n > 0)
    .map(({ n, words }) => words(n))
    .join(", ");
}

function natInWords({ scenario }: Answer): string {
  const gatewaysPerVpc = scenario.nat.mode === "per-az" ? scenario.azCount : 1;
  return gatewaysPerVpc * scenario.vpcCount > 1 ? "the NAT gateways" : "the NAT gateway";
}

const isNothing = (usd: number): boolean => roundToCents(usd) === 0;

/** `$1,204 to $618`; to the cent where whole dollars would hide the difference. */
function fromToInWords(fromUsd: number, toUsd: number): string {
  if (isNothing(fromUsd - toUsd)) return `still ${formatUsdInWords(toUsd)}`;
  const whole = [formatUsdInWords(fromUsd), formatUsdInWords(toUsd)];
  return (whole[0] === whole[1] ? [formatUsd(fromUsd), formatUsd(toUsd)] : whole).join(" to ");
}

/** What a strategy's receipt comes to: the sum of its rounded lines, as every screen shows it. */
const shownUsd = (answer: Answer, id: StrategyId): number => sumOfRoundedUsd(feasibleAnswer(answer, id)?.lines ?? []);

/** Whether a wish keeps a service from what the calculator would choose. */
const hasPins = ({ scenario }: Answer): boolean => scenario.services.some(({ endpoint }) => endpoint !== "auto");

/** What to do, with the money in it. Amounts are sums of rounded lines, as the receipt shows them. */
export function headlineOf(answer: Answer): string {
  const fromUsd = shownUsd(answer, "today");
  const toUsd = shownUsd(answer, answer.recommended);
  const changes = changesInWords(changesOf(answer));
  const nat = natInWords(answer);
  if (answer.recommended === "best-mix" && changes === "") {
    const least = `is the least while NAT stays${hasPins(answer) ? " and your pins hold" : ""}`;
    return `Keep it as it is: ${formatUsdInWords(fromUsd)} a month ${least}.`;
  }
  const first = answer.recommended === "no-nat" ? `Remove ${nat}` : `Keep ${nat}`;
  const what = changes === "" ? first : `${first}, ${changes}`;
  return `${what}: ${fromToInWords(fromUsd, toUsd)} a month.`;
}

/** The cheapest first step, or the condition that the headline hangs on; empty where neither is worth a sentence. */
export function secondOf(answer: Answer, gatewayAlone: GatewayAlone): string {
  const savingUsd = shownUsd(answer, "today") - shownUsd(answer, answer.recommended);
  if (answer.recommended === "no-nat") {
    return "It hangs on one condition: nothing here reaches package mirrors, public registries, SaaS, a service without an endpoint, or another Region.";
  }
  if (gatewayAlone && !isNothing(gatewayAlone.savingUsd)) {
    const { services } = gatewayAlone;
    const what = `The ${listed(services)} gateway endpoint${services.length === 1 ? "" : "s"} alone`;
    return `${what} ${services.length === 1 ? "saves" : "save"} ${formatUsdInWords(gatewayAlone.savingUsd)} and ${services.length === 1 ? "is" : "are"} free.`;
  }
  if (answer.scenario.services.length === 0)
    return "Add the services your VPC talks to, to see what endpoints would change.";
  // Without pins the best mix never costs more than today.
  if (savingUsd < 0 && !isNothing(savingUsd)) return "It is what you pinned that costs more than today.";
  if (changesOf(answer).length > 0) return "";
  if (hasPins(answer)) return "Set a pinned service to Cheapest to see whether that saves anything.";
  const hasEndpoints = answer.scenario.services.some(({ today }) => today !== "nat");
  return `No ${hasEndpoints ? "other " : ""}endpoint would pay for itself at these GB.`;
}

const obstacleWords: Record<Obstacle, string> = {
  "internet-traffic": "traffic with the internet",
  "other-region-traffic": "traffic with other Regions",
  "pinned-to-nat": "a service pinned to NAT",
};

/** What keeps NAT, in words: `traffic with the internet and a service pinned to NAT`. */
export const obstaclesInWords = (reasons: readonly Obstacle[]): string =>
  listed(reasons.map((reason) => obstacleWords[reason]));

function savingFact(fromUsd: number, toUsd: number): Fact {
  const savingUsd = fromUsd - toUsd;
  if (sameAmount(savingUsd, 0)) {
    return { title: "A year", text: `${formatUsdInWords(fromUsd * monthsPerYear)}, as today.` };
  }
  const less = savingUsd > 0;
  const usd = Math.abs(savingUsd);
  const share = fromUsd > 0 ? ` (${Math.round((usd / fromUsd) * 100)} % of ${formatUsdInWords(fromUsd)})` : "";
  return {
    title: less ? "Saves" : "Costs more",
    text: `${formatUsd(usd)} a month, ${formatUsdInWords(usd * monthsPerYear)} a year${share}.`,
  };
}

function flipFact(flip: Levers["nearestFlip"], natGoes: boolean): Fact | null {
  // Break-evens weigh an endpoint against NAT that stays: without NAT every service needs its endpoint.
  if (!flip || natGoes) return null;
  const at = `${flip.service} breaks even at ${formatGbShort(flip.natKeptGb)} a month and has ${formatGbShort(flip.gb)}`;
  const away =
    flip.gb >= flip.natKeptGb
      ? `${formatGbShort(flip.gb - flip.natKeptGb)} less and NAT would be cheaper`
      : `${formatGbShort(flip.natKeptGb - flip.gb)} more and its endpoint would pay`;
  return { title: "Nearest to flipping", text: `${at}: ${away}.` };
}

function fewerAzsFact(fewer: Levers["fewerAzs"], answer: Answer): Fact | null {
  if (!fewer || isNothing(fewer.savingUsd)) return null;
  const isPlanned = recommendedAnswer(answer).routes.some(
    ({ service, via }) => service === fewer.service && via === "interface",
  );
  const what = isPlanned
    ? `The endpoint for ${fewer.service} in 1 AZ would save ${formatUsd(fewer.savingUsd)} more a month.`
    : `In 1 AZ an endpoint for ${fewer.service} would pay: ${formatUsd(fewer.savingUsd)} less a month.`;
  return { title: "Fewer AZs", text: `${what} If that AZ fails, so does it.` };
}

function natFact(removal: NatRemoval, answer: Answer, bestUsd: number): Fact {
  const title = "Can NAT go?";
  if (answer.recommended === "no-nat") {
    return { title, text: `Yes, and it pays: with NAT kept the best mix costs ${formatUsd(bestUsd)} a month.` };
  }
  if (removal.kind === "blocked") {
    const because = `No, because of ${obstaclesInWords(removal.reasons)}.`;
    if (answer.scenario.services.length === 0) return { title, text: because };
    const cheaper = removal.totalUsdWithout < bestUsd;
    const then = cheaper
      ? `If that went another way, endpoints alone would cost ${formatUsd(removal.totalUsdWithout)} a month.`
      : `Even without it, endpoints alone would cost more: ${formatUsd(removal.totalUsdWithout)} a month.`;
    return { title, text: `${because} ${then}` };
  }
  if (answer.scenario.services.length === 0) {
    return { title, text: "Nothing entered here needs it. Add the services your VPC talks to, to see what would." };
  }
  const more = removal.totalUsd - bestUsd;
  return {
    title,
    text: `It could, but ${formatUsd(removal.totalUsd)} a month for endpoints alone is ${sameAmount(more, 0) ? "no less" : `${formatUsd(more)} more`} than this plan.`,
  };
}

function savesInWords(usd: number): string {
  if (isNothing(usd)) return "saves nothing";
  return usd > 0 ? `saves ${formatUsdInWords(usd)}` : `costs ${formatUsdInWords(-usd)} more`;
}

const offFact = (off: Levers["ifGbAreOff"]): Fact | null =>
  off && {
    title: "If the GB are a guess",
    text: `With half of them the plan ${savesInWords(off.halfSavingUsd)} a month, with twice it ${savesInWords(off.doubleSavingUsd)}.`,
  };

/** The verdict in words. */
export const verdictWords = (answer: Answer, gatewayAlone: GatewayAlone): VerdictWords => ({
  headline: headlineOf(answer),
  second: secondOf(answer, gatewayAlone),
});

/** What the verdict saves and what would change it, most telling first. */
export function factsOf(answer: Answer, levers: Levers): readonly Fact[] {
  return [
    savingFact(shownUsd(answer, "today"), shownUsd(answer, answer.recommended)),
    flipFact(levers.nearestFlip, answer.recommended === "no-nat"),
    fewerAzsFact(levers.fewerAzs, answer),
    natFact(levers.natRemoval, answer, shownUsd(answer, "best-mix")),
    offFact(levers.ifGbAreOff),
  ].filter((fact) => fact !== null);
}
