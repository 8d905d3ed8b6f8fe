"use client";

import { useId } from "react";
import { fieldName } from "@/components/import/draft/originWords";
import { BasisBadge } from "@/components/import/measured/BasisBadge";
import type { RowBasis } from "@/lib/draft/traffic/rowBasis";
import type { Scenario } from "@/lib/model/scenario";
import { serviceName } from "@/lib/pricing/services/catalogue";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";

const rowPath = /^services\.(\d+)$/;

type RowProps = { readonly row: RowBasis; readonly scenario: Scenario };

/** The name of a row of the scenario: a service's, or a field's. */
function RowName({ row, scenario }: RowProps) {
  const at = rowPath.exec(row.path)?.[1];
  const service = at === undefined ? undefined : scenario.services[Number(at)];
  if (service === undefined) return <span className="font-medium">{fieldName(row.path)}</span>;
  return (
    <span className="min-w-0">
      <span className="block truncate font-mono text-13">{service.id}</span>
      <span className="block truncate text-13 text-muted">{serviceName(service.id, scenario.region)}</span>
    </span>
  );
}

function Row({ row, scenario }: RowProps) {
  return (
    <li className="print-whole border-b border-line py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
          <RowName row={row} scenario={scenario} />
          <BasisBadge basis={row.basis} />
        </span>
        <span className="ms-auto font-medium">{formatGb(row.gb)}</span>
      </div>
      <p className="mt-1 max-w-[65ch] text-13 text-muted">
        {row.why}
        {row.hours > 0 && ` ${countWithNoun(row.hours, "hour")} of logs behind it.`}
      </p>
    </li>
  );
}

const endpointRows = ({ services }: Scenario, basis: readonly RowBasis[]) => {
  const measured = new Set(basis.map(({ path }) => path));
  return services.filter((_, at) => !measured.has(`services.${at}`));
};

type MeasuredRowsProps = {
  readonly basis: readonly RowBasis[];
  readonly scenario: Scenario;
  readonly natGb: number;
  /** What the endpoints that exist rest on; null where there is none. */
  readonly endpointsWhy: string | null;
};

/** The scenario's rows of traffic with what each rests on, the most GB first, and the endpoints that exist. */
export function MeasuredRows({ basis, scenario, natGb, endpointsWhy }: MeasuredRowsProps) {
  const [id, endpointsId] = [useId(), useId()];
  const endpoints = endpointRows(scenario, basis);
  return (
    <>
      <section aria-labelledby={id}>
        <h3 id={id} className="border-b border-edge pb-2 text-18">
          {formatGb(natGb)} a month through NAT
        </h3>
        <ul>
          {basis
            .toSorted((a, b) => b.gb - a.gb)
            .map((row) => (
              <Row key={row.path} row={row} scenario={scenario} />
            ))}
        </ul>
      </section>
      {endpoints.length > 0 && (
        <section aria-labelledby={endpointsId}>
          <h3 id={endpointsId} className="border-b border-edge pb-2 text-18">
            {countWithNoun(endpoints.length, "endpoint")} that {endpoints.length === 1 ? "exists" : "exist"}
          </h3>
          {endpointsWhy !== null && <p className="mt-1 mb-1 max-w-[65ch] text-13 text-muted">{endpointsWhy}</p>}
          <ul className="text-13">
            {endpoints.map(({ id: service, today, gb, azCount }) => (
              <li key={service} className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2">
                <span className="font-mono">{service}</span>
                <span className="text-muted">
                  {today === "gateway" ? "gateway endpoint" : `interface endpoint, ${countWithNoun(azCount, "AZ")}`}
                </span>
                {today !== "gateway" && <span className="ms-auto font-medium">{formatGb(gb)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
