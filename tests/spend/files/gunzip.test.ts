import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileBytes } from "@/lib/spend/files/byteSource";
import { gunzipped } from "@/lib/spend/files/gunzip";
import { createPace } from "@/lib/spend/files/pace";
import { fileOf } from "@/tests/spend/generator/files";

/** What a gzip file unpacks to, read in pieces; or the code of what is wrong with it. */
async function unpacked(bytes: Uint8Array, chunkBytes: number): Promise<Uint8Array | string> {
  const file = fileOf("a.gz", bytes, chunkBytes);
  const pace = createPace([file], {}, () => 0);
  const source = gunzipped(fileBytes(file, pace), pace);
  const pieces: number[] = [];
  for await (const piece of source.pieces()) pieces.push(...piece);
  return source.stopped()?.code ?? Uint8Array.from(pieces);
}

describe("a gzip file", () => {
  const member = fc.uint8Array({ maxLength: 300 });

  test("gives back what was packed, in one member or several, cut anywhere", async () => {
    const property = fc.asyncProperty(
      fc.array(member, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 200 }),
      async (members, chunkBytes) => {
        const packed = Buffer.concat(members.map((bytes) => gzipSync(bytes)));
        expect(await unpacked(new Uint8Array(packed), chunkBytes)).toEqual(Uint8Array.from(Buffer.concat(members)));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  test("that ends anywhere before its end is truncated, never shorter", async () => {
    const packed = gzipSync(Uint8Array.from({ length: 400 }, (_, i) => (i * i) % 251));
    for (let length = 11; length < packed.length; length += 13) {
      expect(await unpacked(new Uint8Array(packed.subarray(0, length)), 50)).toBe("truncated");
    }
  });

  test("with a wrong checksum is refused", async () => {
    const packed = new Uint8Array(gzipSync("some text that is checked"));
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 255;
    expect(["damaged", "truncated"]).toContain(await unpacked(packed, 1_000));
  });
});
