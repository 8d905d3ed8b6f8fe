import { isGroup } from "@/components/planner/inputAt";
import { rateIds } from "@/lib/meters/rates";
import type { ScenarioInput } from "@/lib/scenario/link";

const knownRates: ScenarioInput = Object.fromEntries(rateIds.map((id) => [id, 0]));

const innerOf = (key: string, known: ScenarioInput): unknown => (key === "rates" ? knownRates : known[key]);

/**
 * The input without what is no field of a scenario (`ref`, `rates.foo`): there is nothing in it to mend. What is
 * no group where a group belongs stays as it is, to be mended in its field.
 */
export function withoutUnknown(given: ScenarioInput, known: ScenarioInput): ScenarioInput {
  const kept = Object.entries(given).filter(([key]) => Object.hasOwn(known, key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const inner = innerOf(key, known);
      return [key, isGroup(value) && isGroup(inner) ? withoutUnknown(value, inner) : value];
    }),
  );
}

/** The names of what `withoutUnknown` leaves out, each once. */
export function unknownNames(given: ScenarioInput, known: ScenarioInput): readonly string[] {
  return Object.entries(given).flatMap(([key, value]) => {
    if (!Object.hasOwn(known, key)) return [key];
    const inner = innerOf(key, known);
    return isGroup(value) && isGroup(inner) ? unknownNames(value, inner).map((name) => `${key}.${name}`) : [];
  });
}
