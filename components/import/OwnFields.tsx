"use client";

import { useId } from "react";
import { useTypedNumber } from "@/components/import/typedNumber";
import { FieldProblem } from "@/components/inputs/FieldProblem";
import { fields } from "@/lib/model/fields";
import type { Scenario } from "@/lib/model/scenario";
import type { OwnShape } from "@/lib/spend/natShape";
import { readDecimal } from "@/lib/units/decimal";

type CountPath = "vpcCount" | "azCount" | "nat.publicIpv4PerGateway";

type CountProps = {
  readonly path: CountPath;
  readonly value: number;
  readonly onValue: (value: number) => void;
};

function readCount(path: CountPath, text: string): number | string {
  const { min, max } = fields[path];
  const value = readDecimal(text.trim().replaceAll(",", ""));
  if (value !== null && Number.isInteger(value) && value >= min && value <= max) return value;
  return `must be a whole number from ${min} to ${max.toLocaleString("en-US")}`;
}

/** A whole number of the scenario. */
function Count({ path, value, onValue }: CountProps) {
  const id = useId();
  const { field, problem } = useTypedNumber(String(value), (text) => readCount(path, text), onValue);
  return (
    <div>
      <input
        id={id}
        type="text"
        inputMode="numeric"
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
  readonly onOwn: (own: OwnShape) => void;
};

/** The control of a field that the reader may know better; null for one that is changed in the calculator. */
export function ownField({ path, scenario, onOwn }: OwnFieldProps) {
  switch (path) {
    case "vpcCount":
      return <Count path={path} value={scenario.vpcCount} onValue={(vpcCount) => onOwn({ vpcCount })} />;
    case "azCount":
      return <Count path={path} value={scenario.azCount} onValue={(azCount) => onOwn({ azCount })} />;
    case "nat.publicIpv4PerGateway":
      return (
        <Count
          path={path}
          value={scenario.nat.publicIpv4PerGateway}
          onValue={(publicIpv4PerGateway) => onOwn({ publicIpv4PerGateway })}
        />
      );
    case "nat.mode":
      // A regional gateway has usage types of its own: the bill tells it, and there is nothing to choose.
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
    default:
      return null;
  }
}
