"use client";

import { asInstruction, labelSeparator } from "@/components/inputs/controls/errorWords";
import { FieldLink } from "@/components/planner/FieldLink";
import { pathInWords } from "@/components/planner/pathInWords";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { linkText, readAddress } from "@/components/planner/share/address";
import { unknownFieldPaths, withoutUnknownFields } from "@/components/planner/unknownFields";
import { usePlanner } from "@/components/planner/usePlanner";
import { homeHref } from "@/components/site/pages";
import { exampleScenario } from "@/lib/scenario/example";
import type { ScenarioInput } from "@/lib/scenario/link";
import { joinFewNames, type Problem } from "@/lib/text/problem";

const escapedAmpersand = /&amp;/g;

/**
 * Offers to leave out the parts of a link that are no fields: they cannot be corrected, and only the reader may decide
 * to drop them.
 */
function LeaveOutButton({ input }: { readonly input: ScenarioInput }) {
  const names = unknownFieldPaths(input, exampleScenario);
  if (names.length === 0) return null;
  return (
    <button
      type="button"
      className="button max-w-full"
      onClick={() => {
        edit("unknown left out", (whole) => withoutUnknownFields(whole, exampleScenario));
        finishEdit();
        // The button disappears with the problem: move the focus to the results.
        document.getElementById("results")?.focus();
      }}
    >
      <span className="truncate">Leave out {joinFewNames(names)}</span>
    </button>
  );
}

/**
 * Offers to read each `&amp;` in the link as `&`. Chat and mail programs that write a link as HTML make the one from
 * the other; it is very likely, but Tollgate does not assume it.
 */
function ReadAmpersands() {
  const link = linkText(readAddress());
  if (link.match(escapedAmpersand) === null) return null;
  return (
    <a className="button" href={link.replace(escapedAmpersand, "&")}>
      Read each &amp;amp; in this link as &amp;
    </a>
  );
}

/** Lists the problems of all fields in one place. Each field shows its own as well. */
export default function ProblemSummary({
  problems,
  hasFigures,
}: {
  readonly problems: readonly Problem[];
  readonly hasFigures: boolean;
}) {
  const input = usePlanner((state) => state.input);
  return (
    <section aria-labelledby="problems-title" className="rounded-md border border-alert px-4 py-3" role="alert">
      <h2 id="problems-title" className="text-18">
        {hasFigures ? "Something here needs fixing" : "Something in this link needs fixing"}
      </h2>
      <p className="text-13 text-muted">
        {hasFigures
          ? "The figures below are those of the last scenario without errors."
          : "Tollgate does not guess, so there are no figures yet. Fix what is listed, or start from the example."}
      </p>
      <ul className="mt-2 space-y-1 text-13">
        {problems.map(({ path, message }) => {
          const label = pathInWords(path, input);
          return (
            <li key={path}>
              <FieldLink path={path}>{label}</FieldLink>
              {labelSeparator(label)} {asInstruction(message)}
            </li>
          );
        })}
      </ul>
      <p className="mt-3 flex flex-wrap gap-2">
        {!hasFigures && <ReadAmpersands />}
        <LeaveOutButton input={input} />
        {!hasFigures && (
          <a className="button" href={homeHref}>
            Start from the example
          </a>
        )}
      </p>
    </section>
  );
}
