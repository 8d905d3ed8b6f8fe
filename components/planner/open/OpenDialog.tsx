"use client";

import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { offerFiles } from "@/components/import/reading/fileHandover";
import { pastedFile } from "@/components/import/reading/pastedFile";
import { asInstruction, labelSeparator } from "@/components/inputs/controls/errorWords";
import type { Incoming } from "@/components/planner/open/incoming";
import { type Opened, readOpened, readOpenedFile } from "@/components/planner/open/readOpened";
import { pathInWords } from "@/components/planner/pathInWords";
import { openLink } from "@/components/planner/plannerStore";
import { readAddress } from "@/components/planner/share/address";
import { ModalDialog } from "@/components/site/ModalDialog";
import { pageHref } from "@/components/site/pages";
import type { Problem } from "@/lib/text/problem";

type OpenDialogProps = { readonly incoming: Incoming; readonly onClose: () => void };

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <div role="alert" className="rounded-md border border-alert px-3 py-2 text-13">
      <p className="font-medium">This cannot be opened. The scenario shown stays.</p>
      <ul className="mt-1 max-h-40 space-y-1 overflow-y-auto [overflow-wrap:anywhere]">
        {problems.map(({ path, message }) => {
          const label = pathInWords(path, {});
          return (
            <li key={path}>{path === "" ? message : `${label}${labelSeparator(label)} ${asInstruction(message)}`}</li>
          );
        })}
      </ul>
    </div>
  );
}

type ForImport = { readonly sentence: string; readonly files: readonly File[] };

/** Offers to read files on the import page, in a new tab that gets them from this one. */
function OfferImport({ sentence, files }: ForImport) {
  useEffect(() => offerFiles(files), [files]);
  return (
    <p role="alert" className="rounded-md border border-accent px-3 py-2">
      {sentence}{" "}
      <a
        href={pageHref("import")}
        onClick={(event) => {
          event.preventDefault();
          // The new tab asks its opener for the files, and a tab opened by a link alone has no opener.
          window.open(pageHref("import"), "_blank");
        }}
      >
        Read it on the import page
      </a>
      .
    </p>
  );
}

/** Opens the scenario that was dropped or pasted; asks for one where nothing was. */
export default function OpenDialog({ incoming, onClose }: OpenDialogProps) {
  const fieldId = useId();
  const files = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [forImport, setForImport] = useState<ForImport | null>(null);
  const [isAsking, setAsking] = useState(incoming === null);

  const showOpened = (opened: Opened, files: readonly File[]) => {
    if (opened.ok) {
      // A scenario from after # stays after #; any other goes where the page has its own.
      openLink((opened.value.carrier === "#" ? "#" : readAddress().carrier) + opened.value.text);
      onClose();
      return;
    }
    const { problems, isForImport } = opened.error;
    setForImport(isForImport ? { sentence: problems[0]?.message ?? "", files } : null);
    setProblems(problems);
    setAsking(true);
  };
  const takeText = (what: string) => showOpened(readOpened(what), [pastedFile(what)]);
  const takeFiles = async (files: readonly File[]) => {
    const [first] = files;
    if (first) showOpened(await readOpenedFile(first), files);
  };
  const takeIncoming = useEffectEvent((what: Incoming) => {
    if (typeof what === "string") takeText(what);
    else if (what !== null) void takeFiles(what);
  });
  useEffect(() => takeIncoming(incoming), [incoming]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    takeText(text);
  };
  if (!isAsking) return null;
  return (
    <ModalDialog title="Open a scenario" place="header" onClose={onClose}>
      <div className="space-y-4 pb-2">
        <div>
          <button type="button" className="button button-strong" onClick={() => files.current?.click()}>
            Choose a file
          </button>
          <input
            ref={files}
            type="file"
            aria-label="Scenario file"
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              void takeFiles([...(event.target.files ?? [])]);
              // The same file may be chosen again after it was mended.
              event.target.value = "";
            }}
          />
          <p className="mt-1.5 text-13 text-muted">
            A scenario saved as JSON, by this page or for the command line. You can also drop it anywhere on the page.
          </p>
        </div>
        <form className="space-y-2" onSubmit={submit}>
          <label htmlFor={fieldId} className="block text-13 font-medium">
            Or paste a link, or the JSON itself
          </label>
          <textarea
            id={fieldId}
            rows={4}
            spellCheck={false}
            autoComplete="off"
            className="control w-full py-2 font-mono text-13"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="button" disabled={text.trim() === ""}>
            Open it
          </button>
        </form>
        {forImport !== null ? <OfferImport {...forImport} /> : problems.length > 0 && <Problems problems={problems} />}
        <p className="text-13 text-muted">
          It takes the place of the scenario shown; Undo brings that one back. Bills, logs and an account’s files open
          on the <a href={pageHref("import")}>import page</a>.
        </p>
      </div>
    </ModalDialog>
  );
}
