/** The largest scenario that is read, as a line or as a file: 1 MiB. */
export const maxInputBytes = 1024 * 1024;

/** One line without its end; `null` for one longer than `maxInputBytes`, of which nothing is kept. */
export type Line = Uint8Array | null;

const newline = 10;

/**
 * Splits a stream of bytes into lines. It yields a list of lines for each chunk, so that answers can follow at once.
 * Memory stays bounded, even where no newline ever comes.
 */
export async function* splitLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let parts: Uint8Array[] = [];
  let byteCount = 0;

  const take = (part: Uint8Array): void => {
    byteCount += part.byteLength;
    if (byteCount > maxInputBytes) parts = [];
    else if (part.byteLength > 0) parts.push(part);
  };
  const end = (): Line => {
    const line = byteCount > maxInputBytes ? null : parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    parts = [];
    byteCount = 0;
    return line;
  };

  for await (const chunk of source) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, at));
      lines.push(end());
      from = at + 1;
    }
    take(chunk.subarray(from));
    yield lines;
  }
  if (byteCount > 0) yield [end()];
}
