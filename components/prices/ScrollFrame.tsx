import type { ReactNode } from "react";

/** Room for a table wider than the screen: it scrolls by itself, with the keyboard too, and the page does not. */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // The frame takes the focus so that arrow keys can scroll it (WCAG 2.1.1).
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      {children}
    </section>
  );
}
