"use client";

import { useState } from "react";
import { BesideFields } from "@/components/import/files/BesideFields";
import type { BesideText } from "@/components/import/files/besideText";
import { DropZone } from "@/components/import/files/DropZone";
import type { ReadOverview } from "@/components/import/reading/messages";
import { sizeInWords } from "@/components/import/words";
import type { ImportedProblem } from "@/lib/imports/imported";
import type { ImportedKind } from "@/lib/imports/sort/importedKinds";
import { countWithNoun } from "@/lib/units/countWithNoun";

const kindWords: Record<ImportedKind, string> = {
  bill: "Bill",
  traffic: "Flow logs and Resolver logs",
  account: "Account",
};
const kinds: readonly ImportedKind[] = ["bill", "account", "traffic"];

/** What is no log and no account's file is read as a bill. Where no bill is in any of it, nobody knows what it is. */
const wordsFor = (kind: ImportedKind, kindsRead: readonly ImportedKind[]): string =>
  kind === "bill" && !kindsRead.includes("bill") ? "Other files" : kindWords[kind];

/** So many files of a kind are listed by themselves; more are one row. */
const maxListedCount = 4;

type ListedFiles = {
  readonly kind: ImportedKind;
  readonly title: string;
  readonly sizeBytes: number;
  /** Places of the files among those that were given. */
  readonly places: readonly number[];
};

function listed({ files }: Pick<ReadOverview, "files">): readonly ListedFiles[] {
  return kinds.flatMap((kind): readonly ListedFiles[] => {
    const own = files.flatMap((file, place) => (file.kind === kind ? [{ ...file, place }] : []));
    if (own.length <= maxListedCount)
      return own.map(({ name, sizeBytes, place }) => ({ kind, title: name, sizeBytes, places: [place] }));
    const sizeBytes = own.reduce((sum, file) => sum + file.sizeBytes, 0);
    return [{ kind, title: countWithNoun(own.length, "file"), sizeBytes, places: own.map(({ place }) => place) }];
  });
}

type ReadFilesProps = {
  readonly overview: ReadOverview;
  /** Why the files that were added last are not among them. */
  readonly addProblems: readonly ImportedProblem[];
  readonly beside: BesideText;
  readonly onBeside: (beside: BesideText) => void;
  readonly onAdd: (files: readonly File[]) => void;
  /** Removes the files at these places, and reads the others. */
  readonly onRemove: (places: readonly number[]) => void;
  readonly onReadAgain: () => void;
};

/** What was read, by kind, with places to add more and buttons that take some away. */
export function ReadFiles(props: ReadFilesProps) {
  const { overview, addProblems, beside, onBeside, onAdd, onRemove, onReadAgain } = props;
  const [isTyped, setTyped] = useState(false);
  const rows = listed(overview);
  const hasTraffic = rows.some(({ kind }) => kind === "traffic");
  return (
    <section aria-label="What was read" className="no-print">
      {/* One bill alone is named above already. */}
      {overview.files.length > 1 || overview.firstScope !== null ? (
        <ul className="divide-y divide-line border-y border-line text-13">
          {rows.map(({ kind, title, sizeBytes, places }) => (
            <li key={`${kind} ${places[0]}`} className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 py-1">
              <span className="w-44 flex-none text-muted">{wordsFor(kind, overview.kindsRead)}</span>
              <bdi className="min-w-0 truncate font-medium">{title}</bdi>
              <span className="text-muted">{sizeInWords(sizeBytes)}</span>
              {(!overview.kindsRead.includes(kind) || overview.problems.some(({ file }) => file === title)) && (
                <span className="font-medium text-alert">Not read</span>
              )}
              <button
                type="button"
                className="button quiet ms-auto min-h-8"
                aria-label={`Remove ${wordsFor(kind, overview.kindsRead)}: ${title}`}
                onClick={() => onRemove(places)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Problems problems={[...overview.problems, ...addProblems]} />
      <DropZone
        label="Drop zone for more"
        filesLabel="Files to add"
        folderLabel="Folder to add"
        className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 text-13"
        onFiles={onAdd}
      >
        {({ chooseFiles, chooseFolder }) => (
          <>
            <span className="me-auto">{adviceFor(rows)}</span>
            <button type="button" className="button" onClick={chooseFiles}>
              Add files
            </button>
            <button type="button" className="button" onClick={chooseFolder}>
              Add a folder
            </button>
          </>
        )}
      </DropZone>
      {hasTraffic && (
        <details className="mt-3 text-13">
          <summary className="font-medium">Where logs do not say it themselves</summary>
          <form
            className="mt-3 space-y-4"
            onSubmit={(event) => {
              event.preventDefault();
              setTyped(false);
              onReadAgain();
            }}
          >
            <BesideFields
              beside={beside}
              onBeside={(next) => {
                setTyped(true);
                onBeside(next);
              }}
            />
            <button type="submit" className="button" disabled={!isTyped}>
              Read the logs again
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

/** What else to bring, by what is there. */
function adviceFor(rows: readonly ListedFiles[]): string {
  const has = (kind: ImportedKind) => rows.some((row) => row.kind === kind);
  if (!has("traffic")) return "Drop flow logs here too, and see with which services the traffic was.";
  if (!has("account")) return "Drop the account’s file here too: it names NAT gateways and endpoints that exist.";
  return has("bill") ? "Drop more files here to add them." : "Drop a bill here too, for the month’s GB and rates.";
}

function Problems({ problems }: { readonly problems: readonly ImportedProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="mt-3 space-y-2">
      {problems.map(({ code, file, message }) => (
        <p key={`${code} ${file}`} className="max-w-[75ch] rounded-md border border-alert px-3 py-2 text-13">
          <span className="font-medium">
            {file === null ? "Left out" : <bdi className="[overflow-wrap:anywhere]">{file}</bdi>}:
          </span>{" "}
          {message}
        </p>
      ))}
    </div>
  );
}
