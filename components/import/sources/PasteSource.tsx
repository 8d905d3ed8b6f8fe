"use client";

import { useState } from "react";
import { LockIcon } from "@/components/import/Icons";
import { CopyBlock } from "@/components/import/sources/CopyBlock";
import { RangeFields, useRange } from "@/components/import/sources/RangeFields";
import { awsCommand, costExplorerRequest } from "@/lib/bills/formats/costExplorerJson/request";

type PasteSourceProps = { readonly onText: (text: string) => void };

/** The command that asks Cost Explorer, and a field for its answer. */
export function PasteSource({ onText }: PasteSourceProps) {
  const { range, problem, ...fields } = useRange();
  const [text, setText] = useState("");
  return (
    <div className="grid gap-8 rail:grid-cols-2 rail:gap-12">
      <div className="min-w-0 space-y-4">
        <div>
          <h2 className="text-18">1. Ask Cost Explorer</h2>
          <p className="mt-1 text-13 text-muted">
            Run this where your AWS command line is signed in. AWS charges $0.01 for it, and for each further page of
            the answer; most accounts have one.
          </p>
        </div>
        <RangeFields {...fields} problem={problem} />
        {range && (
          <CopyBlock label="AWS command" text={awsCommand(costExplorerRequest({ ...range, granularity: "MONTHLY" }))} />
        )}
      </div>
      <form
        className="flex min-w-0 flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
        }}
      >
        <label htmlFor="pasted" className="text-18 font-semibold">
          2. Paste its answer
        </label>
        <textarea
          id="pasted"
          rows={12}
          spellCheck={false}
          autoComplete="off"
          className="control w-full grow py-2 font-mono text-13"
          placeholder={'{ "GroupDefinitions": [ … ], "ResultsByTime": [ … ] }'}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <span className="flex items-center gap-2 text-13 font-medium">
            <LockIcon />
            Read in this tab; nothing is uploaded.
          </span>
          <button type="submit" className="button button-strong" disabled={text.trim() === ""}>
            Read the answer
          </button>
        </p>
      </form>
    </div>
  );
}
