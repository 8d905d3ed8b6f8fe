"use client";

import { useId, useState } from "react";
import { HowToFindOut } from "@/components/import/draft/HowToFindOut";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import type { Answer } from "@/lib/model/compare";
import { serviceName } from "@/lib/pricing/services/catalogue";
import { type LikelyService, likelyServiceOf, unnamedPart } from "@/lib/report/verdict/likelyService";
import { namedAdviceInWords } from "@/lib/report/verdict/verdictWords";
import { withNamedGb } from "@/lib/scenario/form/namedGb";
import { formatUsdInWords } from "@/lib/units/usd";

const examplePercent = 50;

type NamingExampleProps = { readonly answer: Answer; readonly likely: LikelyService };

/** Shows what naming a part of the traffic would save. It changes nothing until the reader applies it. */
function NamingExample({ answer, likely }: NamingExampleProps) {
  const { service, name, hasGb } = likely;
  const id = useId();
  // After a first split the slider starts at 0: splitting by the example again and again would name all of it.
  const [percent, setPercent] = useState(hasGb ? 0 : examplePercent);
  const { gb, savingUsd } = unnamedPart(answer, percent);
  return (
    <div className="mt-3 max-w-xl">
      <p className="text-18">
        If <output htmlFor={id}>{percent} %</output> of it is {name}, one free endpoint saves{" "}
        <strong className="font-semibold">{formatUsdInWords(savingUsd)} a month</strong>.
      </p>
      <label htmlFor={id} className="mt-2 block text-13 text-muted">
        Share of it that is {name}
        {percent === examplePercent && !hasGb
          ? ": half is an example; nobody has measured it."
          : ". Nobody has measured it."}
      </label>
      <input
        id={id}
        type="range"
        className="gb-slider w-full"
        min={0}
        max={100}
        step={1}
        value={percent}
        aria-valuetext={`${percent} %, saves ${formatUsdInWords(savingUsd)} a month`}
        onChange={(event) => setPercent(Number(event.target.value))}
      />
      <p className="flex justify-between text-13 text-muted">
        <span>none: saves nothing</span>
        <span>all: saves {formatUsdInWords(answer.unnamed.atMostSavingUsd)}</span>
      </p>
      <button
        type="button"
        className="button no-print mt-2"
        disabled={percent === 0}
        title={`Adds it to ${serviceName(service, answer.scenario.region)}; Undo brings it back`}
        onClick={() => {
          edit("unnamedGb split", (input) => withNamedGb(input, service, gb));
          finishEdit();
        }}
      >
        Use this split
      </button>
    </div>
  );
}

/**
 * The verdict where the unnamed traffic leads: what naming it could save, how to find out, and the advice that holds
 * whatever it is.
 */
export default function UnnamedVerdict({ answer }: { readonly answer: Answer }) {
  const likely = likelyServiceOf(answer);
  const advice = namedAdviceInWords(answer);
  return (
    <>
      {likely === null ? (
        <p className="mt-2 max-w-3xl text-18 text-muted">
          S3 and DynamoDB already have their endpoints. Whether another would pay depends on what the traffic is.
        </p>
      ) : (
        <NamingExample key={String(likely.hasGb)} answer={answer} likely={likely} />
      )}
      <HowToFindOut />
      {advice !== "" && <p className="mt-3 max-w-3xl text-18 text-muted">{advice}</p>}
    </>
  );
}
