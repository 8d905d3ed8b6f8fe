"use client";

import type { ReactNode } from "react";

type JumpLinkProps = { readonly to: string; readonly className?: string; readonly children: ReactNode };

/**
 * A link that scrolls to an element of this page and puts the focus there. It adds no history entry: Back and undo lead
 * from scenario to scenario, and the address stays the scenario's own.
 */
export function JumpLink({ to, className, children }: JumpLinkProps) {
  return (
    <a
      href={`#${to}`}
      className={className}
      onClick={(event) => {
        // If the browser followed the link, its fragment would replace a scenario in the address.
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
