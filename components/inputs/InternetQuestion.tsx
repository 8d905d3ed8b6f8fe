"use client";

import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { NumberField } from "@/components/inputs/controls/NumberField";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { useDeferredState, useProblem } from "@/components/planner/usePlanner";
import type { InternetAnswer } from "@/lib/model/scenario";
import { fields } from "@/lib/scenario/fields";
import { internetAnswerIn, withInternetAnswer } from "@/lib/scenario/form/internetEdits";

const path = "internet.needed";

const answers: readonly { readonly answer: InternetAnswer; readonly label: string }[] = [
  { answer: "yes", label: "Yes" },
  { answer: "no", label: "No" },
  { answer: "unknown", label: "I don’t know" },
];

/** What an answer shows: the fields for the GB, or what the plan does and how to find out. */
function AnswerDetails({
  answer,
  isContradicted,
}: {
  readonly answer: InternetAnswer | null;
  readonly isContradicted: boolean;
}) {
  if (answer === "no" && !isContradicted) {
    return <p className="text-13 text-muted">The plan removes NAT where endpoints for everything cost less.</p>;
  }
  if (answer === "unknown") {
    return (
      <p className="text-13 text-muted">
        NAT stays in the plan until you know. VPC flow logs of the NAT gateways’ network interfaces show it: where the
        fields <span className="font-mono">pkt-dst-aws-service</span> and{" "}
        <span className="font-mono">pkt-src-aws-service</span> have “-”, the other side is not AWS.
      </p>
    );
  }
  return (
    <>
      <NumberField path="internet.gbOut" />
      <NumberField path="internet.gbIn" />
      <NumberField path="internet.freeGbOut" hint="The allowance is 100 GB a month for a whole account." />
    </>
  );
}

/** Asks whether anything must reach the internet. The answer decides which fields follow. */
export function InternetQuestion() {
  const id = fieldId(path);
  const answer = useDeferredState(({ input }) => internetAnswerIn(input));
  const problem = useProblem(path);
  return (
    <section aria-labelledby={`${id}-title`} className="space-y-3">
      <fieldset id={id} aria-describedby={`${id}-help ${id}-problem`}>
        <legend id={`${id}-title`} className="text-18 font-semibold">
          {fields[path].label}
        </legend>
        <p id={`${id}-help`} className="mt-1 mb-2 text-13 text-muted">
          A package mirror, a public registry, SaaS, another Region, or a service without an endpoint.
        </p>
        <div className="grid grid-cols-3 gap-2">
          {answers.map((choice) => (
            <label
              key={choice.answer}
              className="flex min-h-9 items-center justify-center rounded-md border border-edge px-1 text-13 text-muted hover:border-ink has-checked:border-ink has-checked:bg-raised has-checked:text-ink has-checked:outline has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={id}
                value={choice.answer}
                checked={answer === choice.answer}
                className="sr-only"
                onChange={() => {
                  edit(path, (input) => withInternetAnswer(input, choice.answer));
                  finishEdit();
                }}
              />
              {choice.label}
            </label>
          ))}
        </div>
        <FieldProblem id={`${id}-problem`} message={problem} />
      </fieldset>
      <AnswerDetails answer={answer} isContradicted={problem !== null} />
    </section>
  );
}
