"use client";

import { useSyncExternalStore } from "react";
import { inputAt } from "@/components/planner/inputAt";
import { type PlannerState, plannerState, staticState, subscribe } from "@/components/planner/plannerStore";

/** One part of what the page shows. Only a change of that part draws the component anew, so that typing stays fast. */
export function usePlanner<T>(part: (state: PlannerState) => T): T {
  return useSyncExternalStore(
    subscribe,
    () => part(plannerState()),
    () => part(staticState()),
  );
}

/** What stands in a field, and what is wrong with it. */
export function useField(path: string): { readonly value: unknown; readonly problem: string | null } {
  const value = usePlanner(({ input }) => inputAt(input, path));
  const problem = usePlanner(({ problems }) => problems.find((found) => found.path === path)?.message ?? null);
  return { value, problem };
}
