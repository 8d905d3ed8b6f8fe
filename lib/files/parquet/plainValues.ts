import type { SchemaElement } from "hyparquet";
import type { Cell } from "@/lib/files/rowSink";

/** Reads values one after another: `take` writes `count` cells, and is false where the bytes end too early. */
export type Values = { readonly take: (out: Cell[], count: number) => boolean };

/** A cell from the bytes of a text. `last` is the text that was likely before it, which this reader does not know. */
export type TextCell = (bytes: Uint8Array, start: number, end: number, last: string) => Cell;

const dayMs = 86_400_000;
const julianDayOf1970 = 2_440_588;
const longestDecimal = 32;
const perMs = new Map([
  ["MILLIS", 1],
  ["MICROS", 1_000],
  ["NANOS", 1_000_000],
]);

type FixedFormat = { readonly byteLength: number; readonly read: (view: DataView, at: number) => Cell };

const int64 = (view: DataView, at: number): number => view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);

/** Reads a 64-bit integer, divides it by `divisor` and rounds down. Exact, also for nanoseconds beyond 2^53. */
function dividedInt64(divisor: number): (view: DataView, at: number) => number {
  const wholes = Math.floor(2 ** 32 / divisor);
  const rest = 2 ** 32 % divisor;
  return (view, at) => {
    const high = view.getInt32(at + 4, true);
    return high * wholes + Math.floor((high * rest + view.getUint32(at, true)) / divisor);
  };
}

const [earliestMs, latestMs] = [Date.UTC(1000, 0), Date.UTC(9999, 11, 31)];

/** Reads dates. Times repeat from row to row, so the last `Date` is reused. Null for a year outside 1000 to 9999. */
function datesOf(msOf: (view: DataView, at: number) => number): FixedFormat["read"] {
  let lastMs = Number.NaN;
  let last: Date | null = null;
  return (view, at) => {
    const ms = msOf(view, at);
    if (ms === lastMs) return last;
    lastMs = ms;
    last = ms >= earliestMs && ms <= latestMs ? new Date(ms) : null;
    return last;
  };
}

function timestampsPerMs({ converted_type, logical_type }: SchemaElement): number | undefined {
  if (converted_type === "TIMESTAMP_MILLIS") return 1;
  if (converted_type === "TIMESTAMP_MICROS") return 1_000;
  return logical_type?.type === "TIMESTAMP" ? perMs.get(logical_type.unit) : undefined;
}

function bigEndian(view: DataView, at: number, byteLength: number): number {
  if (byteLength === 0) return 0;
  let number = BigInt(view.getInt8(at));
  for (let i = 1; i < byteLength; i++) number = number * 256n + BigInt(view.getUint8(at + i));
  return Number(number);
}

/** The divisor of a decimal's integer; null for a column that is not a decimal. */
function decimalScale({ converted_type, logical_type, scale }: SchemaElement): number | null {
  if (logical_type?.type === "DECIMAL") return 10 ** logical_type.scale;
  return converted_type === "DECIMAL" ? 10 ** (scale ?? 0) : null;
}

/** How to read values of fixed length; null for a type that is not supported. */
function fixedFormatOf(element: SchemaElement): FixedFormat | null {
  const { type, type_length: typeLength = 0, converted_type, logical_type } = element;
  const scale = decimalScale(element);
  const perMs = timestampsPerMs(element);
  if (type === "DOUBLE") return { byteLength: 8, read: (view, at) => view.getFloat64(at, true) };
  if (type === "FLOAT") return { byteLength: 4, read: (view, at) => view.getFloat32(at, true) };
  if (type === "INT96") {
    const msOf = (view: DataView, at: number) =>
      (view.getUint32(at + 8, true) - julianDayOf1970) * dayMs + Math.floor(int64(view, at) / 1e6);
    return { byteLength: 12, read: datesOf(msOf) };
  }
  if (type === "INT64") {
    if (perMs !== undefined) return { byteLength: 8, read: datesOf(dividedInt64(perMs)) };
    return { byteLength: 8, read: scale === null ? int64 : (view, at) => int64(view, at) / scale };
  }
  if (type === "INT32") {
    const int32 = (view: DataView, at: number) => view.getInt32(at, true);
    if (converted_type === "DATE" || logical_type?.type === "DATE") {
      return { byteLength: 4, read: datesOf((view, at) => int32(view, at) * dayMs) };
    }
    return { byteLength: 4, read: scale === null ? int32 : (view, at) => int32(view, at) / scale };
  }
  if (type === "FIXED_LEN_BYTE_ARRAY" && scale !== null && typeLength > 0 && typeLength <= longestDecimal) {
    return { byteLength: typeLength, read: (view, at) => bigEndian(view, at, typeLength) / scale };
  }
  return null;
}

function fixedValues(bytes: Uint8Array, from: number, { byteLength, read }: FixedFormat): Values {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  return {
    take(out, count) {
      if (at + count * byteLength > bytes.length) return false;
      for (let i = 0; i < count; i++) {
        out[i] = read(view, at);
        at += byteLength;
      }
      return true;
    },
  };
}

/** Booleans: one bit each, a byte's lowest bit first. */
function booleanValues(bytes: Uint8Array, from: number): Values {
  let bit = 8 * from;
  return {
    take(out, count) {
      if (bit + count > 8 * bytes.length) return false;
      for (let i = 0; i < count; i++, bit++) out[i] = (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
      return true;
    },
  };
}

function textValues(bytes: Uint8Array, from: number, textCell: TextCell, scale: number | null): Values {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  return {
    take(out, count) {
      for (let i = 0; i < count; i++) {
        if (at + 4 > bytes.length) return false;
        const start = at + 4;
        at = start + view.getUint32(at, true);
        if (at > bytes.length || (scale !== null && at - start > longestDecimal)) return false;
        out[i] = scale === null ? textCell(bytes, start, at, "") : bigEndian(view, start, at - start) / scale;
      }
      return true;
    },
  };
}

/** The values of a page in PLAIN encoding, from byte `from` on; null for a type that is not supported. */
export function plainValues(
  bytes: Uint8Array,
  from: number,
  element: SchemaElement,
  textCell: TextCell,
): Values | null {
  if (element.type === "BYTE_ARRAY") {
    return textValues(bytes, from, textCell, decimalScale(element));
  }
  if (element.type === "BOOLEAN") return booleanValues(bytes, from);
  const reading = fixedFormatOf(element);
  return reading === null ? null : fixedValues(bytes, from, reading);
}
