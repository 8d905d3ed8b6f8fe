import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GzipUnpacker } from "@/lib/files/gzip/gzipUnpacker";
import { closePorts, unpackers } from "@/tests/files/unpackers";

const text = "a,b\n".repeat(750_000);
const packed = new Uint8Array(gzipSync(text));

afterAll(closePorts);

/** What is thrown outside every promise while a test runs. */
let thrown: unknown[] = [];
const note = (error: unknown) => void thrown.push(error);
beforeEach(() => {
  thrown = [];
  process.on("uncaughtException", note);
});
afterEach(() => void process.off("uncaughtException", note));

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An unpacker that was given `bytes` to the end. */
function unpackerOf(bytes: Uint8Array<ArrayBuffer>, unpacker: () => GzipUnpacker) {
  const { readable, writer } = unpacker();
  const isWritten = Promise.all([writer.write(bytes), writer.close()]).then(
    () => true,
    () => false,
  );
  return { reader: readable.getReader(), isWritten };
}

describe.each(unpackers)("unpacking of $platform", ({ unpacker }) => {
  test("gives every byte of a member", async () => {
    const { reader, isWritten } = unpackerOf(packed, unpacker);
    let unpacked = "";
    const decoder = new TextDecoder();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      unpacked += decoder.decode(read.value, { stream: true });
    }
    expect(unpacked === text).toBe(true);
    expect(await isWritten).toBe(true);
  });

  test("fails at bytes that are no gzip", async () => {
    const { reader } = unpackerOf(new Uint8Array([1, 2, 3, 4]), unpacker);
    await expect(reader.read()).rejects.toThrow();
  });

  test("unpacks many members at once, each by itself", async () => {
    const lengths = Array.from({ length: 20 }, (_, at) => 1 + 5_000 * at);
    const unpacked = lengths.map(async (length) => {
      const { reader } = unpackerOf(new Uint8Array(gzipSync(text.slice(0, length))), unpacker);
      let byteCount = 0;
      for (let read = await reader.read(); !read.done; read = await reader.read()) byteCount += read.value.length;
      return byteCount;
    });
    expect(await Promise.all(unpacked)).toEqual(lengths);
  });

  // zlib has more unpacked than was read by then: the platform's own stream throws in Node.js at nearly every try.
  test.each([0, 1, 2, 3])("can be cancelled while a read is pending, %i turns after it began", async (turnCount) => {
    for (let round = 0; round < 10; round++) {
      const { reader } = unpackerOf(packed, unpacker);
      await reader.read();
      await wait(5);
      const pending = reader.read();
      for (let turn = 0; turn < turnCount; turn++) await null;
      await reader.cancel();
      await pending;
    }
    await wait(20);
    expect(thrown).toEqual([]);
  });

  test("ends what is being written once it is given up, though nobody reads", async () => {
    const { writer } = unpacker();
    const writing = writer.write(packed).then(
      () => true,
      () => true,
    );
    await wait(5);
    await writer.abort().catch(() => undefined);
    expect(await writing).toBe(true);
    expect(thrown).toEqual([]);
  });
});
