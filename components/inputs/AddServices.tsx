"use client";

import { useState } from "react";
import { BundleList } from "@/components/inputs/BundleList";
import { PickerDialog } from "@/components/inputs/PickerDialog";
import { RegionText } from "@/components/inputs/RegionText";
import { type RowInput, rowsOf, withoutServices, withServices } from "@/components/planner/edits";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { usePlanner } from "@/components/planner/usePlanner";
import { maxServiceCount, serviceIdPattern } from "@/lib/model/fields";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";
import { type FoundService, searchServices } from "@/lib/pricing/services/searchServices";

function toggle(id: string, wanted: boolean): void {
  edit(`services ${id}`, (input) => (wanted ? withServices(input, [{ id }]) : withoutServices(input, new Set([id]))));
  finishEdit();
}

/** Search services and bundles, and add what the VPC talks to. */
export default function AddServices({ onClose }: { readonly onClose: () => void }) {
  const input = usePlanner((state) => state.input);
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<"services" | "bundles">("services");
  const chosen = new Set(rowsOf(input).map((row) => String((row as RowInput | null)?.id)));
  const found = searchServices(search);
  const typed = search.trim().toLowerCase();
  const canAddTyped = serviceIdPattern.test(typed) && !found.some(({ id }) => id === typed) && !chosen.has(typed);
  return (
    <PickerDialog
      title="Add services"
      search={search}
      searchLabel={kind === "services" ? "Search: ecr, docker, secrets, queue…" : "Search bundles"}
      onSearch={setSearch}
      onEnter={() => {
        const first = found[0];
        // Enter only adds: a row and its GB are removed where they are seen.
        if (kind === "services" && typed !== "" && first && !chosen.has(first.id)) toggle(first.id, true);
      }}
      onClose={onClose}
      footer={
        <p className="text-13 text-muted" aria-live="polite">
          {chosen.size} of at most {maxServiceCount} services in the scenario.
        </p>
      }
    >
      <fieldset className="mb-2 flex gap-2">
        <legend className="sr-only">What to add</legend>
        {(["services", "bundles"] as const).map((each) => (
          <button
            key={each}
            type="button"
            className={`button ${kind === each ? "button-strong" : ""}`}
            aria-pressed={kind === each}
            onClick={() => setKind(each)}
          >
            {each === "services" ? "Single services" : "Bundles"}
          </button>
        ))}
      </fieldset>
      {kind === "bundles" ? (
        <BundleList search={search} chosen={chosen} />
      ) : (
        <>
          {canAddTyped && (
            <p className="border-b border-line py-2 text-13">
              <span className="font-mono">{typed}</span> is not in the list.{" "}
              <button type="button" className="button min-h-7" onClick={() => toggle(typed, true)}>
                Add it as an interface endpoint
              </button>
            </p>
          )}
          {found.length === 0 && !canAddTyped && <p className="py-3 text-muted">No service answers to that.</p>}
          <ul>
            {found.slice(0, 80).map((service) => (
              <ServiceOption key={service.id} service={service} isChosen={chosen.has(service.id)} />
            ))}
          </ul>
          {found.length > 80 && (
            <p className="py-2 text-13 text-muted">{found.length - 80} more: type to narrow the list.</p>
          )}
        </>
      )}
    </PickerDialog>
  );
}

function ServiceOption({ service, isChosen }: { readonly service: FoundService; readonly isChosen: boolean }) {
  const { id, name, notes, free } = service;
  return (
    <li className="border-b border-line">
      <label className="flex items-start gap-3 py-2">
        <input
          type="checkbox"
          className="mt-1 size-4 flex-none accent-ink"
          checked={isChosen}
          onChange={(event) => toggle(id, event.target.checked)}
        />
        <span className="min-w-0">
          <span className="font-mono text-13">{id}</span> <span>{name}</span>
          {(hasGatewayEndpoint(id) || free) && (
            <span className="text-13 text-gateway-endpoints"> {free ? "free endpoint" : "free gateway endpoint"}</span>
          )}
          {notes && (
            <span className="block text-13 text-muted">
              <RegionText text={notes} />
            </span>
          )}
        </span>
      </label>
    </li>
  );
}
