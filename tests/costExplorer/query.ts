import type { SpendQuery } from "@/lib/costExplorer/spendApi";

const first = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
};

/** The last full month, with the credentials that the SDK finds. */
export const query: SpendQuery = { start: first(-1), end: first(0), withDaily: false, profile: null };
