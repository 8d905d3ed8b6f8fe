import type { ReactNode } from "react";

/** The heading of one step of a form. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  return <h3 className="text-15 font-semibold">{children}</h3>;
}
