import { MethodSection } from "@/components/method/MethodSection";
import { explainedWarnings } from "@/lib/report/method/warnings";

/** The warnings that an answer can have, with the rule of each. */
export function Warnings() {
  return (
    <MethodSection
      id="warnings"
      title="Warnings"
      lead="Besides its figures, an answer says what to know before you act on them. Page, CLI and API give the same warnings, each with its code."
    >
      <dl className="max-w-2xl space-y-3">
        {explainedWarnings.map(({ code, rule }) => (
          <div key={code}>
            <dt className="font-mono text-13">{code}</dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
    </MethodSection>
  );
}
