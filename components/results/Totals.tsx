"use client";

import { usePlanner } from "@/components/planner/usePlanner";
import { PriceAge } from "@/components/results/PriceAge";
import { Swatch } from "@/components/Swatch";
import { pageHref } from "@/components/site/pages";
import type { StrategyId } from "@/lib/model/strategies";
import {
  isNatOnlyToday,
  isOpenQuestion,
  isRecommended,
  obstaclesOf,
  totalInWords,
  totalRows,
  yearlySavingInWords,
} from "@/lib/report/totals";

/** The total is a component of its own, so that a key press changes one text and renders nothing around it. */
function Amount({ strategy }: { readonly strategy: StrategyId }) {
  return usePlanner(({ answer }) => (answer ? totalInWords(answer, strategy) : "not possible"));
}

/** Marks the recommended strategy, with its saving in a year. */
function RecommendedMark({ strategy }: { readonly strategy: StrategyId }) {
  const saving = usePlanner(({ answer }) => (answer ? yearlySavingInWords(answer, strategy) : ""));
  return (
    <>
      <strong className="font-semibold text-accent">Recommended</strong>
      {saving}
    </>
  );
}

type TotalProps = {
  readonly strategy: StrategyId;
  readonly label: string;
  readonly description: string;
  /** A note under the amount, such as `through NAT only`. */
  readonly note: string | null;
};

function Total({ strategy, label, description, note }: TotalProps) {
  const isPlan = usePlanner(({ answer }) => answer !== null && isRecommended(answer, strategy));
  const isOpen = usePlanner(({ answer }) => answer !== null && isOpenQuestion(answer, strategy));
  const obstacles = usePlanner(({ answer }) => answer && obstaclesOf(answer, strategy));
  return (
    <div className="py-3" title={description}>
      <dt className="text-13 text-muted">
        <Swatch strategy={strategy} />
        <br />
        {label}
      </dt>
      <dd className={`mt-0.5 text-18 ${isPlan ? "font-semibold" : ""} ${obstacles === null ? "" : "text-muted"}`}>
        <Amount strategy={strategy} />
        <span className="block text-13 font-normal text-muted">
          {isPlan && <RecommendedMark strategy={strategy} />}
          {note}
          {isOpen && "only if nothing here needs the internet"}
          {obstacles !== null && `because ${obstacles}`}
        </span>
      </dd>
    </div>
  );
}

/** What the amounts cover, and which prices they use. */
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
  const isNatOnly = usePlanner(({ answer }) => answer !== null && isNatOnlyToday(answer.scenario.services));
  return (
    <section aria-label="Monthly totals">
      <dl
        className={`grid grid-cols-2 gap-x-6 border-y border-line sm:grid-cols-3 ${isNatOnly ? "xl:grid-cols-5" : "xl:grid-cols-6"}`}
      >
        {totalRows(isNatOnly).map(({ id, label, description, note }) => (
          <Total key={id} strategy={id} label={label} description={description} note={note} />
        ))}
      </dl>
      <Basis />
    </section>
  );
}
