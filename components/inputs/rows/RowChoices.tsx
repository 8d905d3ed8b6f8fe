"use client";

import { fieldId } from "@/components/inputs/controls/fieldId";
import { RemoveRow } from "@/components/inputs/rows/RemoveRow";
import { RowSelect } from "@/components/inputs/rows/RowSelect";
import { edit } from "@/components/planner/plannerStore";
import { fields } from "@/lib/scenario/fields";
import { withInputAt } from "@/lib/scenario/form/inputAt";
import { wayOptions } from "@/lib/scenario/form/rowWays";
import type { Problem } from "@/lib/text/problem";

export type RowChoicesProps = {
  readonly row: number;
  readonly service: string;
  readonly today: unknown;
  readonly endpoint: unknown;
  readonly azCount: unknown;
  readonly maxAzCount: number;
  /** Problems of this row alone. */
  readonly problems: readonly Problem[];
};

/**
 * Selects for how a service goes today, what the plan may do, and its endpoint's AZs; and the button that removes the
 * row.
 */
export default function RowChoices(props: RowChoicesProps) {
  const { row, service, today, endpoint, azCount, maxAzCount, problems } = props;
  const choiceOf = (leaf: "today" | "endpoint" | "azCount", read: (text: string) => unknown) => {
    const path = `services.${row}.${leaf}`;
    return {
      id: fieldId(path),
      service,
      problem: problems.find((problem) => problem.path === path)?.message ?? null,
      onValue: (text: string) => edit(path, (input) => withInputAt(input, path, read(text))),
    };
  };
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2 pt-1 pb-1 text-13">
      <RowSelect
        {...choiceOf("today", String)}
        label={fields["services.today"].label}
        value={today}
        choices={wayOptions(service, "today")}
      />
      <RowSelect
        {...choiceOf("endpoint", String)}
        label={fields["services.endpoint"].label}
        value={endpoint}
        choices={wayOptions(service, "endpoint")}
      />
      <RowSelect
        {...choiceOf("azCount", Number)}
        label="AZs"
        value={azCount}
        choices={Array.from({ length: maxAzCount }, (_, i) => ({ value: i + 1, label: String(i + 1) }))}
      />
      <span className="ms-auto">
        <RemoveRow row={row} name={service} />
      </span>
    </div>
  );
}
