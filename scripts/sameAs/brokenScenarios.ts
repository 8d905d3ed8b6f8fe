import type { Random } from "@/scripts/sameAs/random";
import { anyScenario, type Json, type JsonObject } from "@/scripts/sameAs/scenarios";

/** Values that some field refuses. */
const oddValues: readonly Json[] = [
  null,
  true,
  "",
  "12abc",
  "NaN",
  -1,
  -0.000001,
  0.5,
  2.7,
  7,
  33,
  745,
  1001,
  1e9 + 1,
  1e308,
  99.995,
  [],
  [1],
  {},
  { gb: 1 },
  "x".repeat(200),
  "ünïcode ✓",
  "\u0000\u001b[31m",
  "per_az",
  "gateway",
  "us-east-9",
];

/** Names that are no field, among them those that every object has. */
const oddNames = [
  "gbs",
  "GB",
  "Region",
  "__proto__",
  "constructor",
  "toString",
  "",
  "nat.mode",
  "a".repeat(90),
] as const;

const numberOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The same object with one leaf, somewhere in it, put in the place of another. */
function withOddLeaf(random: Random, node: JsonObject, value: Json): JsonObject {
  const keys = Object.keys(node);
  const key = keys[random.below(keys.length)];
  if (key === undefined) return { ...node, gb: value };
  const inner = node[key];
  if (Array.isArray(inner) && inner.length > 0 && random.chance(0.8)) {
    const at = random.below(inner.length);
    const changed = inner.map((each: Json, index) =>
      index === at ? withOddLeaf(random, each as JsonObject, value) : each,
    );
    return { ...node, [key]: changed };
  }
  if (inner !== null && typeof inner === "object" && !Array.isArray(inner) && random.chance(0.8)) {
    return { ...node, [key]: withOddLeaf(random, inner as JsonObject, value) };
  }
  return { ...node, [key]: value };
}

/** Breaks of rules that stand between two fields. */
const ruleBreaks: readonly ((scenario: JsonObject) => JsonObject)[] = [
  (scenario) => ({ ...scenario, v: 2 }),
  (scenario) => ({ ...scenario, internet: { gbOut: 5, needed: "no" } }),
  (scenario) => ({ ...scenario, otherRegion: { gbIn: 5 }, internet: { needed: "no" } }),
  (scenario) => ({ ...scenario, services: [{ id: "logs", today: "gateway" }] }),
  (scenario) => ({ ...scenario, services: [{ id: "s3express", endpoint: "interface" }] }),
  (scenario) => ({ ...scenario, services: [{ id: "s3" }, { id: "sqs" }, { id: "s3" }] }),
  (scenario) => ({ ...scenario, region: "eu-west-1", services: [{ id: "com.amazonaws.us-east-1.s3" }] }),
  (scenario) => ({ ...scenario, azCount: 2, services: [{ id: "sqs", azCount: 3 }] }),
  (scenario) => ({ ...scenario, services: Array.from({ length: 101 }, (_, i) => ({ id: `row-${i}` })) }),
  (scenario) => ({ ...scenario, region: "us-gov-west-1", nat: { mode: "regional" } }),
  (scenario) => ({ ...scenario, services: [{ gb: 5 }] }),
  (scenario) => ({ ...scenario, services: [{ id: "-a" }, { id: "UPPER" }, { id: "" }, { id: "a b" }] }),
  (scenario) => ({
    ...scenario,
    rates: { natGatewayHour: -1, nope: 1, vpceInterfaceGb: 1_000_001, natGatewayGb: "1" },
  }),
];

/** Damage to the text itself; a line end in it would be two scenarios, so none makes one. */
const textBreaks: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, 1 + random.below(text.length - 1)),
  (text) => `[${text}]`,
  (text) => `${text}${text}`,
  (text) => JSON.stringify(text),
  (text) => `\uFEFF${text}`,
  (text) => text.replace(/:(\d+)/, ":1e999"),
  (text) => text.replace(/:(\d+)/, ":0$1"),
  (text) => text.replace("{", '{"__proto__":{"region":"eu-west-1"},'),
  (text) => text.replace("{", '{"region":"eu-west-1",'),
  (text) => text.replaceAll('"', "'"),
  () => "null",
  () => "12",
  () => '"text"',
  () => "nothing of the kind",
];

/** A scenario's text that breaks the contract in one to three places, or is no scenario at all. */
export function brokenScenario(random: Random): string {
  const whole = anyScenario(random);
  const sort = random.below(10);
  if (sort === 0) return random.pick(textBreaks)(JSON.stringify(whole), random);
  if (sort <= 2) return JSON.stringify(random.pick(ruleBreaks)(whole));
  if (sort === 3) {
    const [first = {}, ...rest] = numberOf(whole.services) as readonly JsonObject[];
    const odd = { ...first, [random.pick(oddNames)]: 1 };
    return JSON.stringify(
      random.chance(0.5) ? { ...whole, services: [odd, ...rest] } : { ...whole, [random.pick(oddNames)]: 1 },
    );
  }
  let broken: JsonObject = whole;
  for (let count = 1 + random.below(3); count > 0; count--) {
    broken = withOddLeaf(random, broken, random.pick(oddValues));
  }
  return JSON.stringify(broken);
}
