import fc from "fast-check";
import { expect, test } from "vitest";
import { cellTable } from "@/lib/traffic/flows/cellTable";

test("sums of bytes up to 2^53 each are exact", () => {
  const bytes = fc.oneof(
    fc.maxSafeInteger().filter((number) => number >= 0),
    fc.nat(),
    fc.constant(2 ** 53),
  );
  const additions = fc.array(fc.tuple(fc.nat({ max: 3 }), bytes), { maxLength: 60 });
  fc.assert(
    fc.property(additions, (added) => {
      const table = cellTable(1);
      const expected = new Map<number, bigint>();
      for (const [key, count] of added) {
        table.key[0] = key;
        table.add(count);
        expected.set(key, (expected.get(key) ?? 0n) + BigInt(count));
      }
      expect(table.count()).toBe(expected.size);
      for (const [key, sum] of expected) {
        table.key[0] = key;
        expect(table.bytes(table.find())).toBe(sum);
      }
    }),
    { numRuns: 500 },
  );
});

test("keys that differ above 32 bits alone are two", () => {
  const table = cellTable(2);
  for (const field of [7, 7 + 2 ** 32, -1, 2 ** 32 - 1]) {
    table.key.set([field, 1]);
    table.add(1);
  }
  expect(table.count()).toBe(4);
});
