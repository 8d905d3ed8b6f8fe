"use client";

import { useSyncExternalStore } from "react";
import { paintedState, subscribePainted } from "@/components/planner/paintedState";
import { type PlannerState, plannerState, staticState, subscribe } from "@/components/planner/plannerStore";
import { inputAt } from "@/lib/scenario/form/inputAt";

/** One part of what the page shows. Only a change of that part draws the component anew, so that typing stays fast. */
export function usePlanner<T>(part: (state: PlannerState) => T): T {
  return useSyncExternalStore(
    subscribe,
    () => part(plannerState()),
    () => part(staticState()),
  );
}

/** The same, once the frame with the new amounts is painted; at once where another scenario arrived whole. */
export function usePainted<T>(part: (state: PlannerState) => T): T {
  return useSyncExternalStore(
    subscribePainted,
    () => part(paintedState()),
    () => part(staticState()),
  );
}

/** What is wrong with a field, if anything is. */
export const useProblem = (path: string): string | null =>
  usePlanner(({ problems }) => problems.find((found) => found.path === path)?.message ?? null);

/** What stands in a field, and what is wrong with it. */
export function useField(path: string): { readonly value: unknown; readonly problem: string | null } {
  const value = usePlanner(({ input }) => inputAt(input, path));
  return { value, problem: useProblem(path) };
}
