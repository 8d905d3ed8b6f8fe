import { type ByteSource, type Bytes, piecesOf } from "@/lib/files/byteSource";
import type { Refusal } from "@/lib/files/fileProblem";
import { damagedFile, truncatedFile } from "@/lib/files/fileRefusals";
import type { FileWords } from "@/lib/files/fileWords";
import { endsTooEarly } from "@/lib/files/gzip/gzipFailure";
import { type GzipPart, gzipMembers } from "@/lib/files/gzip/gzipMembers";
import type { ReadTask } from "@/lib/files/readTask";

/** Bytes of a compressed piece. A piece can expand a thousandfold at once, so 32 KiB become at most some 32 MiB. */
export const longestGzipPiece = 32 * 1024;

/** Most unpacked bytes for each packed one. Tables of text reach some 20; DEFLATE allows about 1,000. */
const highestRatio = 200;
/** Unpacked bytes up to which no ratio is checked. */
const ratioFreeBytes = 1024 ** 2;
const mostBytes = 2 * 1024 ** 3;

const tooLarge = ({ makeSmaller }: FileWords): Refusal => ({
  code: "too-large",
  message: `Expected a gzip file of at most 2 GiB when it is unpacked; found a larger one. ${makeSmaller}`,
});

/**
 * Each member takes the platform some 200 µs, so thousands of tiny ones are refused. Tools write members of 64 KiB and
 * more.
 */
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

const truncatedGzip = truncatedFile("a whole gzip file", "one that ends too early");
const damagedGzip = damagedFile("a gzip file", "bytes that cannot be unpacked, in it or after it");

/**
 * A sound file ends in at most 9 zero bytes: the end of an empty member's data, its checksum and its size. More are
 * padding.
 */
const mostZerosAtEnd = 9;

const memberStart = [0x1f, 0x8b, 8];

/**
 * Remembers a file's last bytes: whether zero bytes follow its last member, or the header of another one breaks off.
 */
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

/**
 * The unpacked bytes of a gzip file of one or many members, by the platform's `DecompressionStream` or what the task
 * has instead. Refuses more than
 * 2 GiB and, above 1 MiB, more than 200 times the packed bytes.
 */
export function gunzip(source: ByteSource, task: ReadTask, words: FileWords): ByteSource {
  let problem: Refusal | null = null;
  let bytesIn = 0;
  let bytesOut = 0;
  let memberCount = 0;
  const end = fileEnd();

  function overLimit(): Refusal | null {
    if (bytesOut > mostBytes) return tooLarge(words);
    return bytesOut > ratioFreeBytes && bytesOut > highestRatio * bytesIn ? expandsTooMuch(words) : null;
  }

  /**
   * Unpacks one member, feeding parts while bytes come out. Afterwards `next` has the first part of the next member.
   */
  async function* unpackMember(parts: AsyncGenerator<GzipPart, void>, first: Bytes, next: { part: GzipPart | null }) {
    const { readable, writer } = task.gzipUnpacker();
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
    const isTruncated = (error: unknown) => endsTooEarly(error, isClosing) || (isLastOfFile && end.beginsMember());
    // An error here also fails the reading side, which reports it.
    const feeding = feed().catch(() => undefined);
    try {
      for await (const piece of piecesOf(readable, task)) {
        bytesOut += piece.length;
        problem = overLimit();
        if (problem !== null) return;
        yield piece;
        await task.yieldIfDue();
      }
    } catch (error) {
      problem = source.refusal() ?? (isTruncated(error) ? truncatedGzip : damagedGzip);
    } finally {
      await writer.abort().catch(() => undefined);
      await feeding;
    }
  }

  return {
    refusal: () => problem ?? source.refusal(),
    async *pieces() {
      const parts = gzipMembers(source.pieces());
      const next: { part: GzipPart | null } = { part: (await parts.next()).value ?? null };
      try {
        while (next.part !== null && problem === null && !task.isCancelled()) {
          yield* unpackMember(parts, next.part.bytes, next);
          memberCount++;
          if (memberCount > smallMembers && bytesOut < leastMemberBytes * memberCount) problem = membersTooSmall;
        }
        // Node.js 20 ignores zero bytes after the last member; every other engine rejects them. All must agree.
        if (problem === null && source.refusal() === null && !task.isCancelled() && end.isPadded())
          problem = damagedGzip;
      } finally {
        await parts.return();
      }
    },
  };
}
