"use client";

import { useEffect, useState } from "react";
import { type Sort, sortedServices } from "@/components/charts/decisions/order";
import type { Decision } from "@/lib/report/figures/decisions/points";

type StableOrder = { readonly services: readonly string[]; readonly sort: Sort };

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((service, i) => service === b[i]);

/**
 * The rows in the order of a sort. While a field is edited the order stays the same, so that no row moves while the
 * reader looks at it. The rows are sorted again when the focus leaves a field, or when a row is added or removed.
 */
export function useStableOrder(decisions: readonly Decision[], sort: Sort): readonly Decision[] {
  const wanted = sortedServices(decisions, sort);
  const [stableOrder, setStableOrder] = useState<StableOrder>({ services: wanted, sort });
  const isStale = stableOrder.sort !== sort || !isSameList(stableOrder.services.toSorted(), wanted.toSorted());
  if (isStale) setStableOrder({ services: wanted, sort });
  useEffect(() => {
    const sortAnew = () =>
      setStableOrder((before) => (isSameList(before.services, wanted) ? before : { services: wanted, sort }));
    document.addEventListener("focusout", sortAnew);
    return () => document.removeEventListener("focusout", sortAnew);
  });
  const order = isStale ? wanted : stableOrder.services;
  const byService = new Map(decisions.map((decision) => [decision.service, decision]));
  return order.flatMap((service) => byService.get(service) ?? []);
}
