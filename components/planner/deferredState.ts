import { type PlannerState, plannerState, subscribe } from "@/components/planner/plannerStore";
import { hasSameRows } from "@/lib/scenario/form/rows";

/*
 * The state of the page one frame late, for parts that may follow the amounts by a frame: they are neither computed nor
 * drawn before the amounts are painted. A scenario that arrives whole is taken over at once, so that nothing of the one
 * before shows; so are rows that are added or removed, so that no row shows the values of its neighbour.
 */

/**
 * Long enough for work that waits behind a frame, such as the next key press, to run first; too short to cost a frame.
 */
const afterFrameMs = 4;

let deferred: PlannerState | null = null;
let frameRequest: number | undefined;
let afterFrameTimer: ReturnType<typeof setTimeout> | undefined;
let unsubscribe: (() => void) | undefined;
const listeners = new Set<() => void>();

function cancel(): void {
  if (frameRequest !== undefined) cancelAnimationFrame(frameRequest);
  clearTimeout(afterFrameTimer);
  frameRequest = undefined;
  afterFrameTimer = undefined;
}

function catchUp(): void {
  cancel();
  deferred = plannerState();
  for (const listener of listeners) listener();
}

function onChange(): void {
  const now = plannerState();
  if (deferred?.arrival !== now.arrival || !hasSameRows(deferred.input, now.input)) {
    catchUp();
    return;
  }
  // The update that is scheduled takes the newest state. Do not put it off: input without a pause would do so for ever.
  if (frameRequest !== undefined || afterFrameTimer !== undefined) return;
  frameRequest = requestAnimationFrame(() => {
    frameRequest = undefined;
    // A timer set in the last step before a frame fires after that frame is painted.
    afterFrameTimer = setTimeout(catchUp, afterFrameMs);
  });
}

/** Calls the listener after each change; returns the function that unsubscribes. */
export function subscribeDeferred(listener: () => void): () => void {
  if (listeners.size === 0) {
    deferred = plannerState();
    unsubscribe = subscribe(onChange);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    cancel();
    unsubscribe?.();
    deferred = null;
  };
}

/** The deferred state: the newest whose amounts have been painted. */
export const deferredState = (): PlannerState => deferred ?? plannerState();
