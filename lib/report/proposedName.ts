import { servicesGb } from "@/lib/model/curves";
import type { Scenario } from "@/lib/model/scenario";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGbShort } from "@/lib/units/gb";

/** A proposed name for a scenario: `eu-west-1, 3 AZs, 17.4 TB`, numbered where it is taken. */
export function proposedName(scenario: Scenario, taken: readonly string[]): string {
  const { region, azCount } = scenario;
  const name = `${region}, ${countWithNoun(azCount, "AZ")}, ${formatGbShort(servicesGb(scenario))}`;
  // There is one more candidate than names taken, so one is free.
  const candidates = [name, ...taken.map((_, n) => `${name} (${n + 2})`)];
  return candidates.find((candidate) => !taken.includes(candidate)) ?? name;
}
