import type { AccountPart } from "@/lib/account/account";
import type { TrafficField, UnnamedReason } from "@/lib/draft/traffic/trafficField";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";
import { joinFewNames } from "@/lib/text/problem";
import { formatGbShort } from "@/lib/units/gb";
import type { PlanOfServices } from "./planOfServices";

/** What to do about traffic, the verb first, and why. */
export type Advice = { readonly verb: Verb; readonly why: string };

export const verbs = ["Add", "Use", "Keep on NAT", "Find out", "Switch", "Route", "Log"] as const;
export type Verb = (typeof verbs)[number];

/** From how many GB a month a service's own endpoint costs less than the NAT that stays. */
export type BreakEven =
  | { readonly kind: "from"; readonly gb: number }
  /** The endpoint costs nothing. */
  | { readonly kind: "free" }
  /** NAT is always cheaper. */
  | { readonly kind: "never" }
  /** No endpoint carries it, or nobody knows which one would. */
  | { readonly kind: "none" }
  /** There is no plan: no month, no Region or no prices. */
  | { readonly kind: "unknown" };

/** `free`, `never`, `626 GB`. */
export function breakEvenInWords(breakEven: BreakEven): string {
  switch (breakEven.kind) {
    case "from":
      return formatGbShort(breakEven.gb);
    case "free":
      return "free";
    case "never":
      return "never";
    case "none":
      return "no endpoint";
    case "unknown":
      return "not known";
  }
}

export function breakEvenOf(field: TrafficField, plan: PlanOfServices | null): BreakEven {
  if (field.kind !== "service" || field.isPinned) return { kind: "none" };
  const breakEven = plan?.breakEvens.get(field.id);
  if (breakEven === undefined) return { kind: "unknown" };
  const { natKeptGb } = breakEven;
  if (natKeptGb === null) return { kind: "never" };
  return natKeptGb === 0 ? { kind: "free" } : { kind: "from", gb: natKeptGb };
}

const unnamedAdvice: Record<UnnamedReason, Advice> = {
  "address-of-many": { verb: "Find out", why: "Many services have these addresses. Resolver query logs say which." },
  "several-endpoints": {
    verb: "Find out",
    why: "The service has several endpoints. Resolver query logs say which of them would carry it.",
  },
  "no-region": {
    verb: "Find out",
    why: "No Region is known of these addresses, and so no endpoint. The names that clients ask for may tell.",
  },
  "no-address": {
    verb: "Find out",
    why: "The query kept the remotes with the most bytes, and these are the others. Fewer days leave fewer of them out.",
  },
  "global-name": {
    verb: "Switch",
    why: "Let clients ask for the name with the Region in it, which an endpoint can carry.",
  },
  "several-names": { verb: "Find out", why: "Clients asked for several services’ names at one address." },
  "home-unknown": { verb: "Find out", why: "Name the Region of the clients." },
  private: { verb: "Route", why: "On-premises, a peer or another VPC: a matter of routes. No endpoint carries it." },
};

export const unloggedAdvice: Advice = {
  verb: "Log",
  why: "No log that was read covers it. Bring logs of the other NAT gateways.",
};

const keep = (why: string): Advice => ({ verb: "Keep on NAT", why });

type AdviceInput = {
  readonly field: TrafficField;
  /** GB a month. */
  readonly gb: number;
  readonly breakEven: BreakEven;
  readonly plan: PlanOfServices;
  readonly parts: readonly AccountPart[];
};

/** What to do about traffic that goes through NAT today. */
export function adviceFor(input: AdviceInput): Advice {
  const { field } = input;
  switch (field.kind) {
    case "unnamed":
      return unnamedAdvice[field.reason];
    case "internet":
      return keep("No endpoint leads to the internet.");
    case "other-region":
      return keep("It is in another Region, which this Region’s endpoints do not serve.");
    case "service":
      return field.isPinned ? keep("This service has no endpoint for it.") : serviceAdvice(field.id, input);
  }
}

/** An endpoint that exists is used before another is added. */
function existingAdvice(id: string, parts: readonly AccountPart[]): Advice | null {
  const existing = parts
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ service, isPriced }) => isPriced && service === id);
  if (existing.length === 0) return null;
  const vpcs = [...new Set(existing.flatMap(({ vpc }) => vpc ?? []))].sort();
  const where = vpcs.length === 0 ? "" : ` in ${joinFewNames(vpcs)}`;
  const how = hasGatewayEndpoint(id)
    ? "from another VPC, or from a subnet whose route table lacks it"
    : "from another VPC, or past its private DNS name";
  return { verb: "Use", why: `It has an endpoint${where}, and this traffic passes it by: ${how}.` };
}

function serviceAdvice(id: string, { gb, breakEven, plan, parts }: AdviceInput): Advice {
  const existing = existingAdvice(id, parts);
  if (existing !== null) return existing;
  const route = plan.routes.get(id);
  if (route === undefined) return keep("A scenario has no place for so many services.");
  if (route.via === "gateway") return { verb: "Add", why: "A gateway endpoint is free." };
  if (route.via === "interface") {
    if (breakEven.kind === "free") return { verb: "Add", why: "This endpoint is free." };
    if (breakEven.kind === "from" && gb >= breakEven.gb)
      return { verb: "Add", why: "It has more than its break-even: its own endpoint costs less than NAT." };
    return { verb: "Add", why: "Pays at the cheaper tier that all endpoints together reach." };
  }
  if (breakEven.kind !== "from") return keep("NAT is always cheaper.");
  if (gb >= breakEven.gb) return keep("Exactly at its break-even, and NAT is there already.");
  return keep(`${formatGbShort(breakEven.gb - gb)} a month short of its endpoint’s break-even.`);
}
