import { Formula } from "@/components/method/Formula";
import { MethodSection } from "@/components/method/MethodSection";
import { SourceLink } from "@/components/method/SourceLink";
import { charges } from "@/lib/model/charges";
import { chargeWords } from "@/lib/report/chargeWords";

/** Every line that a bill can have: its quantity, its rate, and the rule of AWS behind it. */
export function Charges() {
  return (
    <MethodSection
      id="charges"
      title="Charges"
      lead="A bill is a list of lines, each a quantity times a rate. Amounts are for all VPCs together, for a month, and stay unrounded until they are shown. A line of quantity 0 is left out."
    >
      <div className="space-y-8">
        {charges.map(({ id, label }) => (
          <article key={id} id={`charge-${id}`} className="max-w-2xl scroll-mt-20">
            <h3 className="text-18">{label}</h3>
            <Formula>
              {chargeWords[id].quantity}
              {"\n× "}
              {chargeWords[id].rate}
            </Formula>
            <p>{chargeWords[id].rule}</p>
            <p className="text-13 text-muted">
              <SourceLink url={chargeWords[id].source} />
            </p>
          </article>
        ))}
      </div>
    </MethodSection>
  );
}
