"use client";

import { guessedKey, importKey } from "@/components/planner/open/importEntry";
import { guessInWords, remainingGuesses } from "@/components/planner/open/remainingGuesses";
import { pathInWords } from "@/components/planner/pathInWords";
import { usePlanner } from "@/components/planner/usePlanner";
import type { Scenario } from "@/lib/model/scenario";
import { readLink } from "@/lib/scenario/link";
import { joinFewNames } from "@/lib/text/problem";

function guessesIn(now: Scenario): readonly string[] {
  const imported = readLink(sessionStorage.getItem(importKey) ?? "");
  if (!imported.ok) return [];
  const paths = (sessionStorage.getItem(guessedKey) ?? "").split(" ").filter((path) => path !== "");
  return remainingGuesses(paths, imported.value.scenario, now);
}

/** Says which fields of an imported scenario are guesses, and what its link leaves out. */
export default function ImportNote() {
  const scenario = usePlanner((state) => state.scenario);
  const guesses = scenario === null ? [] : guessesIn(scenario);
  return (
    <p className="max-w-4xl border-s-2 border-accent ps-3 text-13 text-muted">
      <strong className="font-semibold text-ink">From an imported bill.</strong>{" "}
      {guesses.length > 0 && scenario !== null && (
        <>
          {guesses.length === 1 ? "1 field is a guess: check it" : `${guesses.length} fields are guesses: check them`} (
          {joinFewNames(guesses.map((path) => guessInWords.get(path) ?? pathInWords(path, scenario)))}).{" "}
        </>
      )}
      Links carry no account IDs and no spend.
    </p>
  );
}
