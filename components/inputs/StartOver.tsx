"use client";

import { KeyListButton } from "@/components/planner/keys/KeyListButton";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { exampleScenario } from "@/lib/scenario/example";
import { defaultInput } from "@/lib/scenario/form/inputAt";
import type { ScenarioInput } from "@/lib/scenario/link";

function replaceScenario(input: ScenarioInput): void {
  edit("start over", () => input);
  finishEdit();
}

/** Buttons that set every field to its default, or to the example. Undo restores the scenario before. */
export function StartOver() {
  return (
    <p className="flex flex-wrap gap-2">
      <button type="button" className="button" onClick={() => replaceScenario(defaultInput)}>
        Clear everything
      </button>
      <button type="button" className="button" onClick={() => replaceScenario(exampleScenario)}>
        Fill in the example
      </button>
      <KeyListButton />
    </p>
  );
}
