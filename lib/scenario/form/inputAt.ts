import type { ScenarioInput } from "@/lib/scenario/link";

type Node = { readonly [key: string]: unknown } | readonly unknown[];

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** The leaf at a path such as `services.0.gb`; `undefined` where there is none. Only own keys are followed. */
export function inputAt(input: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (node, key) => (isNode(node) && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined),
      input,
    );
}

function withAt(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.with(Number(key), withAt(node[Number(key)], rest, value));
  const own = isNode(node) ? node : {};
  return { ...own, [key]: withAt(inputAt(own, key), rest, value) };
}

/** A copy of the input with one leaf replaced; what the change does not touch stays the same object. */
export function withInputAt(input: ScenarioInput, path: string, value: unknown): ScenarioInput {
  // A path has a first key, and what is no list becomes an object that has it.
  return withAt(input, path.split("."), value) as ScenarioInput;
}

/** Whether a value is an object with named parts, as a scenario and its groups are. */
export const isGroup = (value: unknown): value is ScenarioInput => isNode(value) && !Array.isArray(value);

/** The input with what it does not say taken from a whole scenario. */
export function withStarters(input: ScenarioInput, starter: object): ScenarioInput {
  return {
    ...input,
    ...Object.fromEntries(
      Object.entries(starter).map(([key, start]) => {
        const given = Object.hasOwn(input, key) ? input[key] : undefined;
        if (given === undefined) return [key, start];
        return [key, isGroup(start) && isGroup(given) ? withStarters(given, start) : given];
      }),
    ),
  };
}
