"use client";

import { fieldId } from "@/components/inputs/fieldId";
import { hasUnknown, withoutUnknown } from "@/components/planner/knownFields";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { usePlanner } from "@/components/planner/usePlanner";
import { JumpLink } from "@/components/site/JumpLink";
import { exampleScenario } from "@/lib/scenario/example";
import type { Problem } from "@/lib/scenario/problem";

/** For what is no field at all: there is nothing to mend, only to leave out, and only when the reader says so. */
function leaveOutUnknown(): void {
  edit("unknown left out", (input) => withoutUnknown(input, exampleScenario));
  finishEdit();
}

/** What could not be read, in one place; each field says its own too. */
export function ProblemSummary({
  problems,
  hasFigures,
}: {
  readonly problems: readonly Problem[];
  readonly hasFigures: boolean;
}) {
  const input = usePlanner((state) => state.input);
  const canLeaveOut = hasUnknown(input, exampleScenario);
  return (
    <section aria-labelledby="problems-title" className="rounded-md border border-alert px-4 py-3" role="alert">
      <h2 id="problems-title" className="text-18">
        {hasFigures ? "Some of this cannot be read" : "This link cannot be read in full"}
      </h2>
      <p className="text-13 text-muted">
        {hasFigures
          ? "The figures below are those of the last scenario that could be read."
          : "Nothing was guessed, so there are no figures yet. Mend what is listed, or start from the example."}
      </p>
      <ul className="mt-2 space-y-1 text-13">
        {problems.map(({ path, message }) => (
          <li key={path}>
            <JumpLink className="font-mono" to={fieldId(path)}>
              {path || "link"}
            </JumpLink>
            : {message}
          </li>
        ))}
      </ul>
      {canLeaveOut && (
        <p className="mt-3">
          <button type="button" className="button" onClick={leaveOutUnknown}>
            Leave out what is no field
          </button>
        </p>
      )}
      {!hasFigures && (
        <p className="mt-3">
          <a className="button" href="/">
            Start from the example
          </a>
        </p>
      )}
    </section>
  );
}
