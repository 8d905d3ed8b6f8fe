import type { ReactNode } from "react";

/** A caption that stays readable while its wide table scrolls under it. */
export function TableNote({ children }: { readonly children: ReactNode }) {
  return (
    <caption>
      <span className="sticky start-0 inline-block max-w-[calc(100vw-3rem)]">{children}</span>
    </caption>
  );
}
