import { noAddress } from "@/lib/address/address";
import { readAddress } from "@/lib/address/readAddress";
import { shownText } from "@/lib/text/problem";
import { noToken } from "@/lib/traffic/flows/tokens";
import { columnRuns } from "./columnRuns";
import { fieldKinds, fieldOf, slots } from "./fields";
import type { LineCounts } from "./lineCounts";
import { headerOf } from "./logFormat";
import { actions, directions, emptyValues, type RecordReader, statuses } from "./recordReader";

const shownMisfits = 3;

export type LineScanner = {
  /** Reads whole lines of one file: the byte before `to` ends the last one. */
  readonly scan: (bytes: Uint8Array, from: number, to: number, counts: LineCounts) => void;
};

const [lineFeed, blank, dash, dot, zero] = [10, 32, 45, 46, 48];
const most = 2 ** 53;
/** So many digits are a number below 2^31. */
const fewDigits = 9;

const longestHeader = 16 * 1024;
const decoder = new TextDecoder();
const encoder = new TextEncoder();
const encoded = (words: readonly (string | null)[]) => words.map((word) => encoder.encode(word ?? "-"));
const words = new Map([
  [fieldKinds.action as number, encoded(actions)],
  [fieldKinds.status as number, encoded(statuses)],
  [fieldKinds.direction as number, encoded(directions)],
]);
const noWords: readonly Uint8Array[] = [];

function isWord(word: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word[at] !== bytes[start + at]) return false;
  return true;
}

/**
 * Splits lines into the fields of `names`, in this order, and hands each line to the meter as numbers: digits and dotted
 * quads are read where they stand, words become tokens, and no text is made of a line. A line with another count of
 * fields, or with a field of another kind, is left out and counted. Runs of blanks, tabs and carriage returns part.
 */
