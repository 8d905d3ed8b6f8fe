"use client";

import { Keys } from "@/components/planner/keys/Keys";
import { edit, finishEdit, starterInput } from "@/components/planner/plannerStore";
import { exampleScenario } from "@/lib/scenario/example";
import type { ScenarioInput } from "@/lib/scenario/link";

function replaceBy(input: ScenarioInput): void {
  edit("start over", () => input);
  finishEdit();
}

/** Buttons that set every field to its default, or to the example. Undo restores the scenario before. */
export function StartOver() {
  return (
    <p className="flex flex-wrap gap-2">
      <button type="button" className="button" onClick={() => replaceBy(starterInput())}>
        Clear everything
      </button>
      <button type="button" className="button" onClick={() => replaceBy(exampleScenario)}>
        Fill in the example
      </button>
      <Keys />
    </p>
  );
}
