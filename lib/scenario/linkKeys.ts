import type { EndpointWish } from "@/lib/model/scenario";

/**
 * Every key of a link that carries one field, with the field's path. The others are `s` (a service), `rate.<rate id>`
 * and `prices`.
 */
export const linkKeys = [
  { key: "v", path: "v" },
  { key: "region", path: "region" },
  { key: "hours", path: "hoursPerMonth" },
  { key: "vpcs", path: "vpcCount" },
  { key: "azs", path: "azCount" },
  { key: "nat", path: "nat.mode" },
  { key: "ipv4", path: "nat.publicIpv4PerGateway" },
  { key: "internet-out", path: "internet.gbOut" },
  { key: "internet-in", path: "internet.gbIn" },
  { key: "internet-free", path: "internet.freeGbOut" },
  { key: "internet-needed", path: "internet.needed" },
  { key: "regions-out", path: "otherRegion.gbOut" },
  { key: "regions-in", path: "otherRegion.gbIn" },
  { key: "regions-rate", path: "otherRegion.usdPerGb" },
  { key: "unnamed", path: "unnamedGb" },
  { key: "discount", path: "discountPercent" },
] as const;

export const serviceKey = "s";
export const pricesKey = "prices";
export const ratePrefix = "rate.";

/** The parts of a service in a link, `ecr.dkr_5000_n_a_3`, joined by a character that no id has. */
export const rowParts = ["id", "gb", "today", "endpoint", "azCount"] as const;
export const rowSeparator = "_";

/** The letters of ways and pins in a link. */
export const wayLetters = { nat: "n", gateway: "g", interface: "i", auto: "a" } as const satisfies Record<
  EndpointWish,
  string
>;

/**
 * Whether a key is a tracking key, which mail programs, social networks and advertisers add to any link. The list is
 * closed: any other unknown key is an error, because it may be a mistyped key of a scenario.
 */
export const isTrackingKey = (key: string): boolean =>
  /^(?:utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|mc_cid|mc_eid|yclid|twclid|igshid|_ga|_gl)$/s.test(key);
