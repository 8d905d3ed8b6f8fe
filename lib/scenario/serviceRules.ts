import type { EndpointWish, Via } from "@/lib/model/scenario";
import { isPossibleVia } from "@/lib/model/strategies";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";
import { serviceIdPattern } from "@/lib/scenario/fields";
import { mustBe, type Problem, shownText } from "@/lib/text/problem";

/** The readable fields of a service's row; unreadable ones are absent. */
export type ReadableRow = {
  readonly id?: string | undefined;
  readonly today?: Via | undefined;
  readonly endpoint?: EndpointWish | undefined;
  readonly azCount?: number | undefined;
};

/** The readable inputs of the rules for rows; null where a field could not be read. */
export type ReadableServices = {
  readonly region: string | null;
  readonly azCount: number | null;
  readonly services: readonly ReadableRow[];
};

// Matches full names with a Region's code (us-east-1, us-gov-west-1, eusc-de-east-1) after com.amazonaws. Names such as
// com.amazonaws.iam or com.amazonaws.s3-global.accesspoint have none.
const regionalName = /^com\.amazonaws\.([a-z]{2,4}(?:-[a-z]+)+-\d+)(?:\.(.*))?$/;

/**
 * The id of a service as a scenario has it: `com.amazonaws.<region>.<name>` becomes `<name>`, anything else stays as it
 * is; null for a name of another Region or one of which nothing valid is left. Where the scenario's Region could not be
 * read (null), a name of any Region counts as local, because the problem is the Region and not the name.
 */
export function localId(id: string, region: string | null): string | null {
  const [, ofRegion, name = ""] = regionalName.exec(id) ?? [];
  if (ofRegion === undefined) return id;
  const isLocal = region === null || ofRegion === region;
  return isLocal && serviceIdPattern.test(name) ? localId(name, region) : null;
}

function endpointsInWords(id: string): string {
  const named = `${shownText(id)} has`;
  if (!isPossibleVia(id, "interface")) return `${named} a gateway endpoint alone`;
  return hasGatewayEndpoint(id) ? `${named} both endpoints` : `${named} no gateway endpoint`;
}

function wayProblems(row: ReadableRow, id: string, at: string): readonly Problem[] {
  return (["today", "endpoint"] as const).flatMap((field) => {
    const via = row[field];
    if (via === undefined || via === "auto" || isPossibleVia(id, via)) return [];
    return [{ path: `${at}.${field}`, message: `cannot be ${via}: ${endpointsInWords(id)}` }];
  });
}

/**
 * Problems of endpoints in more AZs than the scenario has. A single such row is reported at the row. Several are
 * reported once, at the scenario's count, because one mistake there explains them all.
 */
function azProblems(azCount: number | null, services: readonly ReadableRow[]): readonly Problem[] {
  if (azCount === null) return [];
  const beyond = services.flatMap((row, n) =>
    row.azCount !== undefined && row.azCount > azCount ? [{ n, azCount: row.azCount }] : [],
  );
  const [first] = beyond;
  if (first === undefined) return [];
  if (beyond.length === 1) {
    const message = mustBe(`a whole number from 1 to ${azCount}, the scenario's AZs`, first.azCount);
    return [{ path: `services.${first.n}.azCount`, message }];
  }
  const most = Math.max(...beyond.map((row) => row.azCount));
  const message = `must be at least ${most}, not ${azCount}: ${beyond.length} services have endpoints in more AZs`;
  return [{ path: "azCount", message }];
}

/** Problems of the rows within this scenario: names, repeats, impossible ways, too many AZs. */
export function serviceProblems({ region, azCount, services }: ReadableServices): readonly Problem[] {
  const firstRows = new Map<string, number>();
  const rowProblems = services.flatMap((row, n): readonly Problem[] => {
    const at = `services.${n}`;
    if (row.id === undefined) return [];
    const id = localId(row.id, region);
    if (id === null) return [{ path: `${at}.id`, message: mustBe(`a name of ${region ?? "the Region"}`, row.id) }];
    const firstRow = firstRows.get(id);
    if (firstRow === undefined) firstRows.set(id, n);
    const repeated =
      firstRow === undefined
        ? []
        : [{ path: `${at}.id`, message: `repeats ${shownText(id)}, which services.${firstRow} has already` }];
    return [...repeated, ...wayProblems(row, id, at)];
  });
  return [...rowProblems, ...azProblems(azCount, services)];
}
