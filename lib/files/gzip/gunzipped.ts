import { type ByteSource, type Bytes, piecesOf } from "@/lib/files/byteSource";
import type { Refusal } from "@/lib/files/fileProblem";
import type { FileWords } from "@/lib/files/fileWords";
import { type GzipPart, gzipMembers } from "@/lib/files/gzip/gzipMembers";
import type { Pace } from "@/lib/files/pace";
import { damaged, truncated } from "@/lib/files/refusal";

/** Compressed pieces are small, so that what one of them can expand to at once (about a thousandfold) is small too. */
export const longestGzipPiece = 32 * 1024;

/** Tables of text shrink twentyfold or so; DEFLATE itself could a thousandfold. */
const highestRatio = 200;
const freeOfRatio = 1024 ** 2;
const mostBytes = 2 * 1024 ** 3;

const tooLarge = ({ makeSmaller }: FileWords): Refusal => ({
  code: "too-large",
  message: `Expected a gzip file of at most 2 GiB when it is unpacked; found a larger one. ${makeSmaller}`,
});

/** Each part takes the platform some 200 µs. Tools that pack in parts make them of 64 KiB and more. */
const smallMembers = 1_000;
const leastMemberBytes = 16 * 1024;

const membersTooSmall: Refusal = {
  code: "damaged",
  message:
    "Expected a gzip file of one part, or of large ones; found more than a thousand parts of less than 16 KiB. Unpack it and give what is in it.",
};

const expandsTooMuch = ({ packed }: FileWords): Refusal => ({
  code: "expands-too-much",
  message: `Expected ${packed}; found a file that is over ${highestRatio} times its size when unpacked. It was not read further.`,
});

const brokenOff = truncated("a whole gzip file", "one that ends too early");
const broken = damaged("a gzip file", "bytes that cannot be unpacked, in it or after it");

/** The code that each Node.js gives, under changing names and messages, to an end within the compressed data. */
const endWithinData = "Z_BUF_ERROR";

/** Whether Node.js says what went wrong by one of its codes; browsers give no code that is text. */
const nodeCode = (error: unknown): string | null =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;

/** A member ends in its size, which is 0 for no bytes alone: at most 9 zero bytes, of a member that holds nothing. */
const mostZerosAtEnd = 9;

const memberStart = [0x1f, 0x8b, 8];

/** Watches how a file ends: in zero bytes behind its last member, or within the ten bytes that begin one more. */
function fileEnd() {
  let tail: readonly number[] = [];
  let zeros = 0;
  return {
    add(bytes: Bytes): void {
      tail = [...tail, ...bytes.subarray(-9)].slice(-9);
      const last = bytes.findLastIndex((byte) => byte !== 0);
      zeros = last < 0 ? zeros + bytes.length : bytes.length - 1 - last;
    },
    isPadded: () => zeros > mostZerosAtEnd,
    beginsMember: () =>
      tail.some((_, at) => memberStart.every((byte, i) => at + i >= tail.length || tail[at + i] === byte)),
  };
}

/** What a gzip file holds, of one member or many, unpacked by the platform itself. */
export function gunzipped(source: ByteSource, pace: Pace, words: FileWords): ByteSource {
  let problem: Refusal | null = null;
  let bytesIn = 0;
  let bytesOut = 0;
  let memberCount = 0;
  const end = fileEnd();

  function overLimit(): Refusal | null {
    if (bytesOut > mostBytes) return tooLarge(words);
    return bytesOut > freeOfRatio && bytesOut > highestRatio * bytesIn ? expandsTooMuch(words) : null;
  }

  /** One member: its parts go in as its bytes come out. `next` stays on the first part of the member after it. */
  async function* member(parts: AsyncGenerator<GzipPart, void>, first: Bytes, next: { part: GzipPart | null }) {
    const { readable, writable } = new DecompressionStream("gzip");
    const writer = writable.getWriter();
    let isClosing = false;
    let isLastOfFile = false;
    async function feed(): Promise<void> {
      let bytes: Bytes | null = first;
      while (bytes !== null) {
        const { done, value } = await parts.next();
        next.part = done ? null : value;
        isLastOfFile = done === true;
        bytesIn += bytes.length;
        end.add(bytes);
        await writer.write(bytes);
        bytes = done || value.isNewMember ? null : value.bytes;
      }
      isClosing = true;
      await writer.close();
    }
    // A browser meets wrong bytes as it takes them, and a missing end as it closes: no engine's words are relied on.
    const endsTooEarly = (code: string | null) =>
      (code === null ? isClosing : code === endWithinData) || (isLastOfFile && end.beginsMember());
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
      problem = source.stopped() ?? (endsTooEarly(nodeCode(error)) ? brokenOff : broken);
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
        // Node.js 20 passes over zero bytes behind the last member; every other engine calls them junk.
        if (problem === null && source.stopped() === null && !pace.isCancelled() && end.isPadded()) problem = broken;
      } finally {
        await parts.return();
      }
    },
  };
}
