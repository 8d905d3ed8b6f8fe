"use client";

import { useId } from "react";
import { useTypedNumber } from "@/components/import/typedNumber";
import { FieldProblem } from "@/components/inputs/FieldProblem";
import { fields } from "@/lib/model/fields";
import type { Scenario } from "@/lib/model/scenario";
import type { Own } from "@/lib/spend/draft";
import { readDecimal } from "@/lib/units/decimal";

type CountPath = "vpcCount" | "azCount" | "nat.publicIpv4PerGateway";

type NumberProps<Path> = {
  readonly path: Path;
  readonly value: number;
  readonly onValue: (value: number) => void;
};

function readCount(path: CountPath, text: string): number | string {
  const { min, max } = fields[path];
  const value = readDecimal(text.trim().replaceAll(",", ""));
  if (value !== null && Number.isInteger(value) && value >= min && value <= max) return value;
  return `must be a whole number from ${min} to ${max.toLocaleString("en-US")}`;
}

function readPercent(text: string): number | string {
  const { min, max } = fields.discountPercent;
  const value = readDecimal(text.trim().replace(/\s*%$/, ""));
  return value !== null && value >= min && value <= max ? value : `must be a percentage from ${min} to ${max}`;
}

type OwnNumberProps = NumberProps<CountPath | "discountPercent"> & {
  readonly read: (text: string) => number | string;
};

/** A number of the scenario, in the middle of its evidence. */
function OwnNumber({ path, value, read, onValue }: OwnNumberProps) {
  const id = useId();
  const { field, problem } = useTypedNumber(String(value), read, onValue);
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

/** A whole number of the scenario. */
function Count(props: NumberProps<CountPath>) {
  return <OwnNumber {...props} read={(text) => readCount(props.path, text)} />;
}

type OwnFieldProps = {
  readonly path: string;
  readonly scenario: Scenario;
  readonly onOwn: (own: Own) => void;
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
    case "discountPercent":
      return (
        <span className="flex items-start gap-1.5">
          <OwnNumber
            path={path}
            value={scenario.discountPercent}
            read={readPercent}
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
