"use client";

import { useId } from "react";
import { useTypedNumber } from "@/components/import/draft/useTypedNumber";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import type { OwnValues } from "@/lib/draft/userInput";
import type { Scenario } from "@/lib/model/scenario";
import { fields } from "@/lib/scenario/fields";
import { readNumberInUnit, shownNumber } from "@/lib/scenario/form/numberText";
import { numberProblem } from "@/lib/scenario/numberProblem";

type CountPath = "vpcCount" | "azCount" | "nat.publicIpv4PerGateway";

type NumberProps<Path> = {
  readonly path: Path;
  readonly value: number;
  readonly onValue: (value: number) => void;
};

/**
 * Reads the text of a scenario's number field. Text that is no number of the field's range gives the problem, in the
 * calculator's words.
 */
function readOwn(path: CountPath | "discountPercent", text: string): number | string {
  const field = fields[path];
  const read = readNumberInUnit(text, field.unit);
  const isWhole = field.kind === "number" || Number.isInteger(read);
  return typeof read === "number" && isWhole && read >= field.min && read <= field.max
    ? read
    : numberProblem(field, read);
}

/** A number field for one of the scenario's fields, beside its evidence. */
function OwnNumber({ path, value, onValue }: NumberProps<CountPath | "discountPercent">) {
  const id = useId();
  const { field, problem } = useTypedNumber(shownNumber(value), (text) => readOwn(path, text), onValue);
  return (
    <div>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={fields[path].label}
        className="control w-20 text-end"
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        {...field}
      />
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}

type OwnFieldProps = {
  readonly path: string;
  readonly scenario: Scenario;
  readonly onOwn: (own: OwnValues) => void;
};

/** The control of a field that the reader can correct on this page; null for one that only the calculator changes. */
export function ownField({ path, scenario, onOwn }: OwnFieldProps) {
  switch (path) {
    case "vpcCount":
      return <OwnNumber path={path} value={scenario.vpcCount} onValue={(vpcCount) => onOwn({ vpcCount })} />;
    case "azCount":
      return <OwnNumber path={path} value={scenario.azCount} onValue={(azCount) => onOwn({ azCount })} />;
    case "nat.publicIpv4PerGateway":
      return (
        <OwnNumber
          path={path}
          value={scenario.nat.publicIpv4PerGateway}
          onValue={(publicIpv4PerGateway) => onOwn({ publicIpv4PerGateway })}
        />
      );
    case "nat.mode":
      // A regional gateway has usage types of its own, so the bill shows the mode and the reader has nothing to choose.
      return scenario.nat.mode === "regional" ? (
        "Regional"
      ) : (
        <select
          aria-label={fields[path].label}
          className="control"
          value={scenario.nat.mode}
          onChange={(event) => onOwn({ natMode: event.target.value === "single" ? "single" : "per-az" })}
        >
          <option value="per-az">One per AZ</option>
          <option value="single">One shared</option>
        </select>
      );
    case "discountPercent":
      return (
        <span className="flex items-start gap-1.5">
          <OwnNumber
            path={path}
            value={scenario.discountPercent}
            onValue={(discountPercent) => onOwn({ discountPercent })}
          />
          <span aria-hidden="true" className="leading-9 text-muted">
            %
          </span>
        </span>
      );
    default:
      return null;
  }
}
