"use client";

import { memo } from "react";
import { EcrSplit } from "@/components/inputs/EcrSplit";
import { FieldProblem } from "@/components/inputs/FieldProblem";
import { fieldId } from "@/components/inputs/fieldId";
import { gbAtStep, lastStep, stepAtGb } from "@/components/inputs/gbSlider";
import { readTyped, shownNumber } from "@/components/inputs/NumberField";
import { RemoveRow } from "@/components/inputs/RemoveRow";
import { RowSelect } from "@/components/inputs/RowSelect";
import { useTypedText } from "@/components/inputs/useTypedText";
import type { RowInput } from "@/components/planner/edits";
import { withInputAt } from "@/components/planner/inputAt";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { fields } from "@/lib/model/fields";
import { isPossibleVia } from "@/lib/model/strategies";
import { serviceName } from "@/lib/pricing/services/catalogue";
import type { Problem } from "@/lib/scenario/problem";
import { formatGb } from "@/lib/units/gb";

const viaNames = { nat: "NAT", gateway: "Gateway", interface: "Interface", auto: "Cheapest" } as const;

const waysOf = (service: string, leaf: "today" | "endpoint") =>
  fields[`services.${leaf}`].choices
    .filter((choice) => choice === "auto" || isPossibleVia(service, choice))
    .map((choice) => ({ value: choice, label: viaNames[choice] }));

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
  const problemAt = (leaf: string) => problems.find((problem) => problem.path === `${path}.${leaf}`)?.message ?? null;
  const set = (leaf: string, value: unknown) =>
    edit(`${path}.${leaf}`, (whole) => withInputAt(whole, `${path}.${leaf}`, value));
  const typed = useTypedText(shownNumber(input.gb), (text) => set("gb", readTyped(text, "GB")));
  const gb = typeof input.gb === "number" ? input.gb : 0;
  const rowProblem = problems.find((problem) => problem.path === path)?.message ?? problemAt("id");

  return (
    <li id={id} className="painted-apart border-b border-line py-3">
      <div className="flex items-start justify-between gap-3">
        <label htmlFor={`${id}.gb`} className="min-w-0 pt-0.5 leading-tight">
          <span className="block truncate font-mono text-13">{name || "unreadable row"}</span>
          <span className="block truncate text-13 text-muted">{serviceName(name, region)}</span>
        </label>
        <div className="flex flex-none items-center gap-1">
          <div className="relative w-32">
            <input
              id={`${id}.gb`}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              className="control w-full pe-9 text-end"
              aria-invalid={problemAt("gb") !== null}
              aria-describedby={`${id}-gb-problem`}
              {...typed}
            />
            <span
              className="pointer-events-none absolute inset-y-0 end-0 flex w-8 items-center text-13 text-muted"
              aria-hidden="true"
            >
              GB
            </span>
          </div>
          <RemoveRow row={row} name={name} />
        </div>
      </div>
      <FieldProblem id={`${id}-row-problem`} message={rowProblem} />
      <FieldProblem id={`${id}-gb-problem`} message={problemAt("gb")} />
      <input
        type="range"
        className="gb-slider mt-1.5 w-full"
        min={0}
        max={lastStep}
        step={1}
        value={stepAtGb(gb)}
        aria-label={`${name} GB a month`}
        aria-valuetext={formatGb(gb)}
        onChange={(event) => set("gb", gbAtStep(Number(event.target.value)))}
        onPointerUp={finishEdit}
        onBlur={finishEdit}
      />
      <div className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-13">
        {(["today", "endpoint"] as const).map((leaf) => (
          <RowSelect
            key={leaf}
            id={`${id}.${leaf}`}
            label={fields[`services.${leaf}`].label}
            service={name}
            value={input[leaf]}
            choices={waysOf(name, leaf)}
            problem={problemAt(leaf)}
            onValue={(value) => set(leaf, value)}
          />
        ))}
        <RowSelect
          id={`${id}.azCount`}
          label="AZs"
          service={name}
          value={input.azCount}
          choices={Array.from({ length: azCount }, (_, i) => ({ value: i + 1, label: String(i + 1) }))}
          problem={problemAt("azCount")}
          onValue={(value) => set("azCount", Number(value))}
        />
      </div>
      {name === "ecr.dkr" && gb > 0 && <EcrSplit row={row} gb={gb} />}
    </li>
  );
});
