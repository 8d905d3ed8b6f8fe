import type { Bytes } from "@/lib/files/byteSource";
import { gzipFailure } from "@/lib/files/gzip/gzipFailure";
import type { GzipUnpacker } from "@/lib/files/gzip/gzipUnpacker";
import type { UnpackAnswer, UnpackRequest } from "@/lib/files/gzip/serveUnpacking";

/** Where requests go and answers come from: a worker, or a port to one. */
export type UnpackingSide = {
  readonly postMessage: (request: UnpackRequest, transfer: Transferable[]) => void;
  readonly addEventListener: (type: "message", listen: (event: MessageEvent<UnpackAnswer>) => void) => void;
};

/** Writes that are under way at once: while one is unpacked the next one is there. */
const mostWrites = 3;
/** Bytes that wait to be read before more are asked for. */
const mostWaitingBytes = 2 * 1024 ** 2;

/**
 * Unpacks gzip on another thread, by `serveUnpacking`: a browser's `DecompressionStream` works on the thread that uses
 * it, so the thread that reads would do both in turn.
 */
export function besideUnpacker(side: UnpackingSide): () => GzipUnpacker {
  const members = new Map<number, (answer: UnpackAnswer) => void>();
  let lastId = 0;
  side.addEventListener("message", ({ data }) => members.get(data.id)?.(data));

  return () => {
    lastId += 1;
    const id = lastId;
    const pieces: Bytes[] = [];
    let waitingBytes = 0;
    let writesUnderWay = 0;
    let isDone = false;
    let failed: Error | null = null;
    let wakeReader = (): void => undefined;
    let wakeWriter = (): void => undefined;

    function end(error: Error | null): void {
      members.delete(id);
      isDone = error === null;
      failed = error;
      wakeReader();
      wakeWriter();
    }

    members.set(id, (answer) => {
      if (answer.kind === "piece") {
        pieces.push(answer.bytes);
        waitingBytes += answer.bytes.length;
        wakeReader();
      } else if (answer.kind === "written") {
        writesUnderWay -= 1;
        wakeWriter();
      } else if (answer.kind === "failed") end(gzipFailure(answer.isTooEarly));
      else end(null);
    });

    function stop(): void {
      if (!members.has(id)) return;
      side.postMessage({ kind: "abort", id }, []);
      pieces.length = 0;
      end(new Error("stopped"));
    }

    const isRoom = (): boolean => writesUnderWay < mostWrites && waitingBytes < mostWaitingBytes;

    return {
      writer: {
        async write(bytes) {
          if (failed !== null) throw failed;
          writesUnderWay += 1;
          // Of a part of a buffer the whole buffer would be copied.
          const own = bytes.slice();
          side.postMessage({ kind: "write", id, bytes: own }, [own.buffer]);
          while (!isRoom() && failed === null)
            await new Promise<void>((resolve) => {
              wakeWriter = resolve;
            });
          if (failed !== null) throw failed;
        },
        async close() {
          if (members.has(id)) side.postMessage({ kind: "close", id }, []);
        },
        async abort() {
          stop();
        },
      },
      readable: new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            while (pieces.length === 0 && !isDone && failed === null)
              await new Promise<void>((resolve) => {
                wakeReader = resolve;
              });
            const piece = pieces.shift();
            if (piece === undefined) {
              if (failed !== null) throw failed;
              controller.close();
              return;
            }
            waitingBytes -= piece.length;
            wakeWriter();
            controller.enqueue(piece);
          },
          cancel: stop,
        },
        { highWaterMark: 0 },
      ),
    };
  };
}
