import type { ReactNode } from "react";

/**
 * A frame for a table that is wider than the screen: the frame scrolls, with the keyboard too, and the page does not.
 */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // It takes the focus so that arrow keys can scroll it (WCAG 2.1.1), and is `relative` so that text for screen readers
    // in far columns is clipped with the rest instead of widening the page.
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      {children}
    </section>
  );
}
