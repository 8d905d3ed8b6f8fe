import { type ReactNode, useId } from "react";

type CheckFieldProps = {
  readonly label: string;
  readonly help: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** A choice of yes or no, with what it costs or is for. */
export function CheckField({ label, help, isChecked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-4 flex-none accent-ink"
        checked={isChecked}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="text-15">
          {label}
        </label>
        <p id={`${id}-help`} className="text-13 text-muted">
          {help}
        </p>
      </div>
    </div>
  );
}
