import type { Scenario } from "@/lib/model/scenario";
import { rateIds } from "@/lib/pricing/rateIds";
import type { ScenarioInput } from "@/lib/scenario/link";

const isGroup = (value: unknown): value is ScenarioInput =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const knownRates: ScenarioInput = Object.fromEntries(rateIds.map((id) => [id, 0]));

/** The part of a group that a whole scenario has too; what is no group stays as it is, to be mended in its field. */
function knownPart(given: ScenarioInput, known: ScenarioInput): ScenarioInput {
  const kept = Object.entries(given).filter(([key]) => Object.hasOwn(known, key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const inner = key === "rates" ? knownRates : known[key];
      return [key, isGroup(value) && isGroup(inner) ? knownPart(value, inner) : value];
    }),
  );
}

/** The input without what is no field of a scenario (`utm_source`, `rates.foo`): there is nothing in it to mend. */
export const withoutUnknown = (input: ScenarioInput, starter: Scenario): ScenarioInput => knownPart(input, starter);

/** Whether the input has anything that is no field of a scenario. */
export function hasUnknown(input: ScenarioInput, starter: Scenario): boolean {
  const leaves = (value: unknown): number =>
    isGroup(value) ? Object.values(value).reduce<number>((count, inner) => count + leaves(inner), 1) : 1;
  return leaves(withoutUnknown(input, starter)) < leaves(input);
}
