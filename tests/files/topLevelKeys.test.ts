import fc from "fast-check";
import { expect, it } from "vitest";
import { topLevelKeys } from "@/lib/files/json/topLevelKeys";

it.each([
  ['{"a":1,"b":{"c":[1,{"d":2}]},"e":"x"}', ["a", "b", "e"]],
  ['  [ {"a": "}\\"]", "b": []} , {"c":1}]', ["a", "b"]],
  ['{"results":[[{"field":"a","value":"b"}', ["results"]],
  ['{"a":1}\n{"b":2}', ["a"]],
  ["[]", []],
  ['"a"', []],
  ["a,b\n1,2", []],
  ['{"cut', []],
])("the keys of %s", (text, keys) => {
  expect(topLevelKeys(text)).toEqual(keys);
});

it("are those that a parser finds, however the JSON is written", () => {
  const plainKey = fc.string().filter((key) => JSON.stringify(key) === `"${key}"`);
  fc.assert(
    fc.property(fc.dictionary(plainKey, fc.jsonValue()), fc.constantFrom(0, 2), (object, indent) => {
      const text = JSON.stringify(object, null, indent);
      expect(topLevelKeys(text)).toEqual(Object.keys(JSON.parse(text)));
    }),
    { numRuns: 500 },
  );
});
