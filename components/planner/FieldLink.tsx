"use client";

import type { ReactNode } from "react";
import { fieldId } from "@/components/inputs/controls/fieldId";

/** Opens the folds around a field: on a phone the field may be in the folded rail. */
function unfoldAround(field: Element): void {
  if (field.checkVisibility()) return;
  for (const fold of document.querySelectorAll<HTMLElement>("[aria-controls][aria-expanded=false]")) {
    if (document.getElementById(fold.getAttribute("aria-controls") ?? "")?.contains(field)) fold.click();
  }
}

const controls = "input:checked,input,button,select,summary";

/** A link that puts the focus on a field's control: the first one of a row, the chosen one of a group. */
export function FieldLink({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const id = fieldId(path);
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        // If the browser followed the link, its fragment would replace a scenario in the address.
        event.preventDefault();
        const field = document.getElementById(id);
        if (!field) return;
        unfoldAround(field);
        requestAnimationFrame(() => {
          field.scrollIntoView({ block: "center" });
          const control = field.matches(controls) ? field : field.querySelector<HTMLElement>(controls);
          control?.focus({ preventScroll: true });
        });
      }}
    >
      {children}
    </a>
  );
}
