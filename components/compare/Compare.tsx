"use client";

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { CompareTable } from "@/components/compare/CompareTable";
import { KeepForm } from "@/components/compare/KeepForm";
import { type KeptEntry, maxKeptCount, readKeptEntries } from "@/components/compare/keptScenarios";
import {
  keepScenario,
  keptText,
  removeKept,
  renameKept,
  type StoredChange,
  subscribe,
} from "@/components/compare/keptStore";
import type { Answer } from "@/lib/model/compare";

type DeletedEntry = { readonly entry: KeptEntry; readonly at: number };
type Status = { readonly text: string; readonly deleted: DeletedEntry | null };

const noStatus: Status = { text: "", deleted: null };
const nothingKept = (): null => null;

type UndoButtonProps = { readonly deleted: DeletedEntry; readonly onUndo: (deleted: DeletedEntry) => void };

/** Takes the focus when it appears: the Delete button that was pressed is gone with its scenario. */
function UndoButton({ deleted, onUndo }: UndoButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button
      ref={button}
      type="button"
      className="button"
      aria-label={`Undo: bring back ${deleted.entry.name}`}
      onClick={() => onUndo(deleted)}
    >
      Undo
    </button>
  );
}

/** Up to four scenarios, kept in this browser, beside the current one. */
export default function Compare({ answer }: { readonly answer: Answer }) {
  const text = useSyncExternalStore(subscribe, keptText, nothingKept);
  const entries = useMemo(() => readKeptEntries(text), [text]);
  const [status, setStatus] = useState(noStatus);

  const showStatus = (change: StoredChange, done: string, deleted: DeletedEntry | null = null) =>
    setStatus(change.ok ? { text: done, deleted } : { text: change.error, deleted: null });
  const onDelete = (entry: KeptEntry) =>
    showStatus(removeKept(entry.key), `Deleted “${entry.name}”.`, { entry, at: entries.indexOf(entry) });
  const onUndo = ({ entry, at }: DeletedEntry) =>
    showStatus(keepScenario(entry.stored, at), `“${entry.name}” is back.`);

  return (
    <section aria-labelledby="compare-title" className={`space-y-4 ${entries.length === 0 ? "no-print" : ""}`}>
      <div className="max-w-2xl">
        <h2 id="compare-title" className="text-24">
          Compare
        </h2>
        <p className="text-13 text-muted">
          Keep up to {maxKeptCount} scenarios to see them beside the one above. They stay in this browser.
        </p>
      </div>
      <CompareTable
        answer={answer}
        entries={entries}
        onRename={(entry, name) => showStatus(renameKept(entry.key, name), `Renamed to “${name}”.`)}
        onDelete={onDelete}
      />
      <div className="no-print space-y-2">
        <KeepForm
          scenario={answer.scenario}
          entries={entries}
          onDone={(change, name) => showStatus(change, `Kept as “${name}”.`)}
        />
        <p className="flex min-h-9 items-center gap-2 text-13">
          <span role="status">{status.text}</span>
          {status.deleted && <UndoButton key={status.deleted.entry.key} deleted={status.deleted} onUndo={onUndo} />}
        </p>
      </div>
    </section>
  );
}
