"use client";

import { BundleOption } from "@/components/inputs/pickers/BundleOption";
import { bundleServiceIds, bundles } from "@/lib/pricing/services/bundles";
import { hasWordStart } from "@/lib/pricing/services/searchServices";
import type { AddedService } from "@/lib/scenario/form/rowEdits";

type BundleListProps = {
  readonly search: string;
  readonly chosen: ReadonlySet<string>;
  readonly asksToday: boolean;
  readonly onAdd: (services: readonly AddedService[]) => void;
};

/** Sets of services that one task needs together. */
export function BundleList({ search, ...option }: BundleListProps) {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = bundles.filter((bundle) => {
    const text = [bundle.name, bundle.description, ...bundleServiceIds(bundle)].join(" ");
    return wanted.every((word) => hasWordStart(text, word));
  });
  if (found.length === 0) return <p className="py-3 text-muted">No bundle matches “{search.trim()}”.</p>;
  return (
    <ul>
      {found.map((bundle) => (
        <BundleOption key={bundle.id} bundle={bundle} {...option} />
      ))}
    </ul>
  );
}
