import type { ComponentProps } from "react";

const sizes = {
  field: { box: "w-40", input: "pe-12", unit: "w-11" },
  row: { box: "w-38", input: "pe-9", unit: "w-8" },
} as const;

type UnitInputProps = Omit<ComponentProps<"input">, "type" | "className" | "size"> & {
  readonly unit: string;
  readonly size: keyof typeof sizes;
};

/** A number typed as text, with its unit inside the field. */
export function UnitInput({ unit, size, ...input }: UnitInputProps) {
  const width = sizes[size];
  return (
    <div className={`relative flex-none ${width.box}`}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={`control w-full text-end ${width.input}`}
        {...input}
      />
      <span
        className={`pointer-events-none absolute inset-y-0 end-0 flex items-center text-13 text-muted ${width.unit}`}
        aria-hidden="true"
      >
        {unit}
      </span>
    </div>
  );
}
