import type { EndpointWish, Via } from "@/lib/model/scenario";
import { isPossibleVia } from "@/lib/model/strategies";
import { isUnnamedEndpoint } from "@/lib/model/unnamed";
import { serviceIdPattern } from "@/lib/scenario/fields";
import { inputAt, withInputAt } from "@/lib/scenario/form/inputAt";
import { rowAt, rowIn, rowsOf } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";
import { localId } from "@/lib/scenario/serviceRules";

const idsOf = (input: ScenarioInput): readonly unknown[] => rowsOf(input).map((row) => rowIn(row).id);

/** Why an endpoint's row cannot get this name, in words; null where it can. */
export function nameProblem(input: ScenarioInput, row: number, id: string): string | null {
  const region = inputAt(input, "region");
  const local = localId(id, typeof region === "string" ? region : null);
  if (local === null || !serviceIdPattern.test(local)) return "is no service of this Region";
  if (isUnnamedEndpoint(local)) return "is no name";
  if (idsOf(input).includes(local)) return "is in the list already";
  const { today, endpoint } = rowAt(input, row) ?? {};
  const ways = [today, endpoint].filter((way) => way !== undefined && way !== "auto") as (Via | EndpointWish)[];
  const impossible = ways.find((way) => way !== "auto" && !isPossibleVia(local, way));
  return impossible === undefined ? null : `has no ${impossible} endpoint`;
}

/**
 * The input with an unnamed endpoint's row given a service's name; its GB, AZs, way today and pin stay. A name that the
 * row cannot get changes nothing.
 */
export const withEndpointNamed = (input: ScenarioInput, row: number, id: string): ScenarioInput =>
  rowAt(input, row) === null || nameProblem(input, row, id) !== null
    ? input
    : withInputAt(input, `services.${row}.id`, id);
