import type { Scenario, Via } from "@/lib/model/scenario";
import type { RegionPrices } from "@/lib/pricing/regionPrices";
import azGaps from "@/lib/pricing/services/azGaps.json";
import { findService } from "@/lib/pricing/services/catalogue";
import { countWithNoun } from "@/lib/units/countWithNoun";

/** How many AZs a Region has, where that is known. */
export type RegionAzs = Pick<RegionPrices, "azCount" | "newAccountAzCount">;

type AzWarning = {
  readonly code: "more-azs-than-region" | "service-may-lack-an-az";
  readonly service?: string;
  readonly message: string;
};

/**
 * Warns of more AZs than the Region has, or than a new account gets there (AWS, Regions and Availability Zones). This
 * is no error: AWS adds AZs, so the shipped counts may be out of date.
 */
export function tooManyAzsWarnings({ region, azCount }: Scenario, known: RegionAzs): readonly AzWarning[] {
  const code = "more-azs-than-region";
  const { azCount: regionAzs = Number.POSITIVE_INFINITY, newAccountAzCount: newAzs = regionAzs } = known;
  if (azCount > regionAzs) {
    const message = `${region} has ${countWithNoun(regionAzs, "AZ")}, as far as this list knows, and the scenario has ${azCount}: it prices gateways and endpoints that cannot be there.`;
    return [{ code, message }];
  }
  if (azCount > newAzs) {
    const message = `${region} has ${countWithNoun(regionAzs, "AZ")}, but an account opened now gets ${newAzs} of them. The scenario has ${azCount}: check which yours has.`;
    return [{ code, message }];
  }
  return [];
}

const describeServicesCommand =
  "aws ec2 describe-vpc-endpoint-services --query 'ServiceDetails[].[ServiceName,AvailabilityZones]'";

/**
 * Warns that services may lack AZs of the plan: names the gaps that reports mention for this Region, and gives the
 * command that asks AWS about all services. None where the plan has no interface endpoint.
 */
export function missingAzWarnings(
  region: string,
  routes: readonly { readonly service: string; readonly via: Via }[],
): readonly AzWarning[] {
  const code = "service-may-lack-an-az";
  const planned = routes.filter(({ via }) => via === "interface");
  if (planned.length === 0) return [];
  const named = planned.flatMap(({ service }): readonly AzWarning[] => {
    const id = findService(service, region)?.id;
    const gap = azGaps.find((found) => found.region === region && found.service === id);
    return gap === undefined ? [] : [{ code, service, message: `${service} in ${region}: ${gap.fact} (${gap.seen}).` }];
  });
  const message = `Not every service is offered in every AZ. Check with: ${describeServicesCommand}.`;
  return [...named, { code, message }];
}
