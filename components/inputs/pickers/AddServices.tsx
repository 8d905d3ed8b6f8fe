"use client";

import { ServicePicker } from "@/components/inputs/pickers/ServicePicker";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { usePlanner } from "@/components/planner/usePlanner";
import { type AddedService, withoutServices, withServices } from "@/lib/scenario/form/rowEdits";
import { rowIn, rowsOf } from "@/lib/scenario/form/rows";

function add(services: readonly AddedService[]): void {
  edit(`services ${services.map(({ id }) => id).join(" ")}`, (input) => withServices(input, services));
  finishEdit();
}

function remove(id: string): void {
  edit(`services ${id}`, (input) => withoutServices(input, new Set([id])));
  finishEdit();
}

/** The picker of services, for the scenario on the page. */
export default function AddServices({ onClose }: { readonly onClose: () => void }) {
  const input = usePlanner((state) => state.input);
  const chosen = new Set(rowsOf(input).map((row) => String(rowIn(row).id)));
  return <ServicePicker chosen={chosen} asksToday onAdd={add} onRemove={remove} onClose={onClose} />;
}
