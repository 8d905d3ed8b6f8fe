import { flushSync } from "react-dom";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { withInputAt } from "@/lib/scenario/form/inputAt";
import { withInternetAnswer } from "@/lib/scenario/form/internetEdits";
import { withRows } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";

/**
 * The scenario without anything known of its traffic: no services, and nobody knows whether NAT must stay. "No" comes
 * first because it sets the internet's GB to 0; "I don't know" alone would count them as unnamed.
 */
export const withoutTraffic = (input: ScenarioInput): ScenarioInput =>
  withInputAt(withInternetAnswer(withInternetAnswer(withRows(input, []), "no"), "unknown"), "unnamedGb", 0);

/** Clears what is said of the traffic, one step that Undo takes back, and leads to the field for the total. */
export function startFromTotal(): void {
  // The field has its 0 before it is selected, and is selected before anybody can type into it.
  flushSync(() => edit("total only", withoutTraffic));
  finishEdit();
  const field = document.getElementById(fieldId("unnamedGb"));
  if (field instanceof HTMLInputElement) field.select();
}
