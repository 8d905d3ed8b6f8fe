import { type Answer, feasibleAnswer, recommendedAnswer } from "@/lib/model/compare";
import { leadOf } from "@/lib/model/lead";
import type { Obstacle, StrategyId } from "@/lib/model/strategies";
import { isUnnamedEndpoint } from "@/lib/model/unnamed";
import { type Change, changesOf } from "@/lib/report/plan";
import { capitalised } from "@/lib/text/capitalised";
import { joinFewNames } from "@/lib/text/problem";
import { formatUsd, formatUsdInWords, isZeroToTheCent, sumOfRoundedUsd } from "@/lib/units/usd";

/** The condition under which NAT can go, as a clause. */
export const natCondition = "nothing here calls the internet, another Region, or a service without an endpoint";

/** `an endpoint for s3`, `endpoints for s3 and logs`. */
const endpointsFor = (changes: readonly Change[], one: string): string =>
  `${changes.length === 1 ? `${one}endpoint` : "endpoints"} for ${joinFewNames(changes.map(({ service }) => service))}`;

/** `Add endpoints for s3 and logs, drop the endpoint for kms`; empty where the plan changes nothing. */
export function changesInWords(changes: readonly Change[]): string {
  const of = (kind: Change["kind"], via?: Change["to"]["via"]) =>
    changes.filter((change) => change.kind === kind && (via === undefined || change.to.via === via));
  const words = [
    { some: of("add"), verb: "add", one: "an ", after: "" },
    { some: of("drop"), verb: "drop", one: "the ", after: "" },
    { some: of("move", "gateway"), verb: "replace", one: "the ", after: " by the free gateway type" },
    { some: of("move", "interface"), verb: "replace", one: "the ", after: " by the interface type" },
  ].flatMap(({ some, verb, one, after }) => (some.length === 0 ? [] : [`${verb} ${endpointsFor(some, one)}${after}`]));
  return words.join("; ");
}

/** Whether today's design has more than one NAT gateway. A regional one is one, although AWS bills it for each AZ. */
const hasManyGateways = ({ scenario }: Answer): boolean =>
  scenario.vpcCount * (scenario.nat.mode === "per-az" ? scenario.azCount : 1) > 1;

const natInWords = (answer: Answer): string => (hasManyGateways(answer) ? "the NAT gateways" : "the NAT gateway");

/** `$1,204 to $618`; to the cent where whole dollars would hide the difference. */
function fromToInWords(fromUsd: number, toUsd: number): string {
  if (isZeroToTheCent(fromUsd - toUsd)) return `still ${formatUsdInWords(toUsd)}`;
  const whole = [formatUsdInWords(fromUsd), formatUsdInWords(toUsd)];
  return (whole[0] === whole[1] ? [formatUsd(fromUsd), formatUsd(toUsd)] : whole).join(" to ");
}

/** A strategy's month in USD as every screen shows it: the sum of its rounded lines, 0 where it is not feasible. */
export const shownUsd = (answer: Answer, id: StrategyId): number =>
  sumOfRoundedUsd(feasibleAnswer(answer, id)?.lines ?? []);

/**
 * What a feasible strategy saves of today's month in USD, as shown: today's total less its own, both sums of rounded
 * lines; below 0 where it costs more.
 */
export const shownSavingUsd = (answer: Answer, id: StrategyId): number =>
  shownUsd(answer, "today") - shownUsd(answer, id);

/** Whether the reader has pinned the way of any service. */
export const hasPins = ({ scenario }: Answer): boolean => scenario.services.some(({ endpoint }) => endpoint !== "auto");

const hasUnnamed = ({ scenario }: Answer): boolean =>
  scenario.unnamedGb > 0 || scenario.services.some(({ id }) => isUnnamedEndpoint(id));

/**
 * The headline of a plan without changes. The internet's question is left out, because it has a sentence of its own.
 */
function unchangedInWords(answer: Answer, usd: number): string {
  const { services } = answer.scenario;
  if (services.length === 0) {
    const cost = hasManyGateways(answer) ? "cost" : "costs";
    return `${capitalised(natInWords(answer))} ${cost} ${formatUsdInWords(usd)} a month.`;
  }
  const other = services.some(({ today }) => today !== "nat") ? "other " : "";
  const pins = hasPins(answer) ? "with your pins, " : "";
  // Whether an endpoint would pay for unnamed traffic is unknown.
  const named = hasUnnamed(answer) ? " for what is named" : "";
  return `Change nothing: ${pins}no ${other}endpoint${named} makes this ${formatUsdInWords(usd)} a month cheaper.`;
}

/** The headline: what to do, with the amounts. These are sums of rounded lines, as the receipt shows them. */
export function headlineOf(answer: Answer): string {
  const fromUsd = shownUsd(answer, "today");
  if (leadOf(answer) === "unnamed") {
    return `${formatUsdInWords(answer.unnamed.atMostSavingUsd)} of the ${formatUsdInWords(fromUsd)} a month is traffic that nobody has named.`;
  }
  const changes = changesInWords(changesOf(answer));
  const toUsd = shownUsd(answer, answer.recommended);
  const removes = !recommendedAnswer(answer).natKept;
  if (!removes && changes === "") return unchangedInWords(answer, fromUsd);
  const what = removes ? `remove ${natInWords(answer)}${changes === "" ? "" : ` and ${changes}`}` : changes;
  return `${capitalised(what)}: ${fromToInWords(fromUsd, toUsd)} a month.`;
}

/** The obstacles to removing NAT, a clause each. */
export const obstacleWords: Record<Obstacle, string> = {
  "internet-traffic": "something here needs the internet",
  "other-region-traffic": "traffic goes to other Regions",
  "unnamed-traffic": "nobody has named some of the traffic",
  "pinned-to-nat": "a service is kept on NAT",
};

/** The obstacles to removing NAT in one phrase: `something here needs the internet and a service is kept on NAT`. */
export const obstaclesInWords = (reasons: readonly Obstacle[]): string =>
  joinFewNames(reasons.map((reason) => obstacleWords[reason]));

/** Whether the verdict presents the unnamed traffic first, so that no plan leads. */
export const isUnnamedFirst = (answer: Answer): boolean => leadOf(answer) === "unnamed";
