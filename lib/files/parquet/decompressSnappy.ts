/**
 * Decompresses Snappy into `output`, whose length is the one in the page's header; false where the bytes do not fill it
 * exactly. Every length is checked before it is used. Source: "Snappy compressed format description" (Google).
 */
export function decompressSnappy(input: Uint8Array, output: Uint8Array): boolean {
  let at = 0;
  while (at < input.length && (input[at] ?? 0) > 127) at++;
  at++;
  let written = 0;

  function littleEndian(byteCount: number): number {
    let number = 0;
    for (let i = 0; i < byteCount; i++) number += (input[at + i] ?? 0) * 256 ** i;
    at += byteCount;
    return number;
  }

  while (at < input.length) {
    const tag = input[at++] ?? 0;
    if ((tag & 3) === 0) {
      const short = tag >>> 2;
      const length = 1 + (short < 60 ? short : littleEndian(short - 59));
      if (at + length > input.length || written + length > output.length) return false;
      output.set(input.subarray(at, at + length), written);
      at += length;
      written += length;
      continue;
    }
    const isShort = (tag & 3) === 1;
    const length = isShort ? 4 + ((tag >>> 2) & 7) : 1 + (tag >>> 2);
    const offset = isShort ? ((tag >>> 5) << 8) + littleEndian(1) : littleEndian((tag & 3) === 2 ? 2 : 4);
    if (at > input.length || offset === 0 || offset > written || written + length > output.length) return false;
    // A copy may overlap its own output: Snappy encodes repetitions so.
    if (offset >= length) output.copyWithin(written, written - offset, written - offset + length);
    else for (let i = 0; i < length; i++) output[written + i] = output[written + i - offset] ?? 0;
    written += length;
  }
  return written === output.length;
}
