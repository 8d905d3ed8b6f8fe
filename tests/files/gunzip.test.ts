import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { billFileWords } from "@/lib/bills/billFileWords";
import { fileBytes } from "@/lib/files/byteSource";
import { gunzip } from "@/lib/files/gzip/gunzip";
import { createReadTask } from "@/lib/files/readTask";
import { fileOf } from "@/tests/bills-read/generator/files";
import { closePorts, unpackers } from "@/tests/files/unpackers";

afterAll(closePorts);

describe.each(unpackers)("a gzip file, unpacked by $platform,", ({ unpacker }) => {
  /** What a gzip file unpacks to, read in pieces; or the code of what is wrong with it. */
  async function unpacked(bytes: Uint8Array, chunkBytes: number): Promise<Uint8Array | string> {
    const file = fileOf("a.gz", bytes, chunkBytes);
    const pace = createReadTask([file], { gzipUnpacker: unpacker }, () => 0);
    const source = gunzip(fileBytes(file, pace), pace, billFileWords);
    const pieces: number[] = [];
    for await (const piece of source.pieces()) pieces.push(...piece);
    return source.refusal()?.code ?? Uint8Array.from(pieces);
  }

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
    for (let length = 1; length < packed.length; length++) {
      expect([length, await unpacked(packed.subarray(0, length), 50)]).toEqual([length, "truncated"]);
    }
  });

  test("of two members that ends anywhere within the second is truncated, its beginning included", async () => {
    const first = gzipSync(Uint8Array.from({ length: 90 }, (_, i) => (i * i) % 251));
    const packed = Buffer.concat([first, gzipSync("the second")]);
    for (let length = first.length + 1; length < packed.length; length++) {
      for (const chunkBytes of [7, 1_000]) {
        expect([length, await unpacked(packed.subarray(0, length), chunkBytes)]).toEqual([length, "truncated"]);
      }
    }
  });

  test("with a wrong checksum is damaged", async () => {
    const packed = gzipSync("some text that is checked");
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 255;
    expect(await unpacked(packed, 1_000)).toBe("damaged");
  });

  test.each([
    ["text", Buffer.from("signed by the exporter")],
    ["two bytes", Buffer.from("!!")],
    ["ten zero bytes", Buffer.alloc(10)],
    ["the padding of a tape", Buffer.alloc(100_000)],
    ["text and zero bytes", Buffer.concat([Buffer.from("text"), Buffer.alloc(20)])],
  ])("with %s behind its end is damaged, whatever the engine", async (_, junk) => {
    for (const text of ["", "some text", "a".repeat(70_000)]) {
      expect(await unpacked(Buffer.concat([gzipSync(text), junk]), 1_000)).toBe("damaged");
    }
  });

  test("with one byte behind its end, which Node.js 20 takes for the beginning of a member, is refused", async () => {
    const packed = Buffer.concat([gzipSync("some text"), Buffer.from("!")]);
    expect(["damaged", "truncated"]).toContain(await unpacked(packed, 1_000));
  });

  test("that ends in the zero bytes of a member which holds nothing is read", async () => {
    // RFC 1952: CRC32 and size of no bytes are eight zero bytes; DEFLATE's shortest empty block is 03 00.
    const packed = Buffer.concat([gzipSync("a"), gzipSync("")]);
    expect([...packed.subarray(-10)]).toEqual([3, ...new Array(9).fill(0)]);
    expect(await unpacked(packed, 1_000)).toEqual(Uint8Array.of(97));
  });
});
