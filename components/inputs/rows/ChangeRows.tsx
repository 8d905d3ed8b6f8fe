"use client";

import { type ReactNode, useState } from "react";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { usePlanner } from "@/components/planner/usePlanner";
import { ModalDialog } from "@/components/site/ModalDialog";
import { Options } from "@/components/site/Options";
import { type RowsChange, withRowsChanged } from "@/lib/scenario/form/changeRows";
import { listedRows } from "@/lib/scenario/form/listedRows";
import { withoutServices } from "@/lib/scenario/form/rowEdits";
import { choicesInWords } from "@/lib/scenario/form/rowWords";
import type { ScenarioInput } from "@/lib/scenario/link";
import { countWithNoun } from "@/lib/units/countWithNoun";

const noChange: RowsChange = { today: null, plan: null, azCount: null };

type ChoiceProps<T> = {
  readonly label: string;
  readonly value: T | null;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onValue: (value: T | null) => void;
};

/** A select for one property of all chosen rows, which can also leave it as it is. */
function Choice<T extends string | number>({ label, value, choices, onValue }: ChoiceProps<T>) {
  return (
    <label className="grid min-w-0 gap-1 text-13">
      {label}
      <select
        className="control w-full min-w-0 text-15"
        value={value ?? ""}
        onChange={({ target }) =>
          onValue(choices.find((choice) => String(choice.value) === target.value)?.value ?? null)
        }
      >
        <option value="">Leave as it is</option>
        <Options choices={choices} />
      </select>
    </label>
  );
}

type CheckProps = { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void; readonly children: ReactNode };

function Check({ isOn, onChange, children }: CheckProps) {
  return (
    <label className="flex items-baseline gap-3 py-1">
      <input
        type="checkbox"
        className="size-4 flex-none translate-y-0.5 accent-ink"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}

const endpoint = { value: "endpoint", label: "Its endpoint (gateway where free)" } as const;
const nat = { value: "nat", label: "NAT" } as const;

type ChangeRowsProps = { readonly maxAzCount: number; readonly onClose: () => void };

/** Changes today's way, the plan or the AZs of several rows in one step, which one undo takes back. */
export default function ChangeRows({ maxAzCount, onClose }: ChangeRowsProps) {
  const rows = usePlanner(({ input }) => listedRows(input)).filter(({ isRow }) => isRow);
  const [excludedNames, setExcludedNames] = useState<ReadonlySet<string>>(new Set());
  const [change, setChange] = useState(noChange);
  const ids = new Set(rows.map(({ name }) => name).filter((name) => !excludedNames.has(name)));
  const isNothing = ids.size === 0 || Object.values(change).every((each) => each === null);
  const finish = (edited: (input: ScenarioInput) => ScenarioInput) => {
    edit("services together", edited);
    finishEdit();
    onClose();
  };
  const setIncluded = (name: string, isOn: boolean) => {
    const others = [...excludedNames].filter((other) => other !== name);
    setExcludedNames(new Set(isOn ? others : [...others, name]));
  };
  return (
    <ModalDialog
      title="Change rows together"
      onClose={onClose}
      footer={
        <p className="flex flex-wrap gap-2">
          <button
            type="button"
            className="button button-strong"
            disabled={isNothing}
            onClick={() => finish((input) => withRowsChanged(input, ids, change))}
          >
            Change {countWithNoun(ids.size, "row")}
          </button>
          <button
            type="button"
            className="button"
            disabled={ids.size === 0}
            onClick={() => finish((input) => withoutServices(input, ids))}
          >
            Remove {countWithNoun(ids.size, "row")}
          </button>
        </p>
      }
    >
      <div className="grid gap-3 pb-3 sm:grid-cols-3">
        <Choice
          label="Today"
          value={change.today}
          choices={[nat, endpoint]}
          onValue={(today) => setChange({ ...change, today })}
        />
        <Choice
          label="Plan"
          value={change.plan}
          choices={[{ value: "auto", label: "Cheapest" }, nat, endpoint]}
          onValue={(plan) => setChange({ ...change, plan })}
        />
        <Choice
          label="Endpoint AZs"
          value={change.azCount}
          choices={Array.from({ length: maxAzCount }, (_, i) => ({ value: i + 1, label: String(i + 1) }))}
          onValue={(azCount) => setChange({ ...change, azCount })}
        />
      </div>
      <fieldset className="border-t border-line pt-2">
        <legend className="sr-only">Rows</legend>
        <Check
          isOn={excludedNames.size === 0}
          onChange={(isOn) => setExcludedNames(new Set(isOn ? [] : rows.map(({ name }) => name)))}
        >
          <strong className="font-semibold">All {countWithNoun(rows.length, "row")}</strong>
        </Check>
        {rows.map(({ key, name, today, endpoint: plan, azCount }) => (
          <Check key={key} isOn={!excludedNames.has(name)} onChange={(isOn) => setIncluded(name, isOn)}>
            <span className="min-w-0">
              <span className="font-mono text-13">{name}</span>{" "}
              <span className="text-13 text-muted">{choicesInWords(name, today, plan, azCount)}</span>
            </span>
          </Check>
        ))}
      </fieldset>
    </ModalDialog>
  );
}
