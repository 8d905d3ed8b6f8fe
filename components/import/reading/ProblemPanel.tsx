"use client";

import { useEffect, useId, useRef } from "react";
import type { ImportedProblem, ImportedProblemCode } from "@/lib/imports/imported";

/** The other source to offer for a problem, where one helps. */
const otherSources: ReadonlyMap<ImportedProblemCode, { readonly source: "paste" | "athena"; readonly words: string }> =
  new Map([
    ["grouped-by-service", { source: "paste", words: "Get the command" }],
    ["more-pages", { source: "paste", words: "Get the command" }],
    ["too-large", { source: "athena", words: "Get the Athena query" }],
    ["expands-too-much", { source: "athena", words: "Get the Athena query" }],
    ["too-many-groups", { source: "athena", words: "Get the Athena query" }],
  ]);

/** What a reader can say in the fields beside the files, so that the same files can be read. */
const besideCodes: ReadonlySet<ImportedProblemCode> = new Set([
  "no-nat",
  "wrong-option",
  "format-unknown",
  "format-does-not-fit",
]);

export const isAboutBeside = ({ code }: ImportedProblem): boolean => besideCodes.has(code);

type ProblemPanelProps = {
  readonly problem: ImportedProblem;
  readonly onSource: (source: "paste" | "athena") => void;
};

/** Why files of one kind could not be read: what was expected, what was found, what to do. */
export function ProblemPanel({ problem, onSource }: ProblemPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Return nothing from the effect: some browsers' scrollIntoView returns a promise, which is no clean-up function.
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const other = otherSources.get(problem.code);
  const titleId = useId();
  return (
    <section
      ref={panel}
      role="alert"
      aria-labelledby={titleId}
      className="mb-6 rounded-md border border-alert px-4 py-3"
    >
      <h2 id={titleId} className="text-18">
        {problem.file === null ? wholeTitle(problem) : <FileTitle name={problem.file} />}
      </h2>
      <p className="mt-1 max-w-[75ch] text-15 [overflow-wrap:anywhere]">{problem.message}</p>
      {other && (
        <p className="mt-2">
          <button type="button" className="button" onClick={() => onSource(other.source)}>
            {other.words}
          </button>
        </p>
      )}
    </section>
  );
}

/** The title of a problem that concerns several files, or what was typed beside them. */
const wholeTitle = ({ code }: ImportedProblem): string =>
  trafficCodes.has(code) ? "These logs could not be read" : "This bill could not be read";

const trafficCodes: ReadonlySet<ImportedProblemCode> = new Set([
  "no-log",
  "no-records",
  "rejected-only",
  "no-nat",
  "wrong-option",
]);

function FileTitle({ name }: { readonly name: string }) {
  return (
    <span className="[overflow-wrap:anywhere]">
      <bdi>{name}</bdi> could not be read
    </span>
  );
}
