import type { ServiceRow, Via } from "@/lib/model/scenario";

const unnamedEndpointPattern = /^unnamed-endpoint-\d+$/;

/** The row id of an endpoint that a bill has without saying which service it is for; `n` counts from 1. */
export const unnamedEndpointId = (n: number): string => `unnamed-endpoint-${n}`;

/** Whether a row is an endpoint whose service nobody has named. */
export const isUnnamedEndpoint = (id: string): boolean => unnamedEndpointPattern.test(id);

/**
 * The way a row takes in the plans whatever its cost: the reader's pin; today's way where nobody has named the service,
 * since no advice holds for it. `null` where the calculator chooses.
 */
export function plannedVia({ id, endpoint, today }: ServiceRow): Via | null {
  if (endpoint !== "auto") return endpoint;
  return isUnnamedEndpoint(id) ? today : null;
}
