import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyRecord, type FlowRecord } from "@/lib/traffic/flows/flowRecord";
import { mostRecords, repeatSet } from "@/lib/traffic/flows/repeatSet";

const record = fc.record({
  src: fc.constantFrom(167_772_161, 167_772_162, 2 ** 32 + 167_772_161),
  dstPort: fc.constantFrom(-1, 0, 443),
  start: fc.constantFrom(-1, 1_793_491_200, 1_793_491_263, 1_793_491_264),
  bytes: fc.constantFrom(52, 53, 2 ** 32 + 52),
  direction: fc.constantFrom("ingress", "egress", null),
});

test("a record is a repeat once the same one came before, in whatever groups they are taken", () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 300 }), fc.integer({ min: 1, max: mostRecords }), (fields, groupSize) => {
      const set = repeatSet();
      const before = new Set<string>();
      for (let from = 0; from < fields.length; from += groupSize) {
        const group = fields.slice(from, from + groupSize);
        const records = group.map((some): FlowRecord => ({ ...emptyRecord(), ...some }));
        const answer = [...set.repeats(records, records.length).subarray(0, records.length)];
        for (const [at, some] of group.entries()) {
          const key = JSON.stringify(some);
          expect(answer[at]).toBe(before.has(key) ? 1 : 0);
          before.add(key);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("20,000 records of one second are told apart, and found again", () => {
  const set = repeatSet();
  const count = (from: number): number => {
    let repeated = 0;
    for (let at = from; at < from + 20_000; at++)
      repeated += set.repeats([{ ...emptyRecord(), start: 1_793_491_200, bytes: at }], 1)[0] ?? 0;
    return repeated;
  };
  expect(count(0)).toBe(0);
  expect(count(10_000)).toBe(10_000);
});
