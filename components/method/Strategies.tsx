import { MethodSection } from "@/components/method/MethodSection";
import { Swatch } from "@/components/Swatch";
import { candidateLabels, explainedStrategies, yardstickLabels as yardsticks } from "@/lib/report/method/strategies";
import { obstacleWords } from "@/lib/report/verdict/verdict";
import { fields } from "@/lib/scenario/fields";
import { joinFewNames } from "@/lib/text/problem";

/** The strategies, how the best mix is found, and how one is recommended. */
export function Strategies() {
  return (
    <MethodSection
      id="strategies"
      title="Strategies"
      lead="A strategy decides one thing: how each service’s traffic travels. The same function then works out every bill, so strategies differ in nothing else."
    >
      <dl className="max-w-2xl space-y-4">
        {explainedStrategies.map(({ id, label, description }) => (
          <div key={id}>
            <dt className="flex items-center gap-2 font-semibold">
              <Swatch strategy={id} />
              {label}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-8 max-w-2xl space-y-3">
        <h3 className="text-18">When NAT cannot go</h3>
        <p>
          {candidateLabels.natRemoved} is not possible where {obstacleWords["internet-traffic"]}, where{" "}
          {obstacleWords["other-region-traffic"]}, where {obstacleWords["unnamed-traffic"]}, or where{" "}
          {obstacleWords["pinned-to-nat"]}. Where it is possible, it depends on what no bill can say: that nothing here
          reaches package mirrors, public registries, SaaS, a service without an endpoint, or another Region.
        </p>
        <h3 className="pt-3 text-18">Why the best mix is exact</h3>
        <p>
          Endpoint data gets cheaper with volume, so each endpoint’s GB help the others into a cheaper tier, and all
          services have to be decided together. Prices only fall from tier to tier, which makes the charge concave: it
          is the least of its tiers’ straight lines. For each of these lines every service can be decided alone, and the
          cheapest of the few answers is the cheapest of all. What costs nothing, a gateway endpoint or guardduty-data,
          is always taken. Of equal answers, the one with fewer endpoint AZs is taken, then NAT before interface
          endpoints in the order of the rows. A test compares the result with every possible choice on thousands of
          scenarios.
        </p>
        <h3 className="pt-3 text-18">Which one is recommended</h3>
        <p>
          {candidateLabels.natKept}; or {candidateLabels.natRemoved} where that is possible and costs less, there is at
          least one service, and you answered no to “{fields["internet.needed"].label}” Nobody is told to remove NAT on
          an unanswered question. Both keep what you pinned, and leave an endpoint that nobody has named as it is today.{" "}
          {joinFewNames(yardsticks.slice(0, -1))}, and {yardsticks.at(-1)} are yardsticks and ignore pins. Amounts that
          differ by less than a billionth are the same.
        </p>
        <h3 className="pt-3 text-18">When the unnamed leads</h3>
        <p>
          GB through NAT that nobody has named (unnamedGb) stay on NAT in every plan. While they are more than a tenth
          of all GB through NAT today, page, tables and summaries speak of them first and mark no strategy as
          recommended. The most they could save is what free gateway endpoints for all of them would: unnamedGb × (NAT
          per GB + cross-AZ per GB).
        </p>
      </div>
    </MethodSection>
  );
}
