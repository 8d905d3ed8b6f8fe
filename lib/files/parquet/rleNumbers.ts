const widestBits = 24;

/**
 * Reads Parquet's hybrid of run lengths and packed bits, of at most 24 bits a number. `fill` writes the next `count`
 * numbers, and is false where the bytes end too early. It expands no more than `count`, whatever length a run claims.
 * Source: "Run Length Encoding / Bit-Packing Hybrid" (Apache Parquet format).
 */
export function rleNumbers(bytes: Uint8Array, from: number, to: number, bitWidth: number) {
  const mask = 2 ** bitWidth - 1;
  let at = from;
  let runLeft = 0;
  let runValue = 0;
  let packedLeft = 0;
  let bit = 0;

  function startRun(): boolean {
    let header = 0;
    let byte = 128;
    for (let shift = 0; byte > 127; shift += 7) {
      if (at >= to || shift > 28) return false;
      byte = bytes[at++] ?? 0;
      header += (byte & 127) * 2 ** shift;
    }
    if (header % 2 === 1) {
      packedLeft = 8 * Math.floor(header / 2);
      bit = 8 * at;
      at += (packedLeft * bitWidth) / 8;
      return true;
    }
    runLeft = header / 2;
    runValue = 0;
    for (let shift = 0; shift < bitWidth; shift += 8) {
      if (at >= to) return false;
      runValue |= (bytes[at++] ?? 0) << shift;
    }
    return true;
  }

  function unpack(out: Int32Array, start: number, count: number): void {
    for (let i = start; i < start + count; i++) {
      const byte = bit >>> 3;
      const word =
        (bytes[byte] ?? 0) |
        ((bytes[byte + 1] ?? 0) << 8) |
        ((bytes[byte + 2] ?? 0) << 16) |
        ((bytes[byte + 3] ?? 0) << 24);
      out[i] = (word >>> (bit & 7)) & mask;
      bit += bitWidth;
    }
  }

  return {
    fill(out: Int32Array, count: number): boolean {
      if (bitWidth > widestBits) return false;
      for (let done = 0; done < count; ) {
        if (runLeft > 0) {
          const taken = Math.min(runLeft, count - done);
          out.fill(runValue, done, done + taken);
          runLeft -= taken;
          done += taken;
        } else if (packedLeft > 0) {
          const taken = Math.min(packedLeft, count - done);
          // Writers may omit the padding of the last group. No value itself may lie beyond the end.
          if (bit + (taken - 1) * bitWidth >= 8 * to && bitWidth > 0) return false;
          unpack(out, done, taken);
          packedLeft -= taken;
          done += taken;
        } else if (!startRun()) return false;
      }
      return true;
    },
  };
}
