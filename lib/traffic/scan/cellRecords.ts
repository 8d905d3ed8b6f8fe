import { noAddress } from "@/lib/address/address";
import { addressOf, readAddress } from "@/lib/address/readAddress";
import type { Cell, CellOfText, Cells } from "@/lib/files/rowSink";
import { shownText } from "@/lib/text/problem";
import { areSums, fieldKinds, fieldOf, slots } from "./fields";
import { type LineCounts, lineCounts } from "./lineCounts";
import { actions, directions, emptyValues, type RecordReader, statuses } from "./recordReader";

/** Takes rows whose cells are texts or numbers: Parquet, CSV, answers of queries. */
export type CellRecords = {
  /** Columns that are read, ascending. */
  readonly needed: readonly number[];
  readonly cellOfText: ReadonlyMap<number, CellOfText>;
  readonly read: (cells: Cells) => void;
  readonly counts: LineCounts;
};

const most = 2 ** 53;
const shownMisfits = 3;

/** Not there: a dash as in text, nothing, or what a writer of Parquet made of nothing. */
const absent: readonly string[] = ["-", "", "None", "null", "NULL"];

const longestAbsent = 4;
const decoder = new TextDecoder();

/** Insights writes 1.07E9 for a large sum. */
const wholeNumber = /^\d{1,30}(?:\.\d{1,30})?(?:[eE]\+?\d{1,2})?$/;

/** Insights writes the time of a record so, in UTC. */
const timestamp = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?$/;

/** A whole number; NaN for what is none. */
function numberOf(cell: Cell): number {
  if (typeof cell === "number") return cell;
  if (typeof cell === "bigint") return cell > BigInt(most) ? Number.POSITIVE_INFINITY : Number(cell);
  if (cell instanceof Date) return Math.floor(cell.getTime() / 1000);
  if (typeof cell === "string" && timestamp.test(cell))
    return Math.floor(Date.parse(`${cell.replace(" ", "T").replace("Z", "")}Z`) / 1000);
  if (typeof cell !== "string" || !wholeNumber.test(cell)) return Number.NaN;
  const number = Number(cell);
  if (number >= most && /^\d+$/.test(cell) && BigInt(cell) > BigInt(most)) return Number.POSITIVE_INFINITY;
  return Number.isInteger(number) ? number : Number.NaN;
}

const placeIn = (words: readonly (string | null)[], cell: Cell): number => {
  const place = words.indexOf(String(cell));
  return place > 0 ? place : Number.NaN;
};

/** Rows with columns of these names; columns that no flow log has are passed over. */
export function cellRecords(
  header: readonly string[],
  { read, coverHours, context, tokens: words }: RecordReader,
): CellRecords {
  const counts = lineCounts();
  const isSummed = areSums(header);
  const empty = emptyValues();
  const values = emptyValues();
  const needed: number[] = [];
  const places: number[] = [];
  const converters: ((cell: Cell) => Cell)[] = [];
  const cellOfText = new Map<number, CellOfText>();
  const { tokens, addresses } = context;

  for (const [column, name] of header.entries()) {
    const field = fieldOf(name);
    if (field === null) continue;
    const place = slots[field.slot];
    const valueIn = (cell: Cell): number => {
      switch (field.kind) {
        case fieldKinds.integer:
          return numberOf(cell);
        case fieldKinds.address: {
          const address = addressOf(String(cell), addresses);
          return address < noAddress ? Number.NaN : address;
        }
        case fieldKinds.action:
          return placeIn(actions, cell);
        case fieldKinds.status:
          return placeIn(statuses, cell);
        case fieldKinds.direction:
          return placeIn(directions, cell);
        default:
          return tokens.token(String(cell));
      }
    };
    needed.push(column);
    places.push(place);
    const converter = (cell: Cell): Cell => {
      if (cell === null || cell === undefined) return null;
      return typeof cell === "string" && absent.includes(cell) ? (empty[place] ?? null) : valueIn(cell);
    };
    converters.push(converter);
    cellOfText.set(column, (bytes, start, end) => {
      if (field.kind === fieldKinds.address) {
        const address = readAddress(bytes, start, end, addresses);
        if (address >= noAddress) return address;
      }
      if (field.kind === fieldKinds.token && end - start > longestAbsent) return words.token(bytes, start, end);
      return converter(decoder.decode(bytes.subarray(start, end)));
    });
  }

  function leaveOut(at: number): void {
    counts.misfitCount += 1;
    if (values[slots.bytes] === Number.POSITIVE_INFINITY) counts.hasTooManyBytes = true;
    if (counts.misfits.length < shownMisfits)
      counts.misfits.push({
        line: counts.lineCount,
        found: `no ${shownText(header[needed[at] ?? 0] ?? "")} in column ${(needed[at] ?? 0) + 1}`,
      });
  }

  return {
    needed,
    cellOfText,
    counts,
    read(cells) {
      counts.lineCount += 1;
      for (let at = 0; at < needed.length; at++) {
        const cell = cells[needed[at] as number];
        const place = places[at] as number;
        const value = typeof cell === "number" ? cell : (converters[at] as (cell: Cell) => Cell)(cell);
        values[place] = typeof value === "number" ? value : (empty[place] as number);
        // Neither NaN nor more than a number counts exactly.
        if (typeof value === "number" && !(value <= most)) {
          leaveOut(at);
          return;
        }
      }
      read(values);
      if (isSummed) coverHours(values);
    },
  };
}
