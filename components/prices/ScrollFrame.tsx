import type { ReactNode } from "react";

/** Room for a table wider than the screen: it scrolls by itself, with the keyboard too, and the page does not. */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // It takes the focus so that arrow keys can scroll it (WCAG 2.1.1), and is `relative` so that text for screen readers
    // in far columns is clipped with the rest instead of widening the page.
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      {children}
    </section>
  );
}
