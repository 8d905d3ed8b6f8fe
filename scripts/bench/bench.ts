import { bill, totalUsd } from "@/lib/model/bill";
import { compare } from "@/lib/model/compare";
import { designOf } from "@/lib/model/design";
import { type CompiledPlan, compiledPlan, totalAt, totals as totalsOf } from "@/lib/model/evaluator/evaluator";
import { readingsOf } from "@/lib/model/evaluator/readings";
import type { Scenario } from "@/lib/model/scenario";
import { type ScenarioRates, scenarioRates } from "@/lib/model/scenarioRates";
import { bestMix } from "@/lib/model/strategies";
import { warningsOf } from "@/lib/model/warnings";
import { priceBook } from "@/lib/pricing/priceBook";
import { isSameAmount } from "@/lib/units/amounts";
import { flattenDesigns, type PricedDesign, totalsByLoop } from "@/scripts/bench/flatLoop";
import { tenServiceScenarios } from "@/scripts/bench/scenarios";

/*
 * Scenarios per second of the whole answer (`compare`), of one bill with routes and rates given (`bill`), of a compiled
 * plan at many GB (`totals`), and of a hand-written loop over flat arrays for the same charges, in one run. Rounds take
 * turns, so that other load on the machine meets all of them; medians are shown.
 */

const aims = { comparePerSecond: 10_000, totalsOfLoop: 0.3 };
/** GB vectors for each plan in a call of `totals`. */
const vectorCount = 20;
const scenarioCount = 2_000;
const roundCount = 11;

function bookOf(region: string) {
  const book = priceBook(region);
  if (!book) throw new Error(`no prices for ${region}`);
  return book;
}

const ratesByKey = new Map<string, ScenarioRates>();

/** Rates depend on Region, NAT mode and AZs alone here: made once for each, as an account has one price list. */
function ratesOf(scenario: Scenario): ScenarioRates {
  const key = `${scenario.region} ${scenario.nat.mode} ${scenario.azCount}`;
  const rates = ratesByKey.get(key) ?? scenarioRates(scenario, bookOf(scenario.region));
  ratesByKey.set(key, rates);
  return rates;
}

const designs: readonly PricedDesign[] = tenServiceScenarios(scenarioCount).map((scenario) => {
  const rates = ratesOf(scenario);
  return { scenario, routes: bestMix.routes(scenario, rates), rates };
});
const flat = flattenDesigns(designs);
const totals = new Float64Array(scenarioCount);

type Sizes = { readonly plan: CompiledPlan; readonly gbVectors: readonly (readonly number[])[] };

/** A twentieth of the plans, each at twenty sizes from its own GB up: as many totals in a pass as there are scenarios. */
const sizes: readonly Sizes[] = designs.slice(0, scenarioCount / vectorCount).map(({ scenario, routes, rates }) => ({
  plan: compiledPlan(readingsOf(designOf(scenario, routes, true)), rates, "lines"),
  gbVectors: Array.from({ length: vectorCount }, (_, i) => scenario.services.map(({ gb }) => gb * (1 + i))),
}));

/** Uses the results of each pass, so that no engine may leave the work out. */
let checksum = 0;

const passes = {
  compare: () => {
    for (const { scenario } of designs) {
      const answer = compare(scenario, bookOf(scenario.region));
      checksum += answer.strategies.length + answer.breakEven().services.length + warningsOf(answer).length;
    }
  },
  bill: () => {
    for (const { scenario, routes, rates } of designs) checksum += bill(scenario, routes, true, rates).length;
  },
  totals: () => {
    for (const { plan, gbVectors } of sizes) checksum += totalsOf(plan, gbVectors)[vectorCount - 1] ?? 0;
  },
  loop: () => {
    totalsByLoop(flat, totals);
    checksum += totals[0] ?? 0;
  },
};

/** Scenarios per second over at least `minMs` of whole passes. */
function perSecond(pass: () => void, minMs: number): number {
  const start = performance.now();
  let count = 0;
  let elapsedMs = 0;
  while (elapsedMs < minMs) {
    pass();
    count += scenarioCount;
    elapsedMs = performance.now() - start;
  }
  return (count / elapsedMs) * 1000;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

passes.loop();
for (const [i, { scenario, routes, rates }] of designs.entries()) {
  const billed = totalUsd(bill(scenario, routes, true, rates));
  const plan = compiledPlan(readingsOf(designOf(scenario, routes, true)), rates, "lines");
  const summed = totalAt(
    plan,
    scenario.services.map(({ gb }) => gb),
  );
  if (!isSameAmount(billed, totals[i] ?? Number.NaN) || !isSameAmount(billed, summed)) {
    throw new Error(`scenario ${i}: the bill comes to ${billed}, the plan to ${summed}, the loop to ${totals[i]}`);
  }
}

for (const pass of Object.values(passes)) perSecond(pass, 500);
const rounds = Array.from({ length: roundCount }, () => ({
  compare: perSecond(passes.compare, 150),
  bill: perSecond(passes.bill, 150),
  totals: perSecond(passes.totals, 150),
  loop: perSecond(passes.loop, 150),
}));

const compareRate = median(rounds.map(({ compare: rate }) => rate));
const totalsRate = median(rounds.map(({ totals: rate }) => rate));
const billRate = median(rounds.map(({ bill: rate }) => rate));
const loopRate = median(rounds.map(({ loop: rate }) => rate));
const totalsOfLoop = median(rounds.map((round) => round.totals / round.loop));
const billOfLoop = median(rounds.map((round) => round.bill / round.loop));

const shown = (rate: number) => Math.round(rate).toLocaleString("en-US").padStart(12);
console.log(`${scenarioCount.toLocaleString("en-US")} scenarios of ten services, medians of ${roundCount} rounds`);
console.log(`bill, plan and loop agree on every total (checksum ${Math.round(checksum)})`);
console.log(`compare ${shown(compareRate)} scenarios/s   aim ${aims.comparePerSecond.toLocaleString("en-US")}`);
console.log(`bill    ${shown(billRate)} scenarios/s`);
console.log(`totals  ${shown(totalsRate)} scenarios/s   compiled plans at ${vectorCount} sizes each, without lines`);
console.log(`loop    ${shown(loopRate)} scenarios/s`);
console.log(`totals ÷ loop ${totalsOfLoop.toFixed(3)}   aim ${aims.totalsOfLoop}`);
console.log(`bill ÷ loop   ${billOfLoop.toFixed(3)}`);
