"use client";

import type { ReactNode } from "react";

type JumpLinkProps = { readonly to: string; readonly className?: string; readonly children: ReactNode };

/** A place on a phone may lie in the folded rail. */
function unfoldAround(place: Element): void {
  if (place.checkVisibility()) return;
  for (const fold of document.querySelectorAll<HTMLElement>("[aria-controls][aria-expanded=false]")) {
    if (document.getElementById(fold.getAttribute("aria-controls") ?? "")?.contains(place)) fold.click();
  }
}

/** What takes the focus: the place itself, or the first control in a row or a group of choices. */
const controlIn = (place: HTMLElement): HTMLElement =>
  place.tabIndex >= 0 || place.hasAttribute("tabindex")
    ? place
    : (place.querySelector<HTMLElement>("input:checked,input,button,select,summary") ?? place);

/**
 * Leads to a place on this page and puts the focus there. Without a new history entry: Back and undo lead from scenario
 * to scenario, and the address stays the scenario's own.
 */
export function JumpLink({ to, className, children }: JumpLinkProps) {
  return (
    <a
      href={`#${to}`}
      className={className}
      onClick={(event) => {
        const place = document.getElementById(to);
        if (!place) return;
        event.preventDefault();
        unfoldAround(place);
        requestAnimationFrame(() => {
          place.scrollIntoView({ block: "center" });
          controlIn(place).focus({ preventScroll: true });
        });
      }}
    >
      {children}
    </a>
  );
}
