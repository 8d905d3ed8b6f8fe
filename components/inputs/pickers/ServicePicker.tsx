"use client";

import { useState } from "react";
import { BundleList } from "@/components/inputs/pickers/BundleList";
import { PickerDialog } from "@/components/inputs/pickers/PickerDialog";
import { ServiceMatches, serviceSearchLabel } from "@/components/inputs/pickers/ServiceMatches";
import { ServiceText } from "@/components/inputs/pickers/ServiceText";
import { type FoundService, searchServices } from "@/lib/pricing/services/searchServices";
import { maxServiceCount, serviceIdPattern } from "@/lib/scenario/fields";
import type { AddedService } from "@/lib/scenario/form/rowEdits";

type ServicePickerProps = {
  readonly chosen: ReadonlySet<string>;
  /** Whether a bundle asks if its endpoints exist today. */
  readonly asksToday: boolean;
  readonly onAdd: (services: readonly AddedService[]) => void;
  readonly onRemove: (id: string) => void;
  readonly onClose: () => void;
};

/** Searches services and bundles, and chooses those that the VPC talks to. */
export function ServicePicker({ chosen, asksToday, onAdd, onRemove, onClose }: ServicePickerProps) {
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<"services" | "bundles">("services");
  const found = searchServices(search);
  const typed = search.trim().toLowerCase();
  const canAddTyped = found.length === 0 && serviceIdPattern.test(typed) && !chosen.has(typed);
  return (
    <PickerDialog
      title="Add services"
      search={search}
      searchLabel={kind === "services" ? serviceSearchLabel : "Search bundles"}
      onSearch={setSearch}
      onEnter={() => {
        const first = found[0];
        // Enter only adds. It does not remove a chosen service, because that would delete the service's GB unseen.
        if (kind === "services" && typed !== "" && first && !chosen.has(first.id)) onAdd([{ id: first.id }]);
      }}
      onClose={onClose}
      footer={
        <p className="text-13 text-muted" aria-live="polite">
          {chosen.size} of at most {maxServiceCount} rows in the scenario.
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
        <BundleList search={search} chosen={chosen} asksToday={asksToday} onAdd={onAdd} />
      ) : (
        <>
          <ServiceMatches
            found={found}
            option={(service) => (
              <ServiceOption
                key={service.id}
                service={service}
                isChosen={chosen.has(service.id)}
                onWanted={(isWanted) => (isWanted ? onAdd([{ id: service.id }]) : onRemove(service.id))}
              />
            )}
          />
          {found.length === 0 && (
            <p className="py-3 text-muted">
              No service matches “{search.trim()}”.{chosen.has(typed) && " It is in the scenario already."}
            </p>
          )}
          {canAddTyped && (
            <p className="text-13">
              <button type="button" data-option="" className="button max-w-full" onClick={() => onAdd([{ id: typed }])}>
                <span className="truncate">
                  Add <span className="font-mono">{typed}</span> as an interface endpoint
                </span>
              </button>
            </p>
          )}
        </>
      )}
    </PickerDialog>
  );
}

type ServiceOptionProps = {
  readonly service: FoundService;
  readonly isChosen: boolean;
  readonly onWanted: (isWanted: boolean) => void;
};

function ServiceOption({ service, isChosen, onWanted }: ServiceOptionProps) {
  return (
    <li className="border-b border-line">
      <label className="flex items-start gap-3 py-2">
        <input
          type="checkbox"
          data-option=""
          className="mt-1 size-4 flex-none accent-ink"
          checked={isChosen}
          onChange={(event) => onWanted(event.target.checked)}
        />
        <span className="min-w-0">
          <ServiceText service={service} />
        </span>
      </label>
    </li>
  );
}
