const [isTrue, isFalse, byte, int16, int32, int64, double, binary, list, struct] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12];
const maxDepth = 16;
const longestVarint = 10;

/**
 * Whether the bytes begin with a sound Thrift struct: no list or text is longer than the bytes left, every number ends,
 * nesting stays within 16 levels, and there are at most `mostValues` values. The library that parses the struct
 * allocates whatever length a list claims, so a damaged one would exhaust the tab's memory.
 * Source: "Thrift compact protocol encoding" (Apache Thrift).
 */
export function isSoundThrift(bytes: Uint8Array, mostValues: number): boolean {
  let at = 0;
  let valuesLeft = mostValues;

  function varint(): number {
    let number = 0;
    for (let i = 0; i < longestVarint; i++) {
      const next = bytes[at++] ?? 0;
      number += (next & 127) * 2 ** (7 * i);
      if (next < 128) return number;
    }
    return Number.POSITIVE_INFINITY;
  }

  function skipList(depth: number): boolean {
    const head = bytes[at++] ?? 0;
    const length = head >> 4 === 15 ? varint() : head >> 4;
    const type = head & 15;
    if (length > bytes.length - at) return false;
    for (let i = 0; i < length; i++)
      if (!skipValue(type === isTrue || type === isFalse ? byte : type, depth)) return false;
    return true;
  }

  function skipStruct(depth: number): boolean {
    while (at < bytes.length) {
      const head = bytes[at++] ?? 0;
      if ((head & 15) === 0) return true;
      if (head >> 4 === 0 && varint() === Number.POSITIVE_INFINITY) return false;
      if (!skipValue(head & 15, depth)) return false;
    }
    return false;
  }

  /** Skips a value; false where it does not end within the bytes. */
  function skipValue(type: number, depth: number): boolean {
    if (--valuesLeft < 0 || depth > maxDepth) return false;
    if (type === list) return skipList(depth + 1);
    if (type === struct) return skipStruct(depth + 1);
    if (type === int16 || type === int32 || type === int64) return varint() < Number.POSITIVE_INFINITY;
    if (type === binary) {
      const length = varint();
      at += length;
    } else if (type === double) at += 8;
    else if (type === byte) at += 1;
    else if (type !== isTrue && type !== isFalse) return false;
    return at <= bytes.length;
  }

  return skipStruct(0);
}
