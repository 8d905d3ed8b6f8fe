import { type RateId, rateIds, rateRows } from "@/lib/meters/rates";
import type { Scenario } from "@/lib/model/scenario";
import { fields } from "@/lib/scenario/fields";
import { formatGb } from "@/lib/units/gb";
import { formatUsdPerUnit } from "@/lib/units/usd";

const labels = new Map<string, string>(Object.entries(fields).map(([path, { label }]) => [path, label]));

const rateOf = (path: string): RateId | undefined => rateIds.find((id) => path === `rates.${id}`);

/** The label of a scenario's field. */
export function fieldName(path: string): string {
  const rate = rateOf(path);
  if (rate) return rateRows[rate].label;
  return labels.get(path) ?? (path === "services" ? "Endpoints that exist" : path);
}

/** The value of a scenario's field in words; null where the page shows the value elsewhere. */
export function fieldInWords(path: string, scenario: Scenario): string | null {
  const rate = rateOf(path);
  if (rate) return formatUsdPerUnit(scenario.rates[rate] ?? 0);
  switch (path) {
    case "hoursPerMonth":
      return `${scenario.hoursPerMonth} h`;
    case "internet.gbOut":
      return formatGb(scenario.internet.gbOut);
    case "internet.gbIn":
      return formatGb(scenario.internet.gbIn);
    case "internet.freeGbOut":
      return formatGb(scenario.internet.freeGbOut);
    default:
      return null;
  }
}

const natModes: Record<Scenario["nat"]["mode"], string> = {
  "per-az": "One per AZ",
  single: "One shared",
  regional: "Regional",
};

/** The value of a field of the network or of the discount in words, where it is no field to edit; null for any other. */
export function networkInWords(path: string, scenario: Scenario): string | null {
  switch (path) {
    case "nat.mode":
      return natModes[scenario.nat.mode];
    case "vpcCount":
      return String(scenario.vpcCount);
    case "azCount":
      return String(scenario.azCount);
    case "nat.publicIpv4PerGateway":
      return String(scenario.nat.publicIpv4PerGateway);
    case "discountPercent":
      return `${scenario.discountPercent} %`;
    default:
      return null;
  }
}
