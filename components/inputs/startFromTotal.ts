import { flushSync } from "react-dom";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { withInputAt } from "@/lib/scenario/form/inputAt";
import { withInternetAnswer } from "@/lib/scenario/form/internetEdits";
import { withRows } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";

/**
 * The scenario without its traffic: no services, and "I don't know" whether anything must reach the internet. "No"
 * comes first because it sets the internet's GB to 0; "I don't know" alone would count them as unnamed.
 */
export const withoutTraffic = (input: ScenarioInput): ScenarioInput =>
  withInputAt(withInternetAnswer(withInternetAnswer(withRows(input, []), "no"), "unknown"), "unnamedGb", 0);

/** Clears the traffic, in one step that Undo takes back, and selects the field for the total. */
export function startFromTotal(): void {
  // Render at once: the field must show its 0 before its text is selected, and be selected before the reader types.
  flushSync(() => edit("total only", withoutTraffic));
  finishEdit();
  const field = document.getElementById(fieldId("unnamedGb"));
  if (field instanceof HTMLInputElement) field.select();
}
