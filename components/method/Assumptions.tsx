import { MethodSection } from "@/components/method/MethodSection";
import { SourceLink } from "@/components/method/SourceLink";
import { assumptions, type Grade, outOfScope } from "@/lib/report/method/assumptions";

/** How well a statement is supported, in words. */
export const gradeWords: Record<Grade, string> = {
  documented: "documented: AWS says so",
  inferred: "inferred: it follows from what AWS says",
  assumed: "assumed: no source says so",
};

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
            <p>{text}</p>
            <p className="text-13 text-muted">
              {gradeWords[grade]}
              {source && (
                <>
                  {" · "}
                  <SourceLink url={source} />
                </>
              )}
            </p>
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
