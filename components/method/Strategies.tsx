import { MethodSection } from "@/components/method/MethodSection";
import { Swatch } from "@/components/Swatch";
import { obstacleIds, strategies, strategyLabel } from "@/lib/model/strategies";
import { listed, obstaclesInWords } from "@/lib/report/verdict";

const yardsticks = strategies.slice(0, 4).map(({ label }) => label);

/** What is compared, how the best mix is found, and how one is recommended. */
export function Strategies() {
  return (
    <MethodSection
      id="strategies"
      title="Strategies"
      lead="A strategy decides one thing: the way of each service. One function fills the bill from those ways, so that strategies differ in nothing else."
    >
      <dl className="max-w-2xl space-y-4">
        {strategies.map(({ id, label, description }) => (
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
          {strategyLabel("no-nat")} is not possible with {obstaclesInWords(obstacleIds.slice(0, 1))}, with{" "}
          {obstaclesInWords(obstacleIds.slice(1, 2))}, or with {obstaclesInWords(obstacleIds.slice(2, 3))}. Where it is,
          it hangs on what no scenario can say: nothing here reaches package mirrors, public registries, SaaS, a service
          without an endpoint, or another Region.
        </p>
        <h3 className="pt-3 text-18">Why the best mix is exact</h3>
        <p>
          Endpoint data gets cheaper with volume, so each endpoint’s GB help the others into a cheaper tier: the choice
          is one for all services together. Prices only fall from tier to tier, which makes the charge concave, the
          least of its tiers’ straight lines. For each of these lines every service decides alone; the cheapest of the
          few answers is the cheapest of all. What costs nothing, a gateway endpoint or guardduty-data, is always taken.
          Of equal answers the one with fewer endpoint AZs stands, then NAT before interface endpoints in the order of
          the rows. A test compares it with every possible choice on thousands of scenarios.
        </p>
        <h3 className="pt-3 text-18">Which one is recommended</h3>
        <p>
          {strategyLabel("best-mix")}; or {strategyLabel("no-nat")} where that is possible, costs less, and there is a
          service at all. Both keep what you pinned. {listed(yardsticks.slice(0, 3))}, and {yardsticks[3]} are
          yardsticks and ignore pins. Amounts that differ by less than a billionth are the same.
        </p>
      </div>
    </MethodSection>
  );
}
