import { FactList } from "@/components/import/FactList";
import { instantInWords } from "@/lib/draft/figures/trafficHours/timeWords";
import type { SampleView } from "@/lib/draft/traffic/view/sample";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";

const sourceWords: Record<SampleView["monthSources"][number], string> = {
  bill: "the bill",
  metrics: "CloudWatch",
  sample: "the logs, scaled",
};

const monthOf = ({ unit, monthSources, isRestOfBill, hoursPerMonth }: SampleView): string => {
  if (unit === "sample") return "nothing: GB are as logged";
  if (monthSources.length === 0) return "the bill or CloudWatch";
  const sources = monthSources.map((source) => sourceWords[source]).join(" and ");
  const ofLogged = monthSources.includes("sample") ? `${sources} to ${hoursPerMonth} hours` : sources;
  return isRestOfBill ? `the bill; those of logged gateways are of ${ofLogged}` : ofLogged;
};

/** The section's heading, and what was logged. */
export function SampleFacts({ sample }: { readonly sample: SampleView }) {
  const { natGb, unit, natCount, hourCount, from, to, region } = sample;
  const facts: readonly (readonly [string, string])[] = [
    ["Through NAT", `${formatGb(natGb)}${unit === "month" ? " a month" : ", as logged"}`],
    ["NAT gateways logged", String(natCount)],
    ...(from === null || to === null
      ? []
      : ([["Logged, UTC", `${instantInWords(from)} to ${instantInWords(to)}`]] as const)),
    ["Hours", hourCount === 0 ? "less than one" : countWithNoun(hourCount, "hour")],
    ["The month’s GB are of", monthOf(sample)],
    ["Clients’ Region", region ?? "not known"],
  ];
  return (
    <div>
      <h2 id="traffic-title" className="text-24">
        With whom the NAT traffic is
      </h2>
      <FactList facts={facts} className="mt-3" />
    </div>
  );
}
