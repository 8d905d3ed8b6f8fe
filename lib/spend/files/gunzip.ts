import { type ByteSource, type Bytes, piecesOf } from "@/lib/spend/files/byteSource";
import { type GzipPart, gzipMembers } from "@/lib/spend/files/gzipMembers";
import type { Pace } from "@/lib/spend/files/pace";
import { damaged, type Refusal, truncated } from "@/lib/spend/files/refusal";

/** Compressed pieces are small, so that what one of them can expand to at once (about a thousandfold) is small too. */
export const longestGzipPiece = 32 * 1024;

/** A bill shrinks twentyfold or so; DEFLATE itself could a thousandfold. */
const highestRatio = 200;
const freeOfRatio = 1024 ** 2;
const mostBytes = 2 * 1024 ** 3;

const tooLarge: Refusal = {
  code: "too-large",
  message:
    "Expected a gzip file of at most 2 GiB when it is unpacked; found a larger one. Boil the export down with the Athena query, or give its parts one by one.",
};

/** Each part takes the platform some 200 µs. Tools that pack in parts make them of 64 KiB and more. */
const smallMembers = 1_000;
const leastMemberBytes = 16 * 1024;

const membersTooSmall: Refusal = {
  code: "damaged",
  message:
    "Expected a gzip file of one part, or of large ones; found more than a thousand parts of less than 16 KiB. Unpack it and give what is in it.",
};

const expandsTooMuch: Refusal = {
  code: "expands-too-much",
  message: `Expected a bill, which gzip makes some twenty times smaller; found a file that is over ${highestRatio} times its size when unpacked. It was not read further.`,
};

/** As Node.js and Chromium put it; an engine with other words has its file called damaged, which it is as well. */
const endsTooEarly = /trunc|unexpected end/i;
const brokenOff = truncated("a whole gzip file", "one that ends too early");
const broken = damaged("a gzip file", "bytes that cannot be unpacked");

/** What a gzip file holds, of one member or many, unpacked by the platform itself. */
export function gunzipped(source: ByteSource, pace: Pace): ByteSource {
  let problem: Refusal | null = null;
  let bytesIn = 0;
  let bytesOut = 0;
  let memberCount = 0;

  function overLimit(): Refusal | null {
    if (bytesOut > mostBytes) return tooLarge;
    return bytesOut > freeOfRatio && bytesOut > highestRatio * bytesIn ? expandsTooMuch : null;
  }

  /** One member: its parts go in as its bytes come out. `next` stays on the first part of the member after it. */
  async function* member(parts: AsyncGenerator<GzipPart, void>, first: Bytes, next: { part: GzipPart | null }) {
    const { readable, writable } = new DecompressionStream("gzip");
    const writer = writable.getWriter();
    async function feed(): Promise<void> {
      let bytes: Bytes | null = first;
      while (bytes !== null) {
        bytesIn += bytes.length;
        await writer.write(bytes);
        const { done, value } = await parts.next();
        next.part = done ? null : value;
        bytes = done || value.isNewMember ? null : value.bytes;
      }
      await writer.close();
    }
    // The reading side meets whatever goes wrong here as well, and tells it.
    const feeding = feed().catch(() => undefined);
    try {
      for await (const piece of piecesOf(readable, pace)) {
        bytesOut += piece.length;
        problem = overLimit();
        if (problem !== null) return;
        yield piece;
        await pace.rest();
      }
    } catch (error) {
      problem = source.stopped() ?? (error instanceof Error && endsTooEarly.test(error.message) ? brokenOff : broken);
    } finally {
      await writer.abort().catch(() => undefined);
      await feeding;
    }
  }

  return {
    stopped: () => problem ?? source.stopped(),
    async *pieces() {
      const parts = gzipMembers(source.pieces());
      const next: { part: GzipPart | null } = { part: (await parts.next()).value ?? null };
      try {
        while (next.part !== null && problem === null && !pace.isCancelled()) {
          yield* member(parts, next.part.bytes, next);
          memberCount++;
          if (memberCount > smallMembers && bytesOut < leastMemberBytes * memberCount) problem = membersTooSmall;
        }
      } finally {
        await parts.return();
      }
    },
  };
}
