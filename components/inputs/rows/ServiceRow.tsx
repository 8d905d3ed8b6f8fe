"use client";

import { lazy, memo, Suspense } from "react";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { UnitInput } from "@/components/inputs/controls/UnitInput";
import { useTypedText } from "@/components/inputs/controls/useTypedText";
import { EcrOffer } from "@/components/inputs/rows/EcrOffer";
import { GbSlider } from "@/components/inputs/rows/GbSlider";
import { RowFold } from "@/components/inputs/rows/RowFold";
import { editGb, plannerState } from "@/components/planner/plannerStore";
import { useDeferredState } from "@/components/planner/usePlanner";
import { serviceName } from "@/lib/pricing/services/catalogue";
import { pullServiceId } from "@/lib/scenario/form/ecrLayers";
import { adjacentGb } from "@/lib/scenario/form/gbSteps";
import { readNumberInUnit, shownNumber } from "@/lib/scenario/form/numberText";
import { rowAt } from "@/lib/scenario/form/rows";
import type { Problem } from "@/lib/text/problem";

// Most endpoints have a name, so this loads for those that have none.
const NameEndpoint = lazy(() => import("@/components/inputs/rows/NameEndpoint"));

/**
 * The row's GB in the store: keys may be pressed faster than the page is drawn. 0 where there are none or they cannot
 * be read.
 */
function gbOf(row: number): number {
  const gb = rowAt(plannerState().input, row)?.gb;
  return typeof gb === "number" ? gb : 0;
}

type GbInputProps = { readonly row: number; readonly isWrong: boolean };

/** The GB as text. When the slider moves, the amounts are painted first, and this text follows a frame later. */
function GbInput({ row, isWrong }: GbInputProps) {
  const shown = useDeferredState(({ input }) => shownNumber(rowAt(input, row)?.gb));
  const typed = useTypedText(
    shown,
    (text) => editGb(row, readNumberInUnit(text, "GB")),
    (by) => editGb(row, adjacentGb(gbOf(row), by)),
  );
  return (
    <UnitInput
      unit="GB"
      size="row"
      id={fieldId(`services.${row}.gb`)}
      aria-invalid={isWrong}
      aria-describedby={`${fieldId(`services.${row}`)}-gb-problem`}
      {...typed}
    />
  );
}

type ServiceRowProps = {
  readonly row: number;
  /** The service's id, or the text in its place. */
  readonly name: string;
  /** It is an endpoint whose service nobody has named. */
  readonly isUnnamed: boolean;
  readonly region: string;
  readonly today: unknown;
  readonly endpoint: unknown;
  readonly azCount: unknown;
  readonly maxAzCount: number;
  /** Problems of this row alone, so that other rows need not render again. */
  readonly problems: readonly Problem[];
};

/** One service of the scenario: GB by text and slider, how it goes today, what the plan may do, endpoint AZs. */
export const ServiceRow = memo(function ServiceRow(props: ServiceRowProps) {
  const { row, name, isUnnamed, region, problems, ...choices } = props;
  const path = `services.${row}`;
  const id = fieldId(path);
  const problemAt = (at: string) => problems.find((problem) => problem.path === at)?.message ?? null;
  const gbProblem = problemAt(`${path}.gb`);
  const catalogueName = serviceName(name, region);
  return (
    <li id={id} className="painted-apart contain-layout border-b border-line py-3">
      <div className="flex items-start justify-between gap-3">
        <label htmlFor={`${id}.gb`} className="min-w-0 pt-0.5 leading-tight">
          <span className="line-clamp-2 font-mono text-13 break-all">{name || "unreadable row"}</span>
          {catalogueName !== name && <span className="block truncate text-13 text-muted">{catalogueName}</span>}
        </label>
        <GbInput row={row} isWrong={gbProblem !== null} />
      </div>
      <FieldProblem id={`${id}-row-problem`} message={problemAt(path) ?? problemAt(`${path}.id`)} />
      <FieldProblem id={`${id}-gb-problem`} message={gbProblem} />
      <GbSlider row={row} name={name} />
      <RowFold row={row} service={name} problems={problems} {...choices} />
      {isUnnamed && (
        // Reserve its height before it loads, so that nothing moves.
        <div className="min-h-9">
          <Suspense fallback={null}>
            <NameEndpoint row={row} name={name} />
          </Suspense>
        </div>
      )}
      {name === pullServiceId && <EcrOffer row={row} />}
    </li>
  );
});
