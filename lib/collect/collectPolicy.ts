import { type CallId, calls } from "@/lib/collect/calls";

/**
 * The IAM policy for some calls, as JSON to copy. Most actions that describe or list take no resource, so it is `*`.
 * Source: "Actions, resources, and condition keys for AWS services" (Service Authorization Reference).
 */
export function collectPolicy(ids: readonly CallId[]): string {
  const actions = new Set(ids.map((id) => calls[id].action).filter((action) => action !== null));
  const statement = { Effect: "Allow", Action: [...actions].sort(), Resource: "*" };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, null, 2);
}
