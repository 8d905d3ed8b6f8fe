import { defaultScenario } from "@/lib/model/defaultScenario";
import type { ScenarioInput } from "@/lib/scenario/link";
import { isRecord } from "@/lib/text/isRecord";

type Node = { readonly [key: string]: unknown } | readonly unknown[];

const isNode = (value: unknown): value is Node => isRecord(value) || Array.isArray(value);

/** The value at a path such as `services.0.gb`; `undefined` where there is none. Follows own keys only. */
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

/** A copy of the input with one leaf replaced; unchanged parts stay the same objects. */
export function withInputAt(input: ScenarioInput, path: string, value: unknown): ScenarioInput {
  // A path has a first key, and a value that is no list becomes an object with that key.
  return withAt(input, path.split("."), value) as ScenarioInput;
}

/** The default of every field, as input: each field shows the value that counts. */
export const defaultInput: ScenarioInput = defaultScenario;

/** The input with missing fields taken from a whole scenario. */
export function withStarters(input: ScenarioInput, starter: object): ScenarioInput {
  return {
    ...input,
    ...Object.fromEntries(
      Object.entries(starter).map(([key, start]) => {
        const given = Object.hasOwn(input, key) ? input[key] : undefined;
        if (given === undefined) return [key, start];
        return [key, isRecord(start) && isRecord(given) ? withStarters(given, start) : given];
      }),
    ),
  };
}
