import type { ByteSource, Bytes } from "@/lib/files/byteSource";

/** Some hundred KB of what is unpacked, which comes in pieces of 16 KiB and more. */
const mostPieces = 16;

/**
 * The same bytes, of which the next ones are fetched while the last ones are worked on: the platform unpacks beside the
 * program, but only what somebody has asked for already.
 */
export function readAhead(source: ByteSource): ByteSource {
  return {
    refusal: source.refusal,
    async *pieces() {
      const queue: Bytes[] = [];
      let isOver = false;
      let isLetGo = false;
      let arrived = (): void => undefined;
      let taken = (): void => undefined;

      async function fill(): Promise<void> {
        try {
          for await (const piece of source.pieces()) {
            queue.push(piece);
            arrived();
            if (queue.length >= mostPieces && !isLetGo) {
              await new Promise<void>((resolve) => {
                taken = resolve;
              });
            }
            if (isLetGo) return;
          }
        } finally {
          isOver = true;
          arrived();
        }
      }

      const filling = fill();
      try {
        for (;;) {
          const piece = queue.shift();
          if (piece !== undefined) {
            yield piece;
            taken();
          } else if (isOver) return;
          else
            await new Promise<void>((resolve) => {
              arrived = resolve;
            });
        }
      } finally {
        isLetGo = true;
        taken();
        await filling;
      }
    },
  };
}
