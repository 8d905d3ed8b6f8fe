"use client";

import { useSyncExternalStore } from "react";
import { deferredState, subscribeDeferred } from "@/components/planner/deferredState";
import { type PlannerState, plannerState, staticState, subscribe } from "@/components/planner/plannerStore";
import { inputAt } from "@/lib/scenario/form/inputAt";

/** One part of the page's state. Only a change of that part renders the component again, so that typing stays fast. */
export function usePlanner<T>(part: (state: PlannerState) => T): T {
  return useSyncExternalStore(
    subscribe,
    () => part(plannerState()),
    () => part(staticState()),
  );
}

/**
 * One part of the deferred state: it changes once the frame with the new amounts is painted, or at once where another
 * scenario arrived whole.
 */
export function useDeferredState<T>(part: (state: PlannerState) => T): T {
  return useSyncExternalStore(
    subscribeDeferred,
    () => part(deferredState()),
    () => part(staticState()),
  );
}

/** A field's problem, or null. */
export const useProblem = (path: string): string | null =>
  usePlanner(({ problems }) => problems.find((found) => found.path === path)?.message ?? null);

/** A field's value and its problem. */
export function useField(path: string): { readonly value: unknown; readonly problem: string | null } {
  const value = usePlanner(({ input }) => inputAt(input, path));
  return { value, problem: useProblem(path) };
}
