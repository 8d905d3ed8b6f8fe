import { StepHeading } from "@/components/import/collect/fields/StepHeading";
import { CopyBlock } from "@/components/import/sources/CopyBlock";
import type { SampleChoices } from "@/lib/sample/sampleChoices";
import { pastedStep, type SampleStep, sampleSteps } from "@/lib/sample/sampleCommands";
import { samplePolicy } from "@/lib/sample/samplePolicy";
import { sampleChanges, samplePriceLines } from "@/lib/sample/sampleWords";
import type { Connections } from "@/lib/traffic/queries/queryCost";

type StepWords = { readonly title: string; readonly text: string; readonly label: string };

const stepWords: Record<SampleStep, StepWords> = {
  on: {
    title: "2. Turn it on",
    text: "Paste this into AWS CloudShell or any shell with AWS CLI version 2, and wait a day. It stops at the first call that fails.",
    label: "Turn it on",
  },
  fetch: {
    title: "3. Copy the logs",
    text: "On the machine where your browser is: it makes the folder tollgate-sample, which goes onto the first tab.",
    label: "Copy the logs",
  },
  off: {
    title: "4. Turn it off",
    text: "Ends the logs, found by their tag and name. What they delivered stays.",
    label: "Turn it off",
  },
  remove: {
    title: "5. Delete what was stored",
    text: "Once you have your copy. After this the account is as it was.",
    label: "Delete what was stored",
  },
};

type SampleStepsProps = { readonly choices: SampleChoices; readonly connections: Connections | null };

/** What the sample changes and costs, then its commands step by step. */
export function SampleSteps({ choices, connections }: SampleStepsProps) {
  return (
    <div className="min-w-0 space-y-6">
      <div className="grid gap-x-8 gap-y-4 rounded-md border border-edge px-4 py-3 text-13 md:grid-cols-2">
        <section aria-label="What this changes">
          <StepHeading>This changes your account</StepHeading>
          <p className="mt-1">Everything else here reads. Step 2 makes:</p>
          <ul className="mt-1 list-disc space-y-1 ps-4 break-words">
            {sampleChanges(choices).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="mt-1">Steps 4 and 5 undo it.</p>
        </section>
        <section aria-label="What a day costs">
          <StepHeading>What a day costs</StepHeading>
          <ul className="mt-1 list-disc space-y-1 ps-4 break-words">
            {samplePriceLines(choices, connections).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      {sampleSteps.map((step) => (
        <section key={step} aria-label={stepWords[step].label} className="space-y-2">
          <StepHeading>{stepWords[step].title}</StepHeading>
          <p className="max-w-[65ch] text-13 text-muted">{stepWords[step].text}</p>
          <CopyBlock label={`Commands: ${stepWords[step].label}`} text={pastedStep(choices, step)} isLong />
        </section>
      ))}
      <details>
        <summary className="text-13 font-medium">The IAM policy for all steps</summary>
        <div className="mt-2">
          <CopyBlock label="Policy that allows changes" text={samplePolicy(choices)} isLong />
        </div>
      </details>
    </div>
  );
}
