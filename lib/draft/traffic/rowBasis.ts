import type { Scenario } from "@/lib/model/scenario";
import { formatGb } from "@/lib/units/gb";
import type { Basis, MeasuredFields } from "./measuredFields";

/** A service that the reader says a part of the unnamed traffic was with, in GB a month. */
export type EnteredService = { readonly id: string; readonly gb: number };

/** What one row, or one field, of the scenario rests on. */
export type RowBasis = {
  readonly path: string;
  readonly basis: Basis;
  readonly gb: number;
  /** Hours of logs behind it; 0 where it is not from a log. */
  readonly hours: number;
  readonly why: string;
};

const basisWords: Record<Basis, string> = {
  measured: "Measured: the address names it.",
  "named-by-dns": "Named by DNS: clients asked for a host of it before the traffic.",
  unnamed: "Unnamed: neither an address nor a query tells whose it is. It stays on NAT.",
  entered: "You said so.",
};

/** What each row and field of a scenario with traffic rests on; `hours` are those of the logs. */
export function basisOf(
  scenario: Scenario,
  fields: MeasuredFields,
  entered: readonly EnteredService[],
  hours: number,
): readonly RowBasis[] {
  const services = new Map(fields.services.map(({ id, basis }) => [id, basis]));
  for (const { id } of entered) services.set(id, "entered");
  const rows = scenario.services.flatMap(({ id, gb }, at): readonly RowBasis[] => {
    const basis = services.get(id);
    if (basis === undefined) return [];
    return [{ path: `services.${at}`, basis, gb, hours: basis === "entered" ? 0 : hours, why: basisWords[basis] }];
  });
  const { internet, otherRegion, unnamedGb } = scenario;
  const measured = (path: string, gb: number): readonly RowBasis[] =>
    gb === 0 ? [] : [{ path, basis: "measured", gb, hours, why: basisWords.measured }];
  return [
    ...measured("internet.gbOut", internet.gbOut),
    ...measured("internet.gbIn", internet.gbIn),
    ...measured("otherRegion.gbOut", otherRegion.gbOut),
    ...measured("otherRegion.gbIn", otherRegion.gbIn),
    ...(unnamedGb === 0
      ? []
      : [{ path: "unnamedGb", basis: "unnamed", gb: unnamedGb, hours, why: unnamedWhy(fields) } as const]),
    ...rows,
  ];
}

function unnamedWhy({ unloggedGb, privateGb }: MeasuredFields): string {
  const unlogged = unloggedGb > 0 ? ` ${formatGb(unloggedGb)} of it no log has.` : "";
  const ofPrivate = privateGb > 0 ? ` ${formatGb(privateGb)} of it is with private addresses.` : "";
  return `${basisWords.unnamed}${unlogged}${ofPrivate}`;
}
