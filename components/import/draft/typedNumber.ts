"use client";

import { useState } from "react";

/**
 * The text of a number's field while it is typed in: as typed until the field is left, then what was understood. What
 * cannot be read stays, with what is wrong about it.
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
