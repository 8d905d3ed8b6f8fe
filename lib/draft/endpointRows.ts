import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import type { Scenario, ServiceRow } from "@/lib/model/scenario";
import { isUnnamedEndpoint, unnamedEndpointId } from "@/lib/model/unnamed";
import { maxServiceCount } from "@/lib/scenario/fields";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";

/** A service's row as a scenario's input has it. */
type RowInput = Pick<ServiceRow, "id" | "gb" | "today" | "endpoint" | "azCount">;

/** An interface endpoint on a bill. `label` stands for it in a form, named by the reader or not. */
export type ExistingEndpoint = {
  /** Identifies the endpoint, named or not: a reader's names are given by placeholder. */
  readonly placeholder: string;
  readonly label: string;
  /** Its row in the scenario. */
  readonly row: RowInput;
};

export type EndpointRows = {
  readonly endpoints: readonly ExistingEndpoint[];
  /** Endpoint-AZs in each VPC that do not fit into a scenario's rows. */
  readonly leftOutAzCount: number;
};

/**
 * Rows for the interface endpoints of a bill, for the reader to name: as many in all AZs as possible, the remaining AZs
 * in one more, and the GB in equal parts, because a bill tells neither an endpoint's service nor its share. None is
 * pinned: the model leaves a row with the id of an unnamed endpoint as it is today. `azsPerVpc` is the number of
 * endpoint-AZs in each VPC.
 */
export function endpointRows(
  azsPerVpc: number,
  azCount: number,
  gb: number,
  names: ReadonlyMap<string, string>,
  otherRowCount: number,
): EndpointRows {
  const neededCount = Math.ceil(azsPerVpc / azCount);
  const rowCount = Math.min(neededCount, Math.max(0, maxServiceCount - otherRowCount));
  const endpoints = Array.from({ length: rowCount }, (_, n): ExistingEndpoint => {
    const placeholder = unnamedEndpointId(n + 1);
    return {
      placeholder,
      label: `unnamed endpoint ${n + 1}`,
      row: {
        id: names.get(placeholder) ?? placeholder,
        gb: gb / rowCount,
        today: "interface",
        endpoint: "auto",
        azCount: Math.min(azCount, azsPerVpc - n * azCount),
      },
    };
  });
  return { endpoints, leftOutAzCount: Math.max(0, azsPerVpc - rowCount * azCount) };
}

/** Endpoint-AZs, in all VPCs together, of the interface endpoints that nobody has named. */
export const unnamedEndpointAzCount = ({ services, vpcCount }: Pick<Scenario, "services" | "vpcCount">): number =>
  vpcCount * services.reduce((sum, { id, azCount }) => (isUnnamedEndpoint(id) ? sum + azCount : sum), 0);

/** The origin of the rows: the hours and GB of all endpoints, in equal parts. None without rows. */
export function endpointOrigins({ endpoints }: EndpointRows, azCount: number, gb: number): readonly FieldOrigin[] {
  if (endpoints.length === 0) return [];
  const facts = `${countWithNoun(azCount, "endpoint-AZ")}, from their hours, and ${formatGb(gb)}, in equal parts.`;
  const unnamedCount = endpoints.filter(({ row }) => isUnnamedEndpoint(row.id)).length;
  const names =
    unnamedCount === 0
      ? "Their names are yours; which GB are whose, a bill does not tell."
      : `A bill does not tell which services they are for: name ${unnamedCount === endpoints.length ? "them" : `the other ${unnamedCount}`}.`;
  return [{ path: "services", certainty: "guessed", why: `${facts} ${names}` }];
}
