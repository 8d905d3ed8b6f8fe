"use client";

import { type ReactNode, useEffect, useState } from "react";
import { SpendChartWhenSeen } from "@/components/charts/spend/ChartWhenSeen";
import { AgainstListTable } from "@/components/import/bill/AgainstListTable";
import { BillSummary } from "@/components/import/bill/BillSummary";
import { ChoiceBar } from "@/components/import/bill/ChoiceBar";
import { OutsideFigures } from "@/components/import/bill/OutsideFigures";
import { DraftSection } from "@/components/import/draft/DraftSection";
import { EachScenarioList } from "@/components/import/draft/EachScenarioList";
import type { EachOfMonth, Provenance } from "@/components/import/reading/useImport";
import type { Choice } from "@/lib/draft/choices";
import { dayBars, monthBars } from "@/lib/draft/figures/spend/points";
import type { ImportView, Overview, ViewRequest } from "@/lib/draft/importView";
import type { UserInput } from "@/lib/draft/userInput";

const nothingEntered: UserInput = {};

const keyOf = ({ region, account, month }: Choice): string => JSON.stringify([region, account, month]);

type ImportedBillProps = {
  readonly overview: Overview;
  readonly view: ImportView | null;
  readonly each: EachOfMonth | null;
  readonly provenance: Provenance;
  /** The list of what was read, with places to add more. */
  readonly files: ReactNode;
  readonly onAsk: (question: ViewRequest) => void;
  readonly onAskEach: (month: string, from: number) => void;
  readonly onAnother: () => void;
};

/** An imported bill: in words, in figures, and as a drafted scenario. */
export function ImportedBill(props: ImportedBillProps) {
  const { overview, view, each, provenance, files, onAsk, onAskEach, onAnother } = props;
  const [choice, setChoice] = useState(overview.firstChoice);
  // Keep what was entered for each choice, so that it is there when the reader returns to that choice.
  const [enteredByChoice, setEnteredByChoice] = useState<ReadonlyMap<string, UserInput>>(new Map());
  const entered = choice === null ? nothingEntered : (enteredByChoice.get(keyOf(choice)) ?? nothingEntered);
  useEffect(() => {
    if (choice !== null) onAsk({ choice, entered });
  }, [choice, entered, onAsk]);
  const setEntered = (next: UserInput) => {
    if (choice !== null) setEnteredByChoice(new Map(enteredByChoice).set(keyOf(choice), next));
  };
  const months = view && monthBars(view.byMonth);
  const days = view && dayBars(view.daily, overview.currency);
  const place = view
    ? view.choice.account === null
      ? view.choice.region
      : `${view.choice.region} of one account`
    : "";
  return (
    <div className="as-text space-y-10">
      <BillSummary overview={overview} provenance={provenance} onAnother={onAnother} />
      {files}
      {overview.firstChoice === null && <OutsideFigures overview={overview} view={null} />}
      {view && months && days && (
        <>
          <div className="space-y-4">
            <ChoiceBar choice={view.choice} choices={view.choices} currency={overview.currency} onChoice={setChoice} />
            <div className="max-w-4xl">
              <p className="text-24 font-semibold tracking-tight">{view.headline.sentence}</p>
              {view.headline.condition && <p className="mt-1 max-w-[65ch] text-15">{view.headline.condition}</p>}
            </div>
          </div>
          {/* A single bar compares nothing, and the month's table has its amounts. */}
          {months.bars.length > 1 ? (
            <div className="grid gap-x-12 gap-y-10 min-[100rem]:grid-cols-[minmax(0,1fr)_minmax(44rem,1fr)]">
              <SpendChartWhenSeen spend={months} place={place} />
              <AgainstListTable list={view.againstList} month={view.choice.month} />
            </div>
          ) : (
            <AgainstListTable list={view.againstList} month={view.choice.month} />
          )}
          {days.bars.length > 1 && <SpendChartWhenSeen spend={days} place="all Regions and accounts" />}
          <OutsideFigures overview={overview} view={view} />
          <DraftSection key={keyOf(view.choice)} result={view.draft} entered={entered} onEntered={setEntered} />
          {overview.currency === "USD" && view.choices.regions.length + view.choices.accounts.length > 2 && (
            <EachScenarioList each={each} month={view.choice.month} currency={overview.currency} onAsk={onAskEach} />
          )}
        </>
      )}
    </div>
  );
}
