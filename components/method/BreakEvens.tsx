import { Formula } from "@/components/method/Formula";
import { MethodSection } from "@/components/method/MethodSection";
import { breakEvenExample } from "@/lib/report/method/breakEvenExample";

/** The formula with the shipped prices filled in. */
function WorkedExample() {
  const example = breakEvenExample();
  if (example === null) return null;
  return (
    <>
      <p>An endpoint in three AZs of one VPC in {example.region}, with a NAT gateway in each AZ:</p>
      <Formula>{example.formula}</Formula>
    </>
  );
}

/** From how many GB an endpoint pays, and which strategy is cheapest at which total. */
export function BreakEvens() {
  return (
    <MethodSection id="break-even" title="Break-even">
      <div className="max-w-2xl space-y-3">
        <h3 className="text-18">For one service</h3>
        <p>
          NAT stays, so its hours are paid whatever the service does. The endpoint pays from the GB at which what it
          saves per GB covers its own hours:
        </p>
        <Formula>
          {
            "vpcCount × services.azCount × hoursPerMonth × endpoint per hour\n÷ (NAT per GB + cross-AZ per GB − endpoint per GB)"
          }
        </Formula>
        <p>
          Cross-AZ per GB is 2 × (azCount − 1) ÷ azCount × the cross-AZ rate where one gateway serves all AZs, else 0.
          The endpoint’s rate is that of its first tier, with no other service counted. Where NAT costs no more per GB
          than the endpoint, there is no break-even: NAT is always cheaper.
        </p>
        <WorkedExample />
        <h3 className="pt-3 text-18">For removing NAT</h3>
        <p>How many endpoint AZs in a VPC the hours of its NAT pay for:</p>
        <Formula>
          {"gateways per VPC × (NAT per hour + nat.publicIpv4PerGateway × address per hour)\n÷ endpoint per hour"}
        </Formula>
        <p>Gateways per VPC are azCount, or 1 where one gateway serves all AZs.</p>
        <h3 className="pt-3 text-18">For all services together</h3>
        <p>
          All services’ GB grow and shrink together, in the mix that you entered, while internet, other-Region and
          unnamed GB stay. Between the edges of the tiers each strategy’s cost is a straight line, so where two of them
          cross can be worked out exactly. The result is a list of spans that touch and leave no gap, each with its
          cheapest strategy. A lead can be lost and won back, so there may be several; where one strategy is always
          cheapest, there is one.
        </p>
      </div>
    </MethodSection>
  );
}
