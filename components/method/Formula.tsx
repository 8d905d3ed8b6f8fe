import type { ReactNode } from "react";

/** A formula in a box of its own. */
export function Formula({ children }: { readonly children: ReactNode }) {
  return (
    <p className="my-3 max-w-2xl rounded-md bg-sunken px-3 py-2 font-mono text-13 break-words whitespace-pre-line">
      {children}
    </p>
  );
}
