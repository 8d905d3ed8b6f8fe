import type { Decision } from "@/lib/report/figures/decisions/points";
import { actions } from "@/lib/report/figures/decisions/words";

export type SortKey = "action" | "service" | "gb" | "nat" | "endpoint" | "saving";
export type Sort = { readonly by: SortKey; readonly isDescending: boolean };

/** The initial order: the largest saving first. */
export const startSort: Sort = { by: "saving", isDescending: true };

/** The sort after a first click on a column: amounts from the largest, actions and services from the first. */
const firstSortBy = (by: SortKey): Sort => ({ by, isDescending: by !== "action" && by !== "service" });

/** The sort after a click on a column's heading: by that column, and in the other direction at a second click. */
export const sortAfterClick = (sort: Sort, by: SortKey): Sort =>
  sort.by === by ? { by, isDescending: !sort.isDescending } : firstSortBy(by);

const sortValues: Record<Exclude<SortKey, "service">, (decision: Decision) => number> = {
  action: ({ action }) => actions.indexOf(action),
  gb: ({ gb }) => gb,
  nat: ({ natUsd }) => natUsd,
  endpoint: ({ endpointUsd }) => endpointUsd,
  saving: ({ savingUsd }) => savingUsd,
};

const compareBy = (a: Decision, b: Decision, by: SortKey): number =>
  by === "service" ? a.service.localeCompare(b.service, "en-US") : sortValues[by](a) - sortValues[by](b);

/**
 * The services in a sort's order. Equal ones are ordered by saving, then by the cost through NAT, then as in the
 * scenario.
 */
export function sortedServices(decisions: readonly Decision[], { by, isDescending }: Sort): readonly string[] {
  const sign = isDescending ? -1 : 1;
  return decisions
    .toSorted((a, b) => sign * compareBy(a, b, by) || b.savingUsd - a.savingUsd || b.natUsd - a.natUsd)
    .map(({ service }) => service);
}
