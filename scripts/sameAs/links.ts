import type { Random } from "@/scripts/sameAs/random";
import { anyScenario, type Json, type JsonObject } from "@/scripts/sameAs/scenarios";

const keyOf: readonly (readonly [key: string, path: readonly string[]])[] = [
  ["v", ["v"]],
  ["region", ["region"]],
  ["hours", ["hoursPerMonth"]],
  ["vpcs", ["vpcCount"]],
  ["azs", ["azCount"]],
  ["nat", ["nat", "mode"]],
  ["ipv4", ["nat", "publicIpv4PerGateway"]],
  ["internet-out", ["internet", "gbOut"]],
  ["internet-in", ["internet", "gbIn"]],
  ["internet-free", ["internet", "freeGbOut"]],
  ["internet-needed", ["internet", "needed"]],
  ["regions-out", ["otherRegion", "gbOut"]],
  ["regions-in", ["otherRegion", "gbIn"]],
  ["regions-rate", ["otherRegion", "usdPerGb"]],
  ["unnamed", ["unnamedGb"]],
  ["discount", ["discountPercent"]],
];

const letterOf = new Map<Json | undefined, string>([
  ["nat", "n"],
  ["gateway", "g"],
  ["interface", "i"],
  ["auto", "a"],
]);

const valueAt = (scenario: JsonObject, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((node, key) => (node as JsonObject | undefined)?.[key], scenario);

/** A scenario as the text of a link, without its `?` or `#`; a field that it leaves out has no key. */
export function linkText(scenario: JsonObject): string {
  const pairs = keyOf.flatMap(([key, path]) => {
    const value = valueAt(scenario, path);
    return value === undefined ? [] : [`${key}=${value}`];
  });
  const azCount = scenario.azCount ?? 3;
  const rows = ((scenario.services ?? []) as readonly JsonObject[]).map(
    ({ id, gb, today, endpoint, azCount: own }) =>
      `s=${id}_${gb ?? 0}_${letterOf.get(today ?? "nat")}_${letterOf.get(endpoint ?? "auto")}_${own ?? azCount}`,
  );
  const rates = Object.entries((scenario.rates ?? {}) as JsonObject).map(([id, usd]) => `rate.${id}=${usd}`);
  return [...pairs, ...rows, ...rates].join("&");
}

type Change = (text: string, random: Random) => string;

const insert = (text: string, random: Random, pair: string): string => {
  const pairs = text.split("&");
  const place = random.below(pairs.length + 1);
  return [...pairs.slice(0, place), pair, ...pairs.slice(place)].join("&");
};

const foreignKeys = [
  "utm_source=mail",
  "utm_=",
  "fbclid=IwAR0x",
  "gclid=1",
  "mc_eid=a%20b",
  "_ga=1.2",
  "_gl=1*a",
  "twclid=",
] as const;

const unknownPairs = [
  "foo=1",
  "Azs=2",
  "__proto__=1",
  "constructor.name=x",
  "rate.nope=1",
  "rate.__proto__=2",
  "rate.natGatewayGb=abc",
  "utmsource=x",
  "=",
  "s",
  "s=",
  "s=s3",
  "s=s3_1_n_a",
  "s=s3_1_n_a_3_4",
  "s=logs_1_g_a_1",
  "s=logs_12abc_n_a_1",
  "s=a%2Fb_1_n_a_1",
  "hours=0",
  "hours=1e2",
  "hours=%31%30",
  "azs=2.7",
  "azs=9",
  "azs=",
  "vpcs=0x10",
  "vpcs=+3",
  "vpcs= 3",
  "unnamed=1e10",
  "unnamed=.5",
  "unnamed=5.",
  "unnamed=1_000",
  "unnamed=1,000",
  "internet-out=Infinity",
  "nat=Regional",
  "nat=toString",
  "region=us-east-9",
  "region=%E0%A4%A",
  "discount=99.995",
  "discount=-0",
  "regions-rate=1e-7",
] as const;

const oldPrices = ["prices=2026-01-01", "prices=2025-06-30.2", "prices=", "prices=a b", "prices=x&prices=y"] as const;

const changes: readonly Change[] = [
  (text, random) => insert(text, random, random.pick(foreignKeys)),
  (text, random) => insert(insert(text, random, random.pick(foreignKeys)), random, random.pick(foreignKeys)),
  (text, random) => insert(text, random, random.pick(unknownPairs)),
  (text, random) => insert(text, random, random.pick(unknownPairs)),
  (text, random) => insert(text, random, random.pick(oldPrices)),
  (text, random) => text.replace("v=1", random.pick(["v=0", "v=2", "v=", "v=01", "v=1.0", "v=abc", "kind=estate&v=1"])),
  (text) => text.replace("v=1&", ""),
  (text, random) => insert(text, random, text.split("&")[random.below(text.split("&").length)] ?? ""),
  (text) => text.replace(/[a-z.]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (text) => text.replaceAll("_", "%5F"),
  (text) => text.replaceAll("&", "&&"),
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => {
    const place = random.below(text.length);
    return (
      text.slice(0, place) + random.pick(["%", "+", " ", "\u00e9", "=", "#", "?", "\t", "<"]) + text.slice(place + 1)
    );
  },
  (text) => `${text}${"&s=row".repeat(1400)}`,
  (text) => `${text}&discount=${"0".repeat(8200)}`,
];

const places = [
  "?",
  "#",
  "http://127.0.0.1:3000/?",
  "https://tollgate.example/app/#",
  "https://a.example/?x=1#",
] as const;

/** The address of a link, or its end; four in ten are whole, the others are damaged or carry what they should not. */
export function anyLink(random: Random): string {
  const whole = linkText(anyScenario(random));
  const text = random.chance(0.4) ? whole : random.pick(changes)(whole, random);
  return `${random.pick(places)}${text}`;
}
