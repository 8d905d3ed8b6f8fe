"use client";

import { NumberField } from "@/components/inputs/controls/NumberField";
import { usePlanner } from "@/components/planner/usePlanner";
import { rowsOf } from "@/lib/scenario/form/rows";

/** The field for unnamed GB. It comes before the services, so that a reader who knows only the NAT total finds it. */
export function TotalGb() {
  const hasServices = usePlanner(({ input }) => rowsOf(input).length > 0);
  return (
    <section aria-label="NAT traffic not yet identified">
      <NumberField path="unnamedGb" hint="GB through NAT that you cannot match to a service yet. They stay on NAT." />
      {hasServices && (
        <p className="mt-1.5 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-13 text-muted">
          No split by service?
          <button
            type="button"
            className="button min-h-8 text-ink"
            title="Clears the services and internet GB below; Undo brings them back"
            onClick={() =>
              void import("@/components/inputs/startFromTotal").then(({ startFromTotal }) => startFromTotal())
            }
          >
            I know only the total
          </button>
        </p>
      )}
    </section>
  );
}
