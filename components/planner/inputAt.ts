import type { ScenarioInput } from "@/lib/scenario/link";

type Node = { readonly [key: string]: unknown } | readonly unknown[];

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** The leaf at a path such as `services.0.gb`; `undefined` where there is none. Only own keys are followed. */
export function inputAt(input: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (node, key) => (isNode(node) && Object.hasOwn(node, key) ? (node as never)[key] : undefined),
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
  return withAt(input, path.split("."), value) as ScenarioInput;
}

/** A copy of the input without what stands at a path; unchanged where nothing does. */
export function withoutInputAt(input: ScenarioInput, path: string): ScenarioInput {
  const dot = path.lastIndexOf(".");
  const parent = dot < 0 ? input : inputAt(input, path.slice(0, dot));
  // A link's key may have dots of its own, so the whole path is tried as a key first.
  if (Object.hasOwn(input, path)) return Object.fromEntries(Object.entries(input).filter(([key]) => key !== path));
  if (!isNode(parent) || Array.isArray(parent)) return input;
  const rest = Object.fromEntries(Object.entries(parent).filter(([key]) => key !== path.slice(dot + 1)));
  return dot < 0 ? rest : withInputAt(input, path.slice(0, dot), rest);
}

const isGroup = (value: unknown): value is ScenarioInput => isNode(value) && !Array.isArray(value);

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
