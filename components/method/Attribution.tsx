import { dayInWords } from "@/components/import/words";
import { GradedText } from "@/components/method/GradedText";
import { MethodSection } from "@/components/method/MethodSection";
import { attributionRules } from "@/lib/draft/method/attributionRules";
import { shippedRanges } from "@/lib/traffic/naming/shippedRanges";

/** The rules by which flow logs, DNS logs and metrics say which service the GB were with. */
export function Attribution() {
  return (
    <MethodSection
      id="attribution"
      title="Which service"
      lead="How flow logs, Resolver query logs and metrics become GB by service. Bytes are whole numbers, each counted once, and the rows add up to what the NAT gateways carried."
    >
      <p className="max-w-2xl">
        Addresses are named by AWS’s list of{" "}
        <time dateTime={shippedRanges().publishedOn}>{dayInWords(shippedRanges().publishedOn)}</time>, which comes with
        Tollgate. Nothing is looked up while a log is read.
      </p>
      <div className="mt-6 space-y-8">
        {attributionRules.map(({ id, title, rules }) => (
          <section key={id} id={`attribution-${id}`} aria-labelledby={`attribution-${id}-title`} className="max-w-2xl">
            <h3 id={`attribution-${id}-title`} className="text-18">
              {title}
            </h3>
            <ul className="mt-2 space-y-3">
              {rules.map(({ text, grade, source }) => (
                <li key={text}>
                  <GradedText text={text} grade={grade} source={source} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </MethodSection>
  );
}
