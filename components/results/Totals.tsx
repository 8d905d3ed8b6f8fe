"use client";

import { memo } from "react";
import { PriceAge } from "@/components/results/PriceAge";
import { Swatch } from "@/components/Swatch";
import type { Answer, StrategyAnswer } from "@/lib/model/compare";
import { strategies } from "@/lib/model/strategies";
import { obstaclesInWords } from "@/lib/report/verdict";
import { formatUsd, sumOfRoundedUsd } from "@/lib/units/usd";

const amountOf = (found: StrategyAnswer | undefined): string =>
  found?.feasible ? formatUsd(sumOfRoundedUsd(found.lines)) : "not possible";

/** Every strategy with its monthly total; the recommended one is marked. */
export const Totals = memo(function Totals({ answer }: { readonly answer: Answer }) {
  const { hoursPerMonth, vpcCount, region } = answer.scenario;
  return (
    <section aria-label="Monthly totals">
      <dl className="grid grid-cols-2 gap-x-6 border-y border-line sm:grid-cols-3 xl:grid-cols-6">
        {strategies.map(({ id, label, description }) => {
          const found = answer.strategies.find((strategy) => strategy.id === id);
          const isRecommended = answer.recommended === id;
          return (
            <div key={id} className="py-3" title={description}>
              <dt className="text-13 text-muted">
                <Swatch strategy={id} />
                <br />
                {label}
              </dt>
              <dd
                className={`mt-0.5 text-18 ${isRecommended ? "font-semibold" : ""} ${found?.feasible ? "" : "text-muted"}`}
              >
                {amountOf(found)}
                <span className="block text-13 font-normal text-muted">
                  {isRecommended && <strong className="font-semibold text-accent">Recommended</strong>}
                  {found?.feasible === false && `because of ${obstaclesInWords(found.reasons)}`}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-2 text-13 text-muted">
        USD a month of {hoursPerMonth} {hoursPerMonth === 1 ? "hour" : "hours"}
        {vpcCount > 1 && `, all ${vpcCount.toLocaleString("en-US")} VPCs together`}.{" "}
        <a href={`/prices/${region}`}>Prices of {region}</a>, snapshot of {answer.prices.publishedOn}.
        <PriceAge publishedOn={answer.prices.publishedOn} />
      </p>
    </section>
  );
});
