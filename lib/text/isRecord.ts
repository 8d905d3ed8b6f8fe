import type { Check } from "@/lib/text/checks";

/**
 * An object with named members, which are still unknown; no list. It has a file of its own, so that the page's first
 * load takes no other check along.
 */
export const isRecord: Check<Readonly<Record<string, unknown>>> = (value): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
