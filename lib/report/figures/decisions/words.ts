import type { ServiceBreakEven } from "@/lib/model/breakEven";
import type { Via } from "@/lib/model/scenario";
import { formatGbShort } from "@/lib/units/gb";

/** What to do about a service, the verb first. */
export const actions = ["Add", "Drop", "Move", "Could add", "Keep", "Keep on NAT"] as const;
export type Action = (typeof actions)[number];

/**
 * The action that leads from today's way to the plan's. An idle free endpoint saves nothing, so it is only a
 * possibility.
 */
export function actionOf(today: Via, via: Via, isIdle: boolean): Action {
  if (isIdle) return "Could add";
  if (today === via) return via === "nat" ? "Keep on NAT" : "Keep";
  if (today === "nat") return "Add";
  return via === "nat" ? "Drop" : "Move";
}

/**
 * What a change interrupts or needs first; null where it does neither. A route to or from a gateway endpoint ends open
 * TCP connections (AWS PrivateLink guide, "Gateway endpoints for Amazon S3", considerations).
 */
export function needOf(today: Via, via: Via): string | null {
  if (today === via) return null;
  const breaks = via === "gateway" || today === "gateway";
  if (via === "nat") return `First give its subnets a route to NAT.${breaks ? " Open connections drop." : ""}`;
  return breaks ? "Its route drops open connections." : null;
}

/**
 * What every new interface endpoint needs, shown once for all: without private DNS clients stay on NAT, and without the
 * rule they get no answer.
 */
export const interfaceNeeds =
  "A new interface endpoint needs private DNS turned on and a security group that allows port 443 from your VPC.";

const paysFrom = (natKeptGb: number): string => `Pays from ${formatGbShort(natKeptGb)}`;

type ReasonInput = Pick<ServiceBreakEven, "gb" | "natKeptGb" | "verdict">;

/**
 * Why the plan chooses this way. The second argument says that the plan has no NAT, so that a break-even against NAT
 * decides nothing.
 */
export function reasonOf({ gb, natKeptGb, verdict }: ReasonInput, isNatRemoved: boolean): string {
  switch (verdict) {
    case "pinned":
      return "You pinned it.";
    case "unnamed":
      return "Nobody knows which service it is for, so it stays as it is.";
    case "gateway-is-free":
      return "A gateway endpoint is free.";
    case "endpoint-is-free":
      return "This endpoint is free.";
    case "endpoint-pays":
      if (isNatRemoved) return "Needs an endpoint once NAT is gone.";
      if (natKeptGb === null || gb < natKeptGb) return "Pays at the cheaper tier that all endpoints together reach.";
      return natKeptGb === 0 ? "Pays from the first GB: its hours are free." : `${paysFrom(natKeptGb)}.`;
    case "nat-is-cheaper":
      if (isNatRemoved) return "Needs an endpoint once NAT is gone.";
      if (natKeptGb === null) return "NAT is always cheaper.";
      if (gb >= natKeptGb) return "Exactly at its break-even, and NAT is there already.";
      return `${paysFrom(natKeptGb)}; ${formatGbShort(natKeptGb - gb)} short.`;
  }
}
