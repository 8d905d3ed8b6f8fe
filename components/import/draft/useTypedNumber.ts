"use client";

import { useState } from "react";

/**
 * The state of a number field. Its text stays as typed until the reader leaves the field, then shows the number as
 * read. Text that cannot be read stays, with its problem.
 */
export function useTypedNumber(shown: string, read: (text: string) => number | string, onNumber: (n: number) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const understood = typed === null ? null : read(typed);
  const problem = typeof understood === "string" ? understood : null;
  const leave = () => {
    if (problem === null) setTyped(null);
  };
  return {
    problem,
    field: {
      value: typed ?? shown,
      onChange: (event: { readonly target: { readonly value: string } }) => {
        setTyped(event.target.value);
        const number = read(event.target.value);
        if (typeof number === "number") onNumber(number);
      },
      onBlur: leave,
      onKeyDown: (event: { readonly key: string }) => {
        if (event.key === "Enter") leave();
      },
    },
  };
}
