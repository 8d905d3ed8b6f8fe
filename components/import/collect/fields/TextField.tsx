import { type ReactNode, useId } from "react";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
  readonly help?: ReactNode;
  readonly placeholder?: string;
  /** Digits alone are typed: phones show their keypad. */
  readonly isNumber?: boolean;
};

/** A line of text with its label, what it is for, and its problem. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, problem = null, help, placeholder, isNumber = false } = props;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-13">
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode={isNumber ? "decimal" : undefined}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        className={`control text-13 ${isNumber ? "w-28 text-end" : "w-full font-mono"}`}
        placeholder={placeholder}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-help ${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {help !== undefined && (
        <p id={`${id}-help`} className="mt-1 text-13 text-muted">
          {help}
        </p>
      )}
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}
