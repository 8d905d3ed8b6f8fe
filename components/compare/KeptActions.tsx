"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type KeptEntry, maxNameLength, readName } from "@/components/compare/keptScenarios";
import { readAddress } from "@/components/planner/share/address";

type KeptActionsProps = {
  readonly entry: KeptEntry;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
};

function RenameField({ entry, onRename, onEnd }: Omit<KeptActionsProps, "onDelete"> & { readonly onEnd: () => void }) {
  const [text, setText] = useState(entry.name);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = () => {
    const name = readName(text);
    if (name === null) return setProblem(`Give it a name of 1 to ${maxNameLength} characters.`);
    if (name !== entry.name) onRename(name);
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // Keep this key from pressing the button to which the focus moves.
    event.preventDefault();
    if (event.key === "Enter") save();
    else onEnd();
  };
  return (
    <div className="space-y-1">
      <input
        ref={field}
        className="control w-full"
        aria-label={`New name of ${entry.name}`}
        aria-invalid={problem !== null}
        autoComplete="off"
        data-typing=""
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <p role="alert" className="text-13 text-alert">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-1">
        <button type="button" className="button" onClick={save}>
          Save name
        </button>
        <button type="button" className="button quiet" onClick={onEnd}>
          Cancel
        </button>
      </div>
    </div>
  );
}

/** Buttons that open, rename and delete a kept scenario. */
export function KeptActions({ entry, onRename, onDelete }: KeptActionsProps) {
  const [isRenaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) renameButton.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  if (isRenaming) return <RenameField entry={entry} onRename={onRename} onEnd={() => setRenaming(false)} />;
  return (
    <div className="-ms-2 flex flex-wrap">
      {entry.ok && (
        <>
          {/* A plain link in the carrier of the current scenario: Back returns to that one. */}
          <a
            className="button quiet"
            href={`${readAddress().carrier}${entry.value.kept.query}`}
            aria-label={`Open ${entry.name}`}
          >
            Open
          </a>
          <button
            ref={renameButton}
            type="button"
            className="button quiet"
            aria-label={`Rename ${entry.name}`}
            onClick={() => setRenaming(true)}
          >
            Rename
          </button>
        </>
      )}
      <button type="button" className="button quiet" aria-label={`Delete ${entry.name}`} onClick={onDelete}>
        Delete
      </button>
    </div>
  );
}
