"use client";

import { memo, useId } from "react";
import { FieldProblem } from "@/components/inputs/FieldProblem";
import { gbAtStep, lastStep, stepAtGb } from "@/components/inputs/gbSlider";
import { readTyped, shownNumber } from "@/components/inputs/NumberField";
import { useTypedText } from "@/components/inputs/useTypedText";
import type { RowInput } from "@/components/planner/edits";
import { withEcrSplit, withoutService } from "@/components/planner/edits";
import { withInputAt } from "@/components/planner/inputAt";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { fields } from "@/lib/model/fields";
import { isPossibleVia } from "@/lib/model/strategies";
import { serviceName } from "@/lib/pricing/services/catalogue";
import type { Problem } from "@/lib/scenario/problem";
import { formatGb } from "@/lib/units/gb";

const viaNames = { nat: "NAT", gateway: "Gateway", interface: "Interface", auto: "Cheapest" } as const;

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
  const id = useId();
  const name = String(input.id ?? "");
  const path = `services.${row}`;
  const problemAt = (leaf: string) => problems.find((problem) => problem.path === `${path}.${leaf}`)?.message ?? null;
  const set = (leaf: string, value: unknown) =>
    edit(`${path}.${leaf}`, (whole) => withInputAt(whole, `${path}.${leaf}`, value));
  const typed = useTypedText(shownNumber(input.gb), (text) => set("gb", readTyped(text, "GB")));
  const gb = typeof input.gb === "number" ? input.gb : 0;
  const rowProblem = problems.find((problem) => problem.path === path)?.message ?? problemAt("id");

  return (
    <li className="border-b border-line py-3">
      <div className="flex items-start justify-between gap-3">
        <label htmlFor={`${id}-gb`} className="min-w-0 pt-0.5 leading-tight">
          <span className="block truncate font-mono text-13">{name || "unreadable row"}</span>
          <span className="block truncate text-13 text-muted">{serviceName(name, region)}</span>
        </label>
        <div className="flex flex-none items-center gap-1">
          <div className="relative w-32">
            <input
              id={`${id}-gb`}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              className="control w-full pe-9 text-end"
              aria-invalid={problemAt("gb") !== null}
              aria-describedby={`${id}-gb-problem`}
              {...typed}
            />
            <span className="pointer-events-none absolute inset-y-0 end-0 flex w-8 items-center text-13 text-muted" aria-hidden="true">
              GB
            </span>
          </div>
          <button
            type="button"
            className="button quiet w-8 px-0 text-18 text-muted"
            aria-label={`Remove ${name}`}
            onClick={() => {
              edit(`${path} removed`, (whole) => withoutService(whole, row));
              finishEdit();
            }}
          >
            ×
          </button>
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
        <WaySelect name={name} leaf="today" value={input.today} problem={problemAt("today")} onValue={set} />
        <WaySelect name={name} leaf="endpoint" value={input.endpoint} problem={problemAt("endpoint")} onValue={set} />
        <AzSelect name={name} value={input.azCount} azCount={azCount} problem={problemAt("azCount")} onValue={set} />
      </div>
      {name === "ecr.dkr" && gb > 0 && <EcrSplit row={row} gb={gb} />}
    </li>
  );
});

type SelectProps = {
  readonly name: string;
  readonly value: unknown;
  readonly problem: string | null;
  readonly onValue: (leaf: string, value: unknown) => void;
};

function WaySelect({ name, leaf, value, problem, onValue }: SelectProps & { readonly leaf: "today" | "endpoint" }) {
  const id = useId();
  const field = fields[`services.${leaf}`];
  const choices = field.choices.filter((choice) => choice === "auto" || isPossibleVia(name, choice));
  const known = choices.some((choice) => choice === value);
  return (
    <div>
      <label className="flex items-center gap-1.5">
        <span className="text-muted">{field.label}</span>
        <span className="sr-only">{name}</span>
        <select
          className="control min-h-7 px-1 text-13"
          value={known ? String(value) : ""}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onChange={(event) => {
            onValue(leaf, event.target.value);
            finishEdit();
          }}
        >
          {!known && <option value="">choose</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {viaNames[choice]}
            </option>
          ))}
        </select>
      </label>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}

function AzSelect({ name, value, azCount, problem, onValue }: SelectProps & { readonly azCount: number }) {
  const id = useId();
  const choices = Array.from({ length: azCount }, (_, i) => i + 1);
  const known = choices.some((choice) => choice === value);
  return (
    <div>
      <label className="flex items-center gap-1.5">
        <span className="text-muted">AZs</span>
        <span className="sr-only">of the {name} endpoint</span>
        <select
          className="control min-h-7 px-1 text-13"
          value={known ? String(value) : ""}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onChange={(event) => {
            onValue("azCount", Number(event.target.value));
            finishEdit();
          }}
        >
          {!known && <option value="">choose</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      </label>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}

/** Image layers come from S3: an offer to move their share of the GB to where AWS bills them. */
function EcrSplit({ row, gb }: { readonly row: number; readonly gb: number }) {
  const id = useId();
  return (
    <form
      className="mt-2 rounded-md bg-sunken px-3 py-2 text-13"
      onSubmit={(event) => {
        event.preventDefault();
        const percent = Number(new FormData(event.currentTarget).get("percent"));
        if (!(percent >= 0 && percent <= 100)) return;
        edit(`services.${row} split`, (input) => withEcrSplit(input, row, percent / 100));
        finishEdit();
      }}
    >
      <label htmlFor={id}>Image layers ride on S3. Of these {formatGb(gb)}, layers are</label>{" "}
      <span className="whitespace-nowrap">
        <input id={id} name="percent" inputMode="decimal" defaultValue="99" className="control min-h-7 w-12 px-1 text-end text-13" /> %
      </span>{" "}
      <button type="submit" className="button min-h-7">
        Move them to s3
      </button>
    </form>
  );
}
