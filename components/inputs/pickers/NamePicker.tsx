"use client";

import { useState } from "react";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { PickerDialog } from "@/components/inputs/pickers/PickerDialog";
import { ServiceMatches, serviceSearchLabel } from "@/components/inputs/pickers/ServiceMatches";
import { ServiceText } from "@/components/inputs/pickers/ServiceText";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { usePlanner } from "@/components/planner/usePlanner";
import { type FoundService, searchServices } from "@/lib/pricing/services/searchServices";
import { nameProblem, withEndpointNamed } from "@/lib/scenario/form/nameEndpoint";

type NamePickerProps = { readonly row: number; readonly name: string; readonly onClose: () => void };

/**
 * The picker of services, for the name of one endpoint. A service that has a row already is shown but cannot be chosen.
 */
export default function NamePicker({ row, name, onClose }: NamePickerProps) {
  const input = usePlanner((state) => state.input);
  const [search, setSearch] = useState("");
  const found = searchServices(search);
  const typed = search.trim().toLowerCase();
  const whyNotTyped = typed === "" || found.length > 0 ? null : nameProblem(input, row, typed);
  const choose = (id: string) => {
    edit(`services.${row} named`, (whole) => withEndpointNamed(whole, row, id));
    finishEdit();
    onClose();
    // React remounts the row under its new name: put the focus into its GB field, where the reader goes on.
    requestAnimationFrame(() => document.getElementById(fieldId(`services.${row}.gb`))?.focus());
  };
  return (
    <PickerDialog
      title="Name this endpoint"
      search={search}
      searchLabel={serviceSearchLabel}
      onSearch={setSearch}
      onEnter={() => {
        const [first] = found;
        if (typed !== "" && first && nameProblem(input, row, first.id) === null) choose(first.id);
      }}
      onClose={onClose}
      footer={
        <p className="text-13 text-muted">
          <span className="font-mono">{name}</span> gets the name you choose. Its GB, its AZs and your choices stay.
        </p>
      }
    >
      <ServiceMatches
        found={found}
        option={(service) => (
          <Option
            key={service.id}
            service={service}
            whyNot={nameProblem(input, row, service.id)}
            onChoose={() => choose(service.id)}
          />
        )}
      />
      {found.length === 0 && (
        <p className="py-3 text-muted">
          No service matches “{search.trim()}”.
          {whyNotTyped !== null && ` It cannot be the name: it ${whyNotTyped}.`}
        </p>
      )}
      {found.length === 0 && typed !== "" && whyNotTyped === null && (
        <p className="text-13">
          <button type="button" data-option="" className="button max-w-full" onClick={() => choose(typed)}>
            <span className="truncate">
              Name it <span className="font-mono">{typed}</span>
            </span>
          </button>
        </p>
      )}
    </PickerDialog>
  );
}

type OptionProps = {
  readonly service: FoundService;
  readonly whyNot: string | null;
  readonly onChoose: () => void;
};

function Option({ service, whyNot, onChoose }: OptionProps) {
  const text = (
    <>
      <ServiceText service={service} />
      {whyNot !== null && <span className="block text-13">It {whyNot}.</span>}
    </>
  );
  return (
    <li className="border-b border-line">
      {whyNot === null ? (
        <button type="button" data-option="" className="w-full px-1 py-2 text-start hover:bg-sunken" onClick={onChoose}>
          {text}
        </button>
      ) : (
        <p className="px-1 py-2 text-muted">{text}</p>
      )}
    </li>
  );
}
