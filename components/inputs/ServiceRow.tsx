"use client";

import { memo } from "react";
import { EcrSplit } from "@/components/inputs/EcrSplit";
import { FieldProblem } from "@/components/inputs/FieldProblem";
import { fieldId } from "@/components/inputs/fieldId";
import { gbAtStep, lastStep, stepAtGb } from "@/components/inputs/gbSlider";
import { readTyped, shownNumber } from "@/components/inputs/NumberField";
import { RemoveRow } from "@/components/inputs/RemoveRow";
import { RowChoices } from "@/components/inputs/RowChoices";
import { UnitInput } from "@/components/inputs/UnitInput";
import { useTypedText } from "@/components/inputs/useTypedText";
import type { RowInput } from "@/components/planner/edits";
import { withInputAt } from "@/components/planner/inputAt";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { useAfterPaint } from "@/components/planner/useAfterPaint";
import { serviceName } from "@/lib/pricing/services/catalogue";
import type { Problem } from "@/lib/scenario/problem";
import { formatGb } from "@/lib/units/gb";

type ServiceRowProps = {
  readonly row: number;
  readonly input: RowInput;
  readonly region: string;
  readonly azCount: number;
  /** Problems of this row alone, so that other rows need not be drawn again. */
  readonly problems: readonly Problem[];
};

/** One service of the scenario: GB by text and slider, how it goes today, what the plan may do, endpoint AZs. */
export const ServiceRow = memo(function ServiceRow({ row, input, region, azCount, problems }: ServiceRowProps) {
  const name = String(input.id ?? "");
  const path = `services.${row}`;
  const id = fieldId(path);
  const problemAt = (at: string) => problems.find((problem) => problem.path === at)?.message ?? null;
  const setGb = (value: unknown) => edit(`${path}.gb`, (whole) => withInputAt(whole, `${path}.gb`, value));
  // A slider that moves paints the amounts first; the field beside it follows a frame later.
  const typed = useTypedText(shownNumber(useAfterPaint(input.gb)), (text) => setGb(readTyped(text, "GB")));
  const gb = typeof input.gb === "number" ? input.gb : 0;
  const gbProblem = problemAt(`${path}.gb`);

  return (
    <li id={id} className="painted-apart contain-layout border-b border-line py-3">
      <div className="flex items-start justify-between gap-3">
        <label htmlFor={`${id}.gb`} className="min-w-0 pt-0.5 leading-tight">
          <span className="block truncate font-mono text-13">{name || "unreadable row"}</span>
          <span className="block truncate text-13 text-muted">{serviceName(name, region)}</span>
        </label>
        <div className="flex flex-none items-center gap-1">
          <UnitInput
            unit="GB"
            size="row"
            id={`${id}.gb`}
            aria-invalid={gbProblem !== null}
            aria-describedby={`${id}-gb-problem`}
            {...typed}
          />
          <RemoveRow row={row} name={name} />
        </div>
      </div>
      <FieldProblem id={`${id}-row-problem`} message={problemAt(path) ?? problemAt(`${path}.id`)} />
      <FieldProblem id={`${id}-gb-problem`} message={gbProblem} />
      <input
        type="range"
        className="gb-slider mt-1.5 w-full"
        min={0}
        max={lastStep}
        step={1}
        value={stepAtGb(gb)}
        aria-label={`${name} GB a month`}
        aria-valuetext={formatGb(gb)}
        onChange={(event) => setGb(gbAtStep(Number(event.target.value)))}
        onPointerUp={finishEdit}
        onBlur={finishEdit}
      />
      <RowChoices
        row={row}
        service={name}
        today={input.today}
        endpoint={input.endpoint}
        azCount={input.azCount}
        mostAzs={azCount}
        problems={problems}
      />
      {name === "ecr.dkr" && gb > 0 && <EcrSplit row={row} gb={gb} />}
    </li>
  );
});
