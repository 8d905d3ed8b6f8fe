"use client";

import { createContext, useContext } from "react";
import { inputAt } from "@/components/planner/inputAt";
import { type PlannerState, staticState } from "@/components/planner/plannerStore";

const PlannerContext = createContext<PlannerState>(staticState());

export const PlannerProvider = PlannerContext.Provider;

export const usePlanner = (): PlannerState => useContext(PlannerContext);

/** What stands in a field, and what is wrong with it. */
export function useField(path: string): { readonly value: unknown; readonly problem: string | null } {
  const { input, problems } = usePlanner();
  return { value: inputAt(input, path), problem: problems.find((problem) => problem.path === path)?.message ?? null };
}
