"use client";

import { useId, useState } from "react";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { UnitInput } from "@/components/inputs/controls/UnitInput";
import { RegionText } from "@/components/inputs/pickers/RegionText";
import { type Bundle, bundleServiceIds } from "@/lib/pricing/services/bundles";
import { fields } from "@/lib/scenario/fields";
import { bundleServices } from "@/lib/scenario/form/bundleServices";
import { readNumberInUnit } from "@/lib/scenario/form/numberText";
import type { AddedService } from "@/lib/scenario/form/rowEdits";
import { numberProblem } from "@/lib/scenario/numberProblem";
import { joinFewNames } from "@/lib/text/problem";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";

const confidenceWords = new Map([
  ["documented", "AWS documents it."],
  ["mixed", "Part of it from AWS's pages, part from experience: check it."],
  ["from memory", "From experience, not checked against AWS's pages."],
]);

const pulledGb = { ...fields["services.gb"], inputNoun: "the GB pulled a month" };

type BundleFormProps = {
  readonly bundle: Bundle;
  readonly missing: number;
  readonly asksToday: boolean;
  readonly onAdd: (services: readonly AddedService[]) => void;
};

/**
 * The form of a bundle: its GB where it splits them, and the question whether its endpoints exist. Each answer adds the
 * bundle.
 */
function BundleForm({ bundle, missing, asksToday, onAdd }: BundleFormProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [status, setStatus] = useState("");
  const add = (exist: boolean) => {
    const gb = bundle.split ? readNumberInUnit(typed, "GB") : 0;
    const isGb = typeof gb === "number" && gb >= 0 && gb <= pulledGb.max;
    setProblem(isGb ? null : numberProblem(pulledGb, gb));
    if (!isGb) return;
    const added = bundleServices(bundle, gb, exist);
    onAdd(added);
    setTyped("");
    const withGb = added.flatMap((service) => (service.gb ? [`${formatGb(service.gb)} to ${service.id}`] : []));
    setStatus(withGb.length > 0 ? `Added ${joinFewNames(withGb)}.` : "Done.");
  };
  const what = missing > 0 ? `add ${countWithNoun(missing, "service")}` : bundle.split ? "add the GB" : null;
  return (
    <div className="mt-2 space-y-2 text-13">
      {bundle.split && (
        <div>
          <div className="flex items-center gap-3">
            <label htmlFor={id}>GB pulled a month, layers included</label>
            <UnitInput
              unit="GB"
              size="row"
              id={id}
              value={typed}
              aria-invalid={problem !== null}
              aria-describedby={`${id}-problem`}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
          <FieldProblem id={`${id}-problem`} message={problem} />
        </div>
      )}
      {asksToday ? (
        <fieldset className="flex flex-wrap items-center gap-2">
          <legend className="float-start me-1 py-1.5">Do these endpoints exist today?</legend>
          {what !== null && (
            <button type="button" className="button min-h-8" onClick={() => add(false)}>
              No, {what}
            </button>
          )}
          <button type="button" className="button min-h-8" onClick={() => add(true)}>
            Yes, {what ?? "mark them as existing"}
          </button>
        </fieldset>
      ) : (
        <button type="button" className="button min-h-8" disabled={what === null} onClick={() => add(false)}>
          {what === null ? "All are in the list" : `A${what.slice(1)}`}
        </button>
      )}
      <p role="status" className="text-muted">
        {status}
      </p>
    </div>
  );
}

type BundleOptionProps = Omit<BundleFormProps, "missing"> & { readonly chosen: ReadonlySet<string> };

/** One bundle: what it is for, what it leaves on NAT, and the form that adds it. */
export function BundleOption({ chosen, ...form }: BundleOptionProps) {
  const { bundle } = form;
  const ids = bundleServiceIds(bundle);
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
      {ids.length > 0 && <BundleForm {...form} missing={ids.filter((id) => !chosen.has(id)).length} />}
    </li>
  );
}
