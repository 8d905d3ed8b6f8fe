import type { NatMode } from "@/lib/meters/natModes";
import { type InternetAnswer, internetNeeded, type Scenario } from "@/lib/model/scenario";
import { joinFewNames } from "@/lib/text/problem";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGbExact } from "@/lib/units/gb";
import { averageHoursPerMonth } from "@/lib/units/hours";
import { formatUsdPerUnit } from "@/lib/units/usd";

/** One part of the scenario in words, for the printed page. */
export type InputWords = { readonly label: string; readonly text: string };

/** Today's NAT in words. */
export const natModeWords: Record<NatMode, string> = {
  "per-az": "a gateway in each AZ",
  single: "one gateway for all AZs",
  regional: "a regional gateway",
};

const neededWords: Record<InternetAnswer, string> = {
  unknown: "nobody knows whether anything needs it",
  yes: "needed",
  no: "not needed",
};

function internetInWords(scenario: Scenario): string {
  const { gbOut, gbIn, freeGbOut } = scenario.internet;
  const gb = [
    gbOut > 0 ? `${formatGbExact(gbOut)} out` : "",
    gbIn > 0 ? `${formatGbExact(gbIn)} in` : "",
    freeGbOut > 0 ? `${formatGbExact(freeGbOut)} of it free` : "",
  ].filter((part) => part !== "");
  return [neededWords[internetNeeded(scenario)], ...gb].join(", ");
}

function hoursInWords({ hoursPerMonth }: Scenario): string {
  return hoursPerMonth === averageHoursPerMonth ? `${hoursPerMonth} (an average month)` : String(hoursPerMonth);
}

/**
 * The inputs of a scenario besides its services, in words. Other Regions and unnamed GB of 0, no discount and no own
 * rates are left out.
 */
export function inputsInWords(scenario: Scenario): readonly InputWords[] {
  const { region, vpcCount, azCount, nat, otherRegion, unnamedGb, discountPercent, rates } = scenario;
  const addresses = `${nat.publicIpv4PerGateway} charged ${nat.publicIpv4PerGateway === 1 ? "address" : "addresses"}`;
  const otherGb = otherRegion.gbOut + otherRegion.gbIn;
  const ownRates = Object.keys(rates);
  const parts: readonly (InputWords | null)[] = [
    { label: "Region", text: region },
    {
      label: "Network",
      text: `${countWithNoun(vpcCount, "VPC")}, ${countWithNoun(azCount, "AZ")}${vpcCount > 1 ? " each" : ""}`,
    },
    { label: "NAT today", text: `${natModeWords[nat.mode]}, ${addresses} per gateway` },
    { label: "Internet", text: internetInWords(scenario) },
    otherGb > 0
      ? {
          label: "Other Regions",
          text: `${formatGbExact(otherRegion.gbOut)} out, ${formatGbExact(otherRegion.gbIn)} in, ${formatUsdPerUnit(otherRegion.usdPerGb)} per GB out`,
        }
      : null,
    unnamedGb > 0 ? { label: "Unnamed", text: `${formatGbExact(unnamedGb)} through NAT` } : null,
    { label: "Hours", text: hoursInWords(scenario) },
    discountPercent > 0 ? { label: "Discount", text: `${discountPercent} %` } : null,
    ownRates.length > 0 ? { label: "Own rates", text: joinFewNames(ownRates) } : null,
  ];
  return parts.filter((part) => part !== null);
}
