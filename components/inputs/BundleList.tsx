"use client";

import { useId } from "react";
import { RegionText } from "@/components/inputs/RegionText";
import { roundedGb, type ServiceGb } from "@/components/planner/edits";
import { type Bundle, bundleServiceIds, bundles } from "@/lib/pricing/services/bundles";
import { readGb } from "@/lib/units/gb";

const confidenceWords = new Map([
  ["documented", "AWS documents it."],
  ["mixed", "Part of it from AWS's pages, part from experience: check it."],
  ["from memory", "From experience, not checked against AWS's pages."],
]);

type OnAdd = (services: readonly ServiceGb[]) => void;

type BundleListProps = { readonly search: string; readonly chosen: ReadonlySet<string>; readonly onAdd: OnAdd };

/** Sets of services that one task needs together. */
export function BundleList({ search, chosen, onAdd }: BundleListProps) {
  const wanted = search.trim().toLowerCase();
  const found = bundles.filter((bundle) =>
    [bundle.name, bundle.description, ...bundleServiceIds(bundle)].join(" ").toLowerCase().includes(wanted),
  );
  if (found.length === 0) return <p className="py-3 text-muted">No bundle answers to that.</p>;
  return (
    <ul>
      {found.map((bundle) => (
        <BundleOption key={bundle.id} bundle={bundle} chosen={chosen} onAdd={onAdd} />
      ))}
    </ul>
  );
}

/** GB of a split bundle, given to each service by its share. */
const shares = (bundle: Bundle, gb: number) =>
  (bundle.split ?? []).map(({ id, share }) => ({ id, gb: roundedGb(gb * share) }));

type BundleOptionProps = { readonly bundle: Bundle; readonly chosen: ReadonlySet<string>; readonly onAdd: OnAdd };

function BundleOption({ bundle, chosen, onAdd }: BundleOptionProps) {
  const id = useId();
  const ids = bundleServiceIds(bundle);
  const missing = ids.filter((service) => !chosen.has(service));
  return (
    <li className="border-b border-line py-3">
      <h3 className="text-15">{bundle.name}</h3>
      <p className="text-13 text-muted">
        {bundle.description} {bundle.byteRouting}
      </p>
      {bundle.stillNeedsInternet && <p className="text-13 text-muted">Stays on NAT: {bundle.stillNeedsInternet}</p>}
      {bundle.notes.length > 0 && (
        <ul className="list-disc ps-4 text-13 text-muted">
          {bundle.notes.map((note) => (
            <li key={note}>
              <RegionText text={note} />
            </li>
          ))}
        </ul>
      )}
      <p className="text-13 text-muted">{confidenceWords.get(bundle.confidence)}</p>
      {ids.length > 0 && <p className="mt-1 font-mono text-13">{ids.join(", ")}</p>}
      {ids.length > 0 && (
        <form
          className="mt-2 flex flex-wrap items-center gap-2 text-13"
          onSubmit={(event) => {
            event.preventDefault();
            const gb = readGb(String(new FormData(event.currentTarget).get("gb") ?? ""));
            const split = gb === null || gb <= 0 ? [] : shares(bundle, gb);
            onAdd([...ids.map((service) => ({ id: service })), ...split]);
          }}
        >
          {bundle.split && (
            <label className="flex items-center gap-1.5" htmlFor={id}>
              GB pulled a month
              <input id={id} name="gb" inputMode="decimal" className="control min-h-7 w-24 px-1.5 text-end text-13" />
            </label>
          )}
          <button type="submit" className="button min-h-8" disabled={missing.length === 0 && !bundle.split}>
            {missing.length === 0
              ? bundle.split
                ? "Set the GB"
                : "All are in"
              : `Add ${missing.length} ${missing.length === 1 ? "service" : "services"}`}
          </button>
        </form>
      )}
    </li>
  );
}
