"use client";

import { useId, useState } from "react";
import { FieldProblem } from "@/components/inputs/FieldProblem";
import { readTyped } from "@/components/inputs/numberText";
import { RegionText } from "@/components/inputs/RegionText";
import { UnitInput } from "@/components/inputs/UnitInput";
import { roundedGb } from "@/components/planner/edits";
import type { AddedService } from "@/components/planner/rowEdits";
import { fields } from "@/lib/model/fields";
import { type Bundle, bundleServiceIds } from "@/lib/pricing/services/bundles";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";
import { numberProblem } from "@/lib/scenario/numberProblem";
import { listed } from "@/lib/text/problem";
import { counted } from "@/lib/units/counted";
import { formatGb } from "@/lib/units/gb";

const confidenceWords = new Map([
  ["documented", "AWS documents it."],
  ["mixed", "Part of it from AWS's pages, part from experience: check it."],
  ["from memory", "From experience, not checked against AWS's pages."],
]);

const pulledGb = { ...fields["services.gb"], asked: "the GB pulled a month" };

/** What a bundle adds: its services, with their share of the GB, through their endpoints today where these exist. */
function addedBy(bundle: Bundle, gb: number, exist: boolean): readonly AddedService[] {
  const shares = new Map((bundle.split ?? []).map(({ id, share }) => [id, roundedGb(gb * share)]));
  return bundleServiceIds(bundle).map((id) => ({
    id,
    ...(shares.has(id) ? { gb: shares.get(id) ?? 0 } : {}),
    ...(exist ? { today: hasGatewayEndpoint(id) ? ("gateway" as const) : ("interface" as const) } : {}),
  }));
}

type BundleFormProps = {
  readonly bundle: Bundle;
  readonly missing: number;
  readonly asksToday: boolean;
  readonly onAdd: (services: readonly AddedService[]) => void;
};

/** The GB where a bundle splits them, the question whether its endpoints exist, and the answers, which add it. */
function BundleForm({ bundle, missing, asksToday, onAdd }: BundleFormProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const add = (exist: boolean) => {
    const gb = bundle.split ? readTyped(typed, "GB") : 0;
    const isGb = typeof gb === "number" && gb >= 0 && gb <= pulledGb.max;
    setProblem(isGb ? null : numberProblem(pulledGb, gb));
    if (!isGb) return;
    const added = addedBy(bundle, gb, exist);
    onAdd(added);
    setTyped("");
    const withGb = added.flatMap((service) => (service.gb ? [`${formatGb(service.gb)} to ${service.id}`] : []));
    setSaid(withGb.length > 0 ? `Added ${listed(withGb)}.` : "Done.");
  };
  const what = missing > 0 ? `add ${counted(missing, "service")}` : bundle.split ? "add the GB" : null;
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
        {said}
      </p>
    </div>
  );
}

type BundleOptionProps = Omit<BundleFormProps, "missing"> & { readonly chosen: ReadonlySet<string> };

/** One bundle: what it is for, what it leaves on NAT, and the way to add it. */
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
