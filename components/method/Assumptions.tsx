import { GradedText } from "@/components/method/GradedText";
import { MethodSection } from "@/components/method/MethodSection";
import { assumptions, outOfScope } from "@/lib/report/method/assumptions";

/** The assumptions of the model, and how well each is supported. */
export function Assumptions() {
  return (
    <MethodSection
      id="assumptions"
      title="Assumptions"
      lead="What the figures depend on besides prices, and how well each assumption is supported."
    >
      <ol className="max-w-2xl space-y-4">
        {assumptions.map(({ id, text, grade, source }) => (
          <li key={id} id={`assumption-${id}`} className="scroll-mt-20">
            <GradedText text={text} grade={grade} source={source} />
          </li>
        ))}
      </ol>
    </MethodSection>
  );
}

/** What is left out on purpose. */
export function OutOfScope() {
  return (
    <MethodSection
      id="out-of-scope"
      title="Not covered"
      lead="What some networks have and this comparison leaves out. If yours has it, your bill differs."
    >
      <dl className="max-w-2xl space-y-3">
        {outOfScope.map(({ what, why }) => (
          <div key={what}>
            <dt className="font-semibold">{what}</dt>
            <dd className="text-muted">{why}</dd>
          </div>
        ))}
      </dl>
    </MethodSection>
  );
}