function lineScanner(names: readonly string[], reader: RecordReader): LineScanner {
  const { addresses } = reader.context;
  const { tokens } = reader;
  const columnCount = names.length;
  const kinds = new Uint8Array(columnCount);
  const places = new Uint8Array(columnCount);
  for (const [column, name] of names.entries()) {
    const field = fieldOf(name);
    // Of a name that stands twice the last one counts.
    kinds[column] = field === null ? fieldKinds.skip : field.kind;
    places[column] = field === null ? 0 : slots[field.slot];
  }
  const columnWords = names.map((name) => words.get(fieldOf(name)?.kind ?? fieldKinds.skip) ?? noWords);
  const values = emptyValues();
  const { runAt, runTo } = columnRuns(names);
  const bytesPlace: number = slots.bytes;
  const { skip, integer, address, token } = fieldKinds;

  /** Files that were joined have their header once for each. */
  function isHeader(line: Uint8Array, counts: LineCounts): boolean {
    const header = line.length > longestHeader ? null : headerOf(decoder.decode(line));
    if (header === null) return false;
    if (header.join(" ") !== names.join(" ")) counts.hasOtherHeader = true;
    return true;
  }

  function leaveOut(line: Uint8Array, column: number, badColumn: number, counts: LineCounts): void {
    if (isHeader(line, counts)) {
      counts.lineCount -= 1;
      return;
    }
    counts.misfitCount += 1;
    if (counts.misfits.length >= shownMisfits) return;
    const found =
      column === columnCount
        ? `no ${shownText(names[badColumn] ?? "value")} in field ${badColumn + 1}`
        : `${column.toLocaleString("en-US")} fields of ${columnCount.toLocaleString("en-US")}`;
    counts.misfits.push({ line: counts.lineCount, found });
  }

  /** Whether digits say more than 2^53: a number holds that much exactly, and rounds one more to it. */
  function isTooMuch(bytes: Uint8Array, start: number, end: number): boolean {
    let exact = 0n;
    for (let at = start; at < end; at++) exact = exact * 10n + BigInt((bytes[at] as number) - zero);
    return exact > BigInt(most);
  }

  function scan(bytes: Uint8Array, from: number, to: number, counts: LineCounts): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = from;
    while (at < to) {
      const lineStart = at;
      let column = 0;
      let badColumn = -1;
      let runStart = 0;
      let byte = bytes[at] as number;
      for (;;) {
        while (byte <= blank && byte !== lineFeed) {
          // A NUL is in no record.
          if (byte === 0) badColumn = column;
          byte = bytes[++at] as number;
        }
        if (byte === lineFeed) break;
        const run = runAt[column];
        if (run !== undefined && run !== null) {
          runStart = at;
          const length = run.match(view, at, to, values);
          if (length > 0) {
            at += length;
            byte = bytes[at] as number;
            column += run.columnCount;
            continue;
          }
        }
        const kind = column < columnCount ? (kinds[column] as number) : skip;
        const place = places[column] as number;
        const start = at;
        if (kind === skip) {
          do byte = bytes[++at] as number;
          while (byte > blank);
        } else if (kind === integer) {
          let digit = byte - zero;
          if (digit >= 0 && digit <= 9) {
            let few = digit;
            const fewEnd = at + fewDigits;
            for (;;) {
              byte = bytes[++at] as number;
              digit = byte - zero;
              if (digit < 0 || digit > 9 || at === fewEnd) break;
              few = (Math.imul(10, few) + digit) | 0;
            }
            let number = few;
            while (digit >= 0 && digit <= 9) {
              number = 10 * number + digit;
              byte = bytes[++at] as number;
              digit = byte - zero;
            }
            if (number >= most && byte <= blank && isTooMuch(bytes, start, Math.min(at, start + 400))) {
              badColumn = column;
              if (place === bytesPlace) counts.hasTooManyBytes = true;
            }
            values[place] = number;
          } else if (byte === dash) {
            byte = bytes[++at] as number;
            values[place] = -1;
          }
          if (byte > blank) {
            badColumn = column;
            do byte = bytes[++at] as number;
            while (byte > blank);
          }
        } else if (kind === address) {
          let part = byte - zero;
          if (part > 9) part = -1;
          let number = 0;
          let dots = 0;
          // Dotted quads as nearly all are; whatever else it is, the whole grammar reads it once more.
          while (part >= 0 && part <= 255) {
            byte = bytes[++at] as number;
            const digit = byte - zero;
            // A zero before other digits is in no dotted quad.
            if (digit >= 0 && digit <= 9) part = part === 0 ? 256 : 10 * part + digit;
            else if (byte === dot) {
              number = (number << 8) | part;
              part = (bytes[++at] as number) - zero;
              dots += 1;
              if (part > 9) break;
            } else break;
          }
          if (dots === 3 && byte <= blank && part >= 0 && part <= 255) {
            values[place] = ((number << 8) | part) >>> 0;
          } else {
            byte = bytes[at] as number;
            while (byte > blank) byte = bytes[++at] as number;
            const known = readAddress(bytes, start, at, addresses);
            if (known < noAddress) badColumn = column;
            values[place] = known;
          }
        } else if (kind === token) {
          // A column mostly says what it said in the line before.
          const last = values[place] as number;
          const length = last === noToken ? -1 : tokens.lengthAt(last, bytes, start);
          if (length > 0 && (bytes[start + length] as number) <= blank) {
            at = start + length;
            byte = bytes[at] as number;
          } else {
            do byte = bytes[++at] as number;
            while (byte > blank);
            values[place] = at === start + 1 && bytes[start] === dash ? noToken : tokens.token(bytes, start, at);
          }
        } else {
          do byte = bytes[++at] as number;
          while (byte > blank);
          const known = columnWords[column] as readonly Uint8Array[];
          let word = values[place] as number;
          if (!isWord(known[word] as Uint8Array, bytes, start, at)) {
            word = known.length - 1;
            while (word >= 0 && !isWord(known[word] as Uint8Array, bytes, start, at)) word--;
            if (word < 0) badColumn = column;
            values[place] = Math.max(0, word);
          }
        }
        const learning = runTo[column];
        if (learning !== undefined && learning !== null && badColumn < 0) learning.learn(bytes, runStart, at, values);
        column += 1;
      }
      at += 1;
      if (column === 0) continue;
      counts.lineCount += 1;
      if (column === columnCount && badColumn < 0) reader.read(values);
      else leaveOut(bytes.subarray(lineStart, at), column, badColumn, counts);
    }
    reader.flush();
  }

  return { scan };
}

const scanners = new WeakMap<RecordReader, Map<string, LineScanner>>();

/** The scanner of a reader for such lines. The files of a log share one, which knows their words already. */
export function sharedScanner(names: readonly string[], reader: RecordReader): LineScanner {
  const own = scanners.get(reader) ?? new Map<string, LineScanner>();
  scanners.set(reader, own);
  const key = names.join(" ");
  const scanner = own.get(key) ?? lineScanner(names, reader);
  own.set(key, scanner);
  return scanner;
}
