import fc from "fast-check";
import { expect, test } from "vitest";
import { columnRun } from "@/lib/traffic/scan/columnRun";

const encoder = new TextEncoder();

/** What the run says of a text that begins with it, and the value it gives. */
function matched(run: ReturnType<typeof columnRun>, text: string) {
  const bytes = encoder.encode(text);
  const values = new Float64Array(1);
  const length = run.match(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length, values);
  return { length, value: values[0] };
}

function learnt(run: ReturnType<typeof columnRun>, text: string, value: number): void {
  const bytes = encoder.encode(text);
  run.learn(bytes, 0, bytes.length, Float64Array.of(value));
}

test("a run is found by all of its bytes and a blank behind it", () => {
  const run = columnRun(Uint8Array.of(0));
  learnt(run, "us-east-1 use1-az1", 7);
  expect(matched(run, "us-east-1 use1-az1 -\n")).toEqual({ length: 18, value: 7 });
  expect(matched(run, "us-east-1 use1-az1\n")).toEqual({ length: 18, value: 7 });
  for (const other of [
    "us-east-1 use1-az10\n",
    "us-east-1 use1-az2\n",
    "us-east-2 use1-az1\n",
    "us-east-1  use1-az1\n",
  ])
    expect(matched(run, other)).toEqual({ length: 0, value: 0 });
  expect(matched(run, "us-east-1 use1-az1").length).toBe(0);
});

test("whatever runs were learnt, one that is found is the same to the byte, with its own value", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "-"), minLength: 8, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), text, (known, asked) => {
      const run = columnRun(Uint8Array.of(0));
      for (const [value, words] of known.entries()) learnt(run, words, value);
      const { length, value } = matched(run, `${asked}\n`);
      if (length === 0) return;
      expect(known[value ?? -1]).toBe(asked.slice(0, length));
      expect(`${asked}\n`[length]).toMatch(/[ \n]/);
    }),
    { numRuns: 500 },
  );
});
