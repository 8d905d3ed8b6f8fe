import type { Bytes } from "@/lib/files/byteSource";
import { endsTooEarly } from "@/lib/files/gzip/gzipFailure";

/** What an unpacking beside the reading is asked for; `id` is of one gzip member. */
export type UnpackRequest =
  | { readonly kind: "write"; readonly id: number; readonly bytes: Bytes }
  | { readonly kind: "close" | "abort"; readonly id: number };

/** What comes of it. `failed` says whether the data ended too early, or was wrong. `ready`, once, is of no member. */
export type UnpackAnswer =
  | { readonly kind: "piece"; readonly id: number; readonly bytes: Bytes }
  | { readonly kind: "ready" | "written" | "done"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly isTooEarly: boolean };

type Member = {
  readonly writer: WritableStreamDefaultWriter<Bytes>;
  /** Writes come one after another, so that a failure is known to be of the bytes or of their end. */
  lastWork: Promise<void>;
  isClosing: boolean;
};

/**
 * The side of an unpacking that unpacks, on a thread of its own: members by the platform's `DecompressionStream`, whose
 * work browsers do on the thread that writes to it. Pieces are handed over and not copied.
 */
export function serveUnpacking(post: (answer: UnpackAnswer, transfer: Transferable[]) => void) {
  const members = new Map<number, Member>();

  async function postPieces(id: number, reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const bytes = value as Bytes;
      post({ kind: "piece", id, bytes }, [bytes.buffer]);
    }
    if (members.delete(id)) post({ kind: "done", id }, []);
  }

  function begin(id: number): Member {
    const { readable, writable } = new DecompressionStream("gzip");
    const writer = writable.getWriter() as WritableStreamDefaultWriter<Bytes>;
    const member: Member = { writer, lastWork: Promise.resolve(), isClosing: false };
    members.set(id, member);
    postPieces(id, readable.getReader()).catch((error: unknown) => {
      const isTooEarly = endsTooEarly(error, member.isClosing);
      if (members.delete(id)) post({ kind: "failed", id, isTooEarly }, []);
    });
    return member;
  }

  return (request: UnpackRequest): void => {
    const { kind, id } = request;
    const member = members.get(id) ?? (kind === "write" ? begin(id) : undefined);
    if (member === undefined) return;
    const { writer } = member;
    // The reading side fails with the same error.
    const addWork = (work: () => Promise<void>) => {
      member.lastWork = member.lastWork.then(work).catch(() => undefined);
    };
    if (kind === "write") {
      addWork(async () => {
        await writer.write(request.bytes);
        post({ kind: "written", id }, []);
      });
    } else if (kind === "close") {
      addWork(() => {
        member.isClosing = true;
        return writer.close();
      });
    } else {
      members.delete(id);
      writer.abort().catch(() => undefined);
    }
  };
}
