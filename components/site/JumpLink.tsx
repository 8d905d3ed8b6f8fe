"use client";

import type { ReactNode } from "react";

type JumpLinkProps = { readonly to: string; readonly className?: string; readonly children: ReactNode };

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
        // Followed by the browser, the fragment would take the place of a scenario that stands there.
        event.preventDefault();
        const place = document.getElementById(to);
        if (!place) return;
        place.scrollIntoView({ block: "center" });
        place.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
