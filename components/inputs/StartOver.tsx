"use client";

import { Keys } from "@/components/planner/keys/Keys";
import { edit, finishEdit, starterInput } from "@/components/planner/plannerStore";
import { exampleScenario } from "@/lib/scenario/example";
import type { ScenarioInput } from "@/lib/scenario/link";

function replaceBy(input: ScenarioInput): void {
  edit("start over", () => input);
  finishEdit();
}

/** Back to the default of every field, shown in it, or to the example. Undo brings everything back. */
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
