"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { AgainstListTable } from "@/components/import/bill/AgainstListTable";
import { OutsideFigures } from "@/components/import/bill/OutsideFigures";
import { EnteredServices } from "@/components/import/measured/EnteredServices";
import { MeasuredDraftSection } from "@/components/import/measured/MeasuredDraftSection";
import { ScopeBar } from "@/components/import/measured/ScopeBar";
import type { ReadOverview } from "@/components/import/reading/messages";
import { MeasuredTraffic } from "@/components/import/traffic/MeasuredTraffic";
import { JumpLink } from "@/components/site/JumpLink";
import type { MeasuredDraft, MeasuredView } from "@/lib/draft/imported/importedView";
import type { ImportScope } from "@/lib/draft/imported/scope";
import type { EnteredService } from "@/lib/draft/traffic/rowBasis";
import { formatGb } from "@/lib/units/gb";

const nothingEntered: readonly EnteredService[] = [];

const keyOf = ({ region, account, vpc }: ImportScope): string => JSON.stringify([region, account, vpc]);

/** What was measured, in one sentence. */
function foundInWords({ draft, scope, traffic }: MeasuredView): string {
  const where = scope.region === null ? "" : ` in ${scope.region}`;
  if (draft.natGb === null)
    return traffic === null
      ? `Found what follows${where}`
      : `Found ${formatGb(traffic.sample.natGb)} through NAT${where}, as logged`;
  const named = draft.basis.filter(({ basis }) => basis !== "unnamed").reduce((gb, row) => gb + row.gb, 0);
  const share = draft.natGb === 0 ? 0 : Math.round((100 * named) / draft.natGb);
  const hours = Math.max(0, ...draft.basis.map((row) => row.hours));
  const measured = hours === 0 ? "" : `, ${share} % of it named`;
  return `Found ${formatGb(draft.natGb)} a month through NAT${where}${measured}`;
}

type ImportedTrafficProps = {
  readonly overview: ReadOverview;
  readonly firstScope: ImportScope;
  readonly view: MeasuredView | null;
  /** Whether it is the page's sample, with made-up accounts. */
  readonly isSample: boolean;
  /** The list of what was read, with places to add more. */
  readonly files: ReactNode;
  readonly onMeasure: (scope: ImportScope, entered: readonly EnteredService[]) => void;
  readonly onAnother: () => void;
};

/** An import with logs or an account's shape: what was measured, the scenario, and the bill beside it. */
export function ImportedTraffic(props: ImportedTrafficProps) {
  const { overview, firstScope, view, isSample, files, onMeasure, onAnother } = props;
  const [scope, setScope] = useState(firstScope);
  // Keep what was entered for each scope, so that it is there when the reader returns to it.
  const [enteredByScope, setEnteredByScope] = useState<ReadonlyMap<string, readonly EnteredService[]>>(new Map());
  const entered = enteredByScope.get(keyOf(scope)) ?? nothingEntered;
  useEffect(() => onMeasure(scope, entered), [scope, entered, onMeasure]);
  const heading = useRef<HTMLHeadingElement>(null);
  const isShown = view !== null;
  useEffect(() => {
    if (!isShown) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [isShown]);
  // While what was entered is refused, the last draft stays, so that the entry can be corrected beside it.
  const last = useRef<MeasuredDraft | null>(null);
  if (view?.draft.scenario) last.current = view.draft;
  if (view === null) return null;
  const refused = view.draft.warnings.find(({ code }) => code === "too-much-named") ?? null;
  const draft = refused === null ? view.draft : (last.current ?? view.draft);
  return (
    <div className="as-text space-y-10">
      <div className="space-y-4">
        <p className="no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-13">
          <span>
            <span className="font-medium">What was read</span>
            {isSample && <span className="text-muted">, a sample with made-up accounts</span>}
          </span>
          <button type="button" className="button" onClick={onAnother}>
            Start over
          </button>
        </p>
        {files}
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-4">
          <h2
            ref={heading}
            id="found-title"
            tabIndex={-1}
            className="max-w-4xl text-24 tracking-tight outline-none sm:text-32"
          >
            {foundInWords(view)}
          </h2>
          <JumpLink to="draft-title" className="no-print text-15">
            To the scenario
          </JumpLink>
        </div>
        <ScopeBar scope={view.scope} options={view.options} onScope={setScope} />
      </div>
      {view.traffic !== null && <MeasuredTraffic view={view.traffic} />}
      <MeasuredDraftSection
        draft={draft}
        naming={
          <EnteredServices
            unnamedGb={draft.scenario?.unnamedGb ?? 0}
            entered={entered}
            problem={refused?.message ?? null}
            onEntered={(next) => setEnteredByScope(new Map(enteredByScope).set(keyOf(scope), next))}
          />
        }
      />
      {view.bill && overview.bill && (
        <>
          <AgainstListTable list={view.bill.againstList} month={view.bill.choice.month} />
          <OutsideFigures overview={overview.bill} view={view.bill} />
        </>
      )}
    </div>
  );
}
