import type { Draft } from "@/lib/draft/draft";
import type { UserInput } from "@/lib/draft/userInput";
import type { AddedService } from "@/lib/scenario/form/rowEdits";
import { roundedGb } from "@/lib/units/gb";

/*
 * The division of the GB through NAT over the internet, services and unnamed traffic: what the import page shows of it
 * and what its controls change.
 */

/** The rounded sum of two numbers of GB. */
export const addGb = (one: number, other: number): number => roundedGb(one + other);

/** A service that the reader named, with its GB a month. */
export type NamedService = { readonly id: string; readonly gb: number };

/** The named services with others added: a new row for a new service, more GB for one that is there. */
export function withNamedServices(
  named: readonly NamedService[],
  added: readonly AddedService[],
): readonly NamedService[] {
  const rows = [...named];
  for (const { id, gb = 0 } of added) {
    const at = rows.findIndex((row) => row.id === id);
    if (at < 0) rows.push({ id, gb });
    else rows[at] = { id, gb: addGb(rows[at]?.gb ?? 0, gb) };
  }
  return rows;
}

/** The named services, one of them with other GB. */
export const withGb = (named: readonly NamedService[], id: string, gb: number): readonly NamedService[] =>
  named.map((service) => (service.id === id ? { id, gb } : service));

/** The last step of the slider for GB to the internet; the first is 0. */
export const lastInternetStep = 200;

/** The step for these GB, from 0 to `maxGb`; 0 where `maxGb` is 0. */
export const internetStepAtGb = (gb: number, maxGb: number): number =>
  maxGb === 0 ? 0 : Math.round((gb / maxGb) * lastInternetStep);

/** The GB at a step, from 0 to `maxGb`. */
export const internetGbAtStep = (step: number, maxGb: number): number =>
  step === lastInternetStep ? maxGb : roundedGb((maxGb * step) / lastInternetStep);

/** One part of the GB through NAT, and its share of all, 0 to 1. */
export type NatPart = { readonly id: "internet" | "services" | "unnamed"; readonly gb: number; readonly share: number };

/** The three parts of the GB through NAT: internet, services, unnamed. */
export function natParts({ natGb, scenario }: Draft, entered: UserInput): readonly NatPart[] {
  const part = (id: NatPart["id"], gb: number): NatPart => ({ id, gb, share: natGb > 0 ? Math.min(1, gb / natGb) : 0 });
  return [
    part("internet", (entered.internetGbOut ?? 0) + (entered.internetGbIn ?? 0)),
    part(
      "services",
      (entered.services ?? []).reduce((sum, { gb }) => sum + gb, 0),
    ),
    part("unnamed", scenario.unnamedGb),
  ];
}
