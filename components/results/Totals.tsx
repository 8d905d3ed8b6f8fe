"use client";

import type { PlannerState } from "@/components/planner/plannerStore";
import { usePlanner } from "@/components/planner/usePlanner";
import { PriceAge } from "@/components/results/PriceAge";
import { Swatch } from "@/components/Swatch";
import { pageHref } from "@/components/site/pages";
import type { Answer } from "@/lib/model/compare";
import { markedAsRecommended } from "@/lib/model/lead";
import { internetNeeded } from "@/lib/model/scenario";
import { type StrategyId, strategies } from "@/lib/model/strategies";
import type { StrategyAnswer } from "@/lib/model/strategyAnswer";
import { obstaclesInWords, shownUsd } from "@/lib/report/verdict";
import { monthsPerYear } from "@/lib/units/hours";
import { formatUsd, formatUsdInWords, roundToCents, sumOfRoundedUsd } from "@/lib/units/usd";

const strategyIn = ({ answer }: PlannerState, id: StrategyId): StrategyAnswer | undefined =>
  answer?.strategies.find((strategy) => strategy.id === id);

/** The total alone, so that at a key press one text changes and nothing around it is drawn anew. */
function Amount({ strategy }: { readonly strategy: StrategyId }) {
  const found = usePlanner((state) => strategyIn(state, strategy));
  return found?.feasible ? formatUsd(sumOfRoundedUsd(found.lines)) : "not possible";
}

/** Marks the plan, with what it saves a year. */
function Recommended({ strategy }: { readonly strategy: StrategyId }) {
  const usdPerYear = usePlanner(({ answer }) => (answer ? savedUsdPerYear(answer, strategy) : 0));
  return (
    <>
      <strong className="font-semibold text-accent">Recommended</strong>
      {usdPerYear > 0 && ` saves ${formatUsdInWords(usdPerYear)} a year`}
    </>
  );
}

const savedUsdPerYear = (answer: Answer, strategy: StrategyId): number =>
  roundToCents((shownUsd(answer, "today") - shownUsd(answer, strategy)) * monthsPerYear);

type TotalProps = {
  readonly strategy: StrategyId;
  readonly label: string;
  readonly description: string;
  /** What stands under the amount. */
  readonly note: string | null;
};

function Total({ strategy, label, description, note }: TotalProps) {
  const isRecommended = usePlanner(({ answer }) => answer !== null && markedAsRecommended(answer) === strategy);
  const isOpen = usePlanner((state) => {
    const isUnknown = state.answer !== null && internetNeeded(state.answer.scenario) === "unknown";
    return strategy === "no-nat" && isUnknown && (strategyIn(state, strategy)?.feasible ?? false);
  });
  const obstacles = usePlanner((state) => {
    const found = strategyIn(state, strategy);
    return found && !found.feasible ? obstaclesInWords(found.reasons) : null;
  });
  return (
    <div className="py-3" title={description}>
      <dt className="text-13 text-muted">
        <Swatch strategy={strategy} />
        <br />
        {label}
      </dt>
      <dd
        className={`mt-0.5 text-18 ${isRecommended ? "font-semibold" : ""} ${obstacles === null ? "" : "text-muted"}`}
      >
        <Amount strategy={strategy} />
        <span className="block text-13 font-normal text-muted">
          {isRecommended && <Recommended strategy={strategy} />}
          {note}
          {isOpen && "only if nothing here needs the internet"}
          {obstacles !== null && `because ${obstacles}`}
        </span>
      </dd>
    </div>
  );
}

/** What the amounts stand for, and whose prices they are. */
function Basis() {
  const hoursPerMonth = usePlanner(({ answer }) => answer?.scenario.hoursPerMonth ?? 0);
  const vpcCount = usePlanner(({ answer }) => answer?.scenario.vpcCount ?? 0);
  const region = usePlanner(({ answer }) => answer?.prices.region ?? "");
  const publishedOn = usePlanner(({ answer }) => answer?.prices.publishedOn ?? "");
  return (
    <p className="mt-2 text-13 text-muted">
      USD a month of {hoursPerMonth} {hoursPerMonth === 1 ? "hour" : "hours"}
      {vpcCount > 1 && `, all ${vpcCount.toLocaleString("en-US")} VPCs together`}.{" "}
      <a href={pageHref(`prices/${region}`)}>Prices of {region}</a>, snapshot of {publishedOn}.
      <PriceAge publishedOn={publishedOn} />
    </p>
  );
}

/** Every strategy with its monthly total; the recommended one is marked. Today without any endpoint is NAT only. */
export function Totals() {
  const isNatOnly = usePlanner(
    ({ answer }) => answer?.scenario.services.every(({ today }) => today === "nat") ?? false,
  );
  const shown = isNatOnly ? strategies.filter(({ id }) => id !== "nat-only") : strategies;
  return (
    <section aria-label="Monthly totals">
      <dl
        className={`grid grid-cols-2 gap-x-6 border-y border-line sm:grid-cols-3 ${isNatOnly ? "xl:grid-cols-5" : "xl:grid-cols-6"}`}
      >
        {shown.map(({ id, label, description }) => (
          <Total
            key={id}
            strategy={id}
            label={label}
            description={description}
            note={id === "today" && isNatOnly ? "through NAT only" : null}
          />
        ))}
      </dl>
      <Basis />
    </section>
  );
}
