"use client";

import { useId } from "react";

type ChoiceSelectProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onValue: (value: string) => void;
};

/** One select of the bar that chooses what to look at. */
export function ChoiceSelect({ label, value, options, onValue }: ChoiceSelectProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 flex-1 basis-56 gap-1 text-13 print:basis-full print:gap-0">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <select
        id={id}
        className="control w-full min-w-0 text-15"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
