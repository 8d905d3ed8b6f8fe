type Bytes = Uint8Array<ArrayBuffer>;

/** The packed side and the unpacked side of one gzip member. */
export type GzipUnpacker = {
  readonly writer: {
    readonly write: (bytes: Bytes) => Promise<void>;
    readonly close: () => Promise<void>;
    readonly abort: () => Promise<void>;
  };
  readonly readable: ReadableStream<Uint8Array>;
};

const stopped = new Error("stopped");

/** Reads and drops what still comes out, until the stream ends or fails. */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}

/**
 * The platform's `DecompressionStream` for gzip, whose reading side may be cancelled at any time. Cancelling the
 * platform's own one crashes Node.js: what zlib has unpacked already goes to a stream that is closed, and that throws
 * outside every promise. So a cancelled unpacker fails its writing side, and drops what is under way: at most what one
 * written piece unpacks to.
 */
export function gzipUnpacker(): GzipUnpacker {
  const { readable, writable } = new DecompressionStream("gzip");
  const reader: ReadableStreamDefaultReader<Uint8Array> = readable.getReader();
  const writer = writable.getWriter() as WritableStreamDefaultWriter<Bytes>;
  return {
    writer,
    readable: new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        // The writing side is the first to fail; the rest of the reading side then fails with the same reason.
        writer.abort(stopped).catch(() => undefined);
        drain(reader).catch(() => undefined);
      },
    }),
  };
}
