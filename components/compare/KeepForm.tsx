"use client";

import { type FormEvent, useId, useState } from "react";
import { type KeptEntry, keptRecord, maxKeptCount, maxNameLength, readName } from "@/components/compare/keptScenarios";
import { keepScenario, type StoredChange } from "@/components/compare/keptStore";
import type { Scenario } from "@/lib/model/scenario";
import { proposedName } from "@/lib/report/proposedName";

type KeepFormProps = {
  readonly scenario: Scenario;
  readonly entries: readonly KeptEntry[];
  readonly onDone: (change: StoredChange, name: string) => void;
};

/** Names the current scenario and keeps it. */
export function KeepForm({ scenario, entries, onDone }: KeepFormProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const fieldId = useId();
  const text =
    typed ??
    proposedName(
      scenario,
      entries.map(({ name }) => name),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = readName(text);
    if (name === null) return setProblem(`Give it a name of 1 to ${maxNameLength} characters.`);
    const kept = keptRecord(scenario, name, new Date().toISOString());
    const same = entries.find((entry) => entry.ok && entry.value.kept.query === kept.query);
    if (same) return setProblem(`This scenario is kept already, as “${same.name}”.`);
    const change = keepScenario(kept);
    setProblem(null);
    if (change.ok) setTyped(null);
    onDone(change, name);
  };
  if (entries.length >= maxKeptCount)
    return <p className="text-13 text-muted">{maxKeptCount} scenarios are kept. Delete one to keep another.</p>;
  return (
    <form onSubmit={submit} className="max-w-xl" noValidate>
      <label htmlFor={fieldId} className="block text-13 text-muted">
        Name of this scenario
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          id={fieldId}
          className="control min-w-0 flex-1 basis-56"
          autoComplete="off"
          value={text}
          data-typing=""
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${fieldId}-problem`}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
        />
        <button type="submit" className="button">
          Keep this scenario
        </button>
      </div>
      {problem && (
        <p id={`${fieldId}-problem`} role="alert" className="mt-1 text-13 text-alert">
          {problem}
        </p>
      )}
    </form>
  );
}
