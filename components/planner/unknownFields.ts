import { rateIds } from "@/lib/meters/rates";
import type { ScenarioInput } from "@/lib/scenario/link";
import { isRecord } from "@/lib/text/isRecord";

const knownRates: ScenarioInput = Object.fromEntries(rateIds.map((id) => [id, 0]));

const innerOf = (key: string, known: ScenarioInput): unknown => (key === "rates" ? knownRates : known[key]);

/**
 * The input without keys that are no field of a scenario (`ref`, `rates.foo`), which cannot be corrected. A value that
 * is no group where a group belongs stays, to be corrected in its field.
 */
export function withoutUnknownFields(given: ScenarioInput, known: ScenarioInput): ScenarioInput {
  const kept = Object.entries(given).filter(([key]) => Object.hasOwn(known, key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const inner = innerOf(key, known);
      return [key, isRecord(value) && isRecord(inner) ? withoutUnknownFields(value, inner) : value];
    }),
  );
}

/** The paths of what `withoutUnknown` leaves out, each once. */
export function unknownFieldPaths(given: ScenarioInput, known: ScenarioInput): readonly string[] {
  return Object.entries(given).flatMap(([key, value]) => {
    if (!Object.hasOwn(known, key)) return [key];
    const inner = innerOf(key, known);
    return isRecord(value) && isRecord(inner) ? unknownFieldPaths(value, inner).map((name) => `${key}.${name}`) : [];
  });
}
