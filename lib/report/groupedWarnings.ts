import type { Answer } from "@/lib/model/compare";
import { warningsOf } from "@/lib/model/warnings";

/** A warning with all the services it is about; without services where it is about the whole scenario. */
export type GroupedWarning = { readonly message: string; readonly services: readonly string[] };

/** The warnings of an answer, one entry for each message. */
export function groupedWarnings(answer: Answer): readonly GroupedWarning[] {
  const services = new Map<string, readonly string[]>();
  for (const { message, service } of warningsOf(answer)) {
    services.set(message, [...(services.get(message) ?? []), ...(service === undefined ? [] : [service])]);
  }
  return [...services].map(([message, about]) => ({ message, services: about }));
}
