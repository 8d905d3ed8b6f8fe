import { noAddress } from "@/lib/address/address";
import { addressOf } from "@/lib/address/readAddress";
import type { Cell, Cells } from "@/lib/files/rowSink";
import { type FlowSum, type SumLeg, sumLegs } from "@/lib/traffic/flows/sumMeter";
import { noToken } from "@/lib/traffic/flows/tokens";
import { plainName } from "./fields";
import { type LineCounts, lineCounts } from "./lineCounts";
import type { RecordReader } from "./recordReader";

/** Columns of the query over flow logs, by the letters and digits of their names. */
const columns = [
  "nat",
  "azid",
  "dir",
  "tag",
  "remote",
  "bytes",
  "records",
  "firststart",
  "laststart",
  "hourscovered",
] as const;
type Column = (typeof columns)[number];

/** Without these nothing can be said of a row. */
const neededColumns = ["nat", "dir", "remote", "bytes"] as const satisfies readonly Column[];

/** Whether a table's rows are sums by NAT gateway, direction and remote address, as `cli athena-sql flow-logs` asks for. */
export function isSumTable(header: readonly string[]): boolean {
  const names = new Set(header.map(plainName));
  return neededColumns.every((name) => names.has(name));
}

export type SumRows = {
  readonly needed: readonly number[];
  readonly read: (cells: Cells) => void;
  /** After the last row. */
  readonly end: () => void;
  readonly counts: LineCounts;
};

/** Where a query put the sums of all remote addresses beyond those that it named. */
const rest = "rest";
const shownMisfits = 3;
const wholeNumber = /^\d{1,20}$/;
const natId = /^(?:nat|eni)-[0-9a-z]{1,40}$/;
/** No NAT gateway carries as much in a year. */
const mostBytes = 2n ** 63n;

const isLeg = (text: string): text is SumLeg => sumLegs.some((leg) => leg === text);

const textOf = (cell: Cell): string => (cell === null || cell === undefined ? "" : String(cell).trim());

/** A whole number from 0; null for what is none. */
const wholeOf = (cell: Cell): bigint | null => {
  const text = textOf(cell);
  return wholeNumber.test(text) ? BigInt(text) : null;
};

const numberOf = (cell: Cell): number => Number(wholeOf(cell) ?? -1n);

/** Rows of sums, in a table with columns of these names; other columns are passed over. */
export function sumRows(header: readonly string[], { openSums, context }: RecordReader): SumRows {
  const counts = lineCounts();
  const sums = openSums();
  const places = new Map<string, number>();
  for (const [at, name] of header.entries()) if (!places.has(plainName(name))) places.set(plainName(name), at);
  const cellOf = (cells: Cells, column: Column): Cell => {
    const at = places.get(column);
    return at === undefined ? undefined : cells[at];
  };
  const needed = columns.flatMap((column) => places.get(column) ?? []).sort((a, b) => a - b);

  function leaveOut(column: Column): void {
    counts.misfitCount += 1;
    const at = (places.get(column) ?? 0) + 1;
    if (counts.misfits.length < shownMisfits)
      counts.misfits.push({ line: counts.lineCount, found: `no ${column} in column ${at}` });
  }

  /** A row's sum, or the first of its columns that is not what it should be. */
  function sumIn(cells: Cells): FlowSum | Column {
    const nat = textOf(cellOf(cells, "nat"));
    const leg = textOf(cellOf(cells, "dir"));
    const bytes = wholeOf(cellOf(cells, "bytes"));
    const far = textOf(cellOf(cells, "remote"));
    if (!natId.test(nat)) return "nat";
    if (!isLeg(leg)) return "dir";
    if (bytes !== null && bytes > mostBytes) counts.hasTooManyBytes = true;
    if (bytes === null || bytes > mostBytes) return "bytes";
    const hasRemote = (leg === "up" || leg === "down") && far !== rest;
    const remote = hasRemote ? addressOf(far, context.addresses) : noAddress;
    if (hasRemote && remote < 0) return "remote";
    const azId = textOf(cellOf(cells, "azid"));
    const hours = wholeOf(cellOf(cells, "hourscovered"));
    return {
      nat,
      azId: azId === "" ? noToken : context.tokens.token(azId),
      leg,
      remote,
      tag: textOf(cellOf(cells, "tag")),
      bytes,
      recordCount: Math.max(0, numberOf(cellOf(cells, "records"))),
      firstStart: numberOf(cellOf(cells, "firststart")),
      lastStart: numberOf(cellOf(cells, "laststart")),
      hourCount: hours === null ? null : Number(hours),
    };
  }

  function read(cells: Cells): void {
    counts.lineCount += 1;
    const sum = sumIn(cells);
    if (typeof sum === "string") leaveOut(sum);
    else sums.read(sum);
  }

  return { needed, counts, read, end: sums.end };
}
