const slotCount = 4096;
const maxCachedLength = 64;

/**
 * Decodes the bytes of fields. A table repeats a few hundred texts, so ASCII texts of up to 64 bytes are cached by a
 * hash of their bytes: reuse is faster than decoding and takes a fraction of the memory. `last` is the column's text in
 * the row before, which is the likeliest. Bytes that are not UTF-8 become U+FFFD; `sawInvalid` says whether there were
 * any.
 */
export function cellTexts() {
  const cache: (string | undefined)[] = new Array(slotCount).fill(undefined);
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
  let sawInvalid = false;

  /**
   * Whether the bytes spell `text`, all of it ASCII. Other texts never match: their characters are not one byte each.
   */
  function isTextOf(text: string, bytes: Uint8Array, start: number): boolean {
    for (let i = 0; i < text.length; i++) {
      const byte = bytes[start + i] ?? 0;
      if (text.charCodeAt(i) !== byte || byte > 127) return false;
    }
    return true;
  }

  function decode(bytes: Uint8Array): string {
    try {
      return strict.decode(bytes);
    } catch {
      sawInvalid = true;
      return lenient.decode(bytes);
    }
  }

  return {
    sawInvalid: (): boolean => sawInvalid,
    text(bytes: Uint8Array, start: number, end: number, last: string): string {
      const length = end - start;
      if (length === 0) return "";
      if (length === last.length && isTextOf(last, bytes, start)) return last;
      if (length > maxCachedLength) return decode(bytes.subarray(start, end));
      let hash = length;
      let seen = 0;
      for (let i = start; i < end; i++) {
        const byte = bytes[i] ?? 0;
        hash = (Math.imul(hash, 31) + byte) | 0;
        seen |= byte;
      }
      if (seen > 127) return decode(bytes.subarray(start, end));
      const slot = (hash ^ (hash >>> 12)) & (slotCount - 1);
      const found = cache[slot];
      if (found !== undefined && found.length === length && isTextOf(found, bytes, start)) return found;
      let text = "";
      for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
      cache[slot] = text;
      return text;
    },
  };
}

export type CellTexts = ReturnType<typeof cellTexts>;
