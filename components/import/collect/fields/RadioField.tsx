import { type ReactNode, useId } from "react";

type RadioFieldProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly note?: ReactNode }[];
  readonly onChange: (value: Value) => void;
};

/** A choice of one of a few, side by side. */
export function RadioField<Value extends string>({ label, value, options, onChange }: RadioFieldProps<Value>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-13">{label}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map((option) => (
          <label key={option.value} className="flex items-center gap-2 text-15">
            <input
              type="radio"
              name={name}
              className="size-4 accent-ink"
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
            {option.note && <span className="text-13 text-muted">{option.note}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
